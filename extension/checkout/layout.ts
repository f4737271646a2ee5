import { textOf } from './labels.ts';
import { codeAt, hasDigit, isCurrencySign, isDigit } from './letters.ts';

/** What the recogniser asks about how a page looks. Handed in, because a document alone (in a test, in a bench) has no look. */
export interface Layout {
  /** Whether this element is drawn at all; being scrolled away counts as visible. Cheap: asked about everything. */
  visible: (element: Element) => boolean;
  /** Of an element that is not visible: the outermost one around it of which nothing is drawn, whatever is in it. */
  undrawn: (element: Element) => Element | undefined;
  /**
   * Whether a person could read what this element says: it has room on the page, letters of some size, and a colour
   * other than its ground. Costs a layout: asked only about what decides something.
   */
  legible: (element: Element) => boolean;
  /** Height of its letters in pixels. */
  size: (element: Element) => number;
  /** Whether its text is crossed out. */
  struck: (element: Element) => boolean;
}

const isSign = (sign: string): boolean => isCurrencySign(codeAt(sign, 0));

/** A price and nothing else: numbers of things, which are hidden as well, have neither currency nor decimals. */
function isFigure(text: string): boolean {
  if (text.length > 20 || !hasDigit(text)) return false;
  const signs = [...text];
  return (signs.some(isSign) || /[A-Z]{3}|\d[.,]\d\d|[:,]-/.test(text)) && signs.every((sign) => isSign(sign) || isDigit(codeAt(sign, 0)) || /[\s.,:'’()*A-Z-]/.test(sign));
}

/** Pages that read a price out in words hide its figures from screen readers, and show them (WAI-ARIA 1.2, `aria-hidden`). */
const isHiddenFromReaders = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true' && !isFigure(textOf(element, 24).trim());

/** What can be told from the markup alone: used together with a layout, and instead of one. */
export function hiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') || isHiddenFromReaders(element)) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Without a look, markup says enough: these elements stand for what no longer counts (HTML, sections 4.5.5 and 4.7.2). */
export const isStruck = (element: Element, layout: Layout | undefined): boolean =>
  element.closest('s,del,strike') !== null || (layout?.struck(element) ?? false);
