import { hiddenByMarkup, type Layout } from './layout.ts';
import { fold, words } from './words/index.ts';

const BUTTON_LIMIT = 400;

/** What a control says it does. */
export function buttonText(element: Element): string {
  const text = element.tagName === 'INPUT' ? element.getAttribute('value') : element.textContent;
  return (text?.trim() || element.getAttribute('aria-label') || element.getAttribute('title') || '').replace(/\s+/g, ' ').slice(0, 120);
}

function controls(document: Document, layout: Layout | undefined): Element[] {
  const found = document.querySelectorAll(
    'button,input[type="submit"],input[type="button"],input[type="image"],[role="button"],a[class*="btn" i],a[class*="button" i]',
  );
  return [...found]
    .slice(0, BUTTON_LIMIT)
    .filter(
      (element) => !element.closest('[hidden],[aria-hidden="true"]') && !hiddenByMarkup(element) && (layout?.visible(element) ?? true),
    );
}

/** The controls that pay or place the order. Short texts only: a whole card that can be clicked is no pay button. */
export function payButtons(document: Document, layout?: Layout): Element[] {
  return controls(document, layout).filter((element) => {
    const text = fold(buttonText(element));
    return text.length <= 60 && words.pay.test(text) && !words.shopping.test(text);
  });
}

/** Whether the page sells: something can be put into a cart or is in it. */
export function shoppingButtons(document: Document, layout?: Layout): number {
  return controls(document, layout).filter((element) => words.shopping.test(fold(buttonText(element)))).length;
}
