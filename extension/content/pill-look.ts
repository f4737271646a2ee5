import tokens from '../../look/tokens.css?inline';
import styles from './pill.css?inline';

/** The page decides how large its own rem is; the pill must not grow or shrink with it. */
const css = `${tokens}\n${styles}`.replace(/(-?\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);

/**
 * Gives the shadow root its styles. A constructed sheet is not subject to the page's content security policy; Firefox
 * refuses to adopt one from a content script (bug 1751346), but lets its inline styles past the policy.
 */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
