import { apart } from './humps.ts';

/** Names and labels of controls, as a page gives them to people and to autofill. */

const LONGEST = 120;
/** `NodeFilter.SHOW_TEXT` (DOM, 6.3). */
const TEXTS = 4;
/** `Node.TEXT_NODE` (DOM, 4.4). */
export const TEXT = 3;
/** Pieces of text that one element's are put together of. */
const PIECES = 400;
/** Labels of a page that are looked through. */
const LABELS = 500;

/** The first `most` letters of what an element says. Never all of it: a page may put a book into a button. */
export function textOf(element: Element, most: number): string {
  const { firstChild } = element;
  if (firstChild?.nodeType === TEXT && !firstChild.nextSibling) return (firstChild.nodeValue ?? '').slice(0, most);
  const walker = element.ownerDocument.createTreeWalker(element, TEXTS);
  let text = '';
  let pieces = 0;
  for (let node = walker.nextNode(); node && text.length < most && pieces++ < PIECES; node = walker.nextNode()) text += (node.nodeValue ?? '').slice(0, most - text.length);
  return text;
}

/** What a heading says, in one line; the number of a step apart from what the step is called: `<h2><span>3</span>Payment</h2>`. */
export const headingText = (heading: Element): string => textOf(heading, 2000).replace(/\s+/g, ' ').trim().replace(/^\d{1,2}(?=\p{L})/u, '$& ');

const captions = new Set(['LABEL', 'SPAN', 'P', 'B', 'STRONG']);

/** The block or label in front of the field's own block, where each of the two holds nothing else: `<div><label>Expiry</label></div><div><input></div>`. */
function blockInFront(input: Element): Element | null {
  const own = input.parentElement;
  const front = own?.tagName === 'DIV' && own.childElementCount === 1 ? own.previousElementSibling : null;
  return front && (front.tagName === 'DIV' || (front.tagName === 'LABEL' && !front.hasAttribute('for'))) && front.childElementCount <= 1 && !front.querySelector('input,select,button,a') ? front : null;
}

/** A block that holds nothing but words. */
const isBlockOfWords = (block: Element): boolean => block.tagName === 'DIV' && block.childElementCount <= 1 && !block.querySelector('input,select,button,a,img');

/** Nodes between a field and the words in front of it: breaks, spaces, a sign of a currency. */
const BETWEEN = 6;
const letter = /\p{L}/u;

/** Words that stand bare beside a control, as in `Card number <input>` or `<input type="radio"> By card`. */
function bareWords(input: Element, side: 'previousSibling' | 'nextSibling'): string | undefined {
  let node = input[side];
  for (let left = BETWEEN; node && left > 0; left--, node = node[side]) {
    if (node.nodeType !== TEXT && node.nodeName !== 'BR') return undefined;
    const text = (node.nodeValue ?? '').slice(0, 4 * LONGEST).trim();
    if (letter.test(text)) return text.slice(0, LONGEST);
  }
  return undefined;
}

/** What stands right in front of a field that nothing else labels, and behind a choice: bare words, a label or caption that names no field, or the cell or block in front of its own. */
function textInFront(input: Element): string | undefined {
  const isChoice = /^(?:radio|checkbox)$/i.test(input.getAttribute('type') ?? '');
  const bare = bareWords(input, isChoice ? 'nextSibling' : 'previousSibling');
  if (bare) return bare;
  const behind = isChoice ? input.nextElementSibling : null;
  if (behind && captions.has(behind.tagName) && !behind.hasAttribute('for') && letter.test(textOf(behind, LONGEST))) return textOf(behind, LONGEST);
  const before = input.previousElementSibling;
  if (before && (captions.has(before.tagName) || isBlockOfWords(before))) return textOf(before, LONGEST);
  const block = before ? null : blockInFront(input);
  if (block) return textOf(block, LONGEST);
  const cell = before ? null : input.closest('td,dd');
  // A card's number is asked for in several fields: their cell is labelled as the first one.
  const front = cell?.querySelector('input,select') === input ? (cell?.previousElementSibling ?? null) : null;
  return front && !front.querySelector('input,select') ? textOf(front, LONGEST) : undefined;
}

/** The label elsewhere that is for a field. Browsers keep the list of all labels; for a selector they would go through the whole page, for each field again. */
function labelFor(scope: Document, id: string): Element | null {
  const labels = scope.getElementsByTagName('label');
  for (let at = 0; at < LABELS; at++) {
    const label = labels[at];
    if (!label || label.getAttribute('for') === id) return label ?? null;
  }
  return null;
}

/** What a picture in a label says, where the label says nothing else. */
function pictured(label: Element): string {
  return label.querySelector('img[alt]')?.getAttribute('alt')?.trim().slice(0, LONGEST) ?? '';
}

export function labelOf(input: Element): string {
  const id = input.getAttribute('id');
  const scope = input.ownerDocument;
  const label = input.closest('label') ?? (id ? labelFor(scope, id) : null);
  const labelled = input.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const by = labelled ? scope.getElementById(labelled) : null;
  const said = [label ? textOf(label, LONGEST).trim() || pictured(label) : !by && textInFront(input), by && textOf(by, LONGEST), input.getAttribute('placeholder'), input.getAttribute('aria-label')];
  // Labels that float above a field say the same as its placeholder.
  return [...new Set(said.filter(Boolean))]
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 2 * LONGEST);
}

/** What a field is called by scripts and forms. Words in it are told apart, however they are joined. */
export function namesOf(input: Element): string {
  const names = ['name', 'id', 'autocomplete', 'data-stripe', 'data-recurly', 'data-encrypted-name', 'data-braintree-name', 'data-checkout'].map((name) => input.getAttribute(name) ?? '');
  return apart(names.join(' ')).toLowerCase();
}

/** What a field holds: also what was typed or set since the page was made (HTML, 4.10.5.4). */
export const valueOf = (field: Element): string | null => ('value' in field && typeof field.value === 'string' ? field.value : field.getAttribute('value'));
