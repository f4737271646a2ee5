import { textOf } from './labels.ts';

/** Items of a page that are looked at, elements of each, and items within items. */
const ITEMS = 20;
const ELEMENTS = 500;
const DEPTH = 4;
/** Letters of a value. */
const LETTERS = 200;

/** Attributes in which an element says its value (HTML, "Values": `value` of a property); anything else says it in its text. */
const saying: Partial<Record<string, string>> = {
  META: 'content', A: 'href', AREA: 'href', LINK: 'href', IMG: 'src', DATA: 'value', METER: 'value', TIME: 'datetime',
};

function valueOf(element: Element): string {
  const attribute = saying[element.tagName];
  // Authors also write machine-readable values beside a text that is for people.
  return (element.getAttribute('content') ?? (attribute === undefined ? undefined : element.getAttribute(attribute)) ?? textOf(element, LETTERS)).trim();
}

interface Budget {
  elements: number;
}

/** An item as the linked data that it stands for; a property that is said again becomes a list. */
function itemOf(item: Element, budget: Budget, depth = 0): Record<string, unknown> {
  const found: Record<string, unknown> = { '@type': item.getAttribute('itemtype') ?? '' };
  const open: Element[] = [];
  const openAll = (element: Element): void => {
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) open.push(child);
  };
  openAll(item);
  for (let element = open.pop(); element && budget.elements-- > 0; element = open.pop()) {
    const isItem = element.hasAttribute('itemscope');
    const names = element.getAttribute('itemprop')?.split(/\s+/).filter(Boolean) ?? [];
    if (names.length > 0 && depth < DEPTH) {
      const value = isItem ? itemOf(element, budget, depth + 1) : valueOf(element);
      for (const name of names) found[name] = name in found ? [found[name], value].flat() : value;
    }
    if (!isItem) openAll(element);
  }
  return found;
}

/**
 * Orders, invoices and payments that a page states as microdata
 * (https://html.spec.whatwg.org/multipage/microdata.html). Products are left to the page's own words: lists of them stand everywhere.
 */
export function* microdataOf(document: Document): Generator<Record<string, unknown>, void> {
  const items = document.querySelectorAll('[itemscope][itemtype$="schema.org/Order"],[itemscope][itemtype$="schema.org/Invoice"],[itemscope][itemtype$="schema.org/PayAction"]');
  for (const item of [...items].slice(0, ITEMS)) yield itemOf(item, { elements: ELEMENTS });
}
