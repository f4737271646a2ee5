import type { Card } from '../../protocol/card.ts';
import type { CardField } from './form.ts';
import type { Field } from './kinds.ts';
import { optionFor, says, textFor } from './values.ts';

/**
 * Writing as typing does, so that the page's own scripts hear of it. A value set by the element's own prototype goes past the trap that React
 * puts on each controlled input, so that React finds it changed when the event comes; Vue and Angular listen for `input` and `change`.
 */

function setValue(field: Field, value: string): void {
  const window = field.ownerDocument.defaultView ?? globalThis;
  const prototype: object = field.tagName === 'SELECT' ? window.HTMLSelectElement.prototype : window.HTMLInputElement.prototype;
  Reflect.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
}

const tell = (field: Field, event: Event): boolean => field.dispatchEvent(event);
const typed = (data: string | null, inputType: string): InputEvent => new InputEvent('input', { bubbles: true, composed: true, data, inputType });
const key = (type: string, sign: string): KeyboardEvent => new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, key: sign });

function enter(field: Field): void {
  field.focus({ preventScroll: true });
  // A window that is not in front fires nothing by itself.
  if (!field.ownerDocument.hasFocus()) tell(field, new FocusEvent('focus', { composed: true }));
}

function leave(field: Field): void {
  tell(field, new Event('change', { bubbles: true }));
  if (field.ownerDocument.hasFocus() && field.ownerDocument.activeElement === field) field.blur();
  else {
    tell(field, new FocusEvent('blur', { composed: true }));
    tell(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
}

/** All at once, as autofill does. */
function writeWhole(field: Field, text: string): void {
  enter(field);
  setValue(field, text);
  tell(field, typed(text, 'insertReplacementText'));
  leave(field);
}

/** Sign by sign, for masks that build their value from keys. */
function writeBySigns(field: HTMLInputElement, text: string): void {
  enter(field);
  setValue(field, '');
  tell(field, typed(null, 'deleteContentBackward'));
  for (const sign of text) {
    const before = field.value;
    tell(field, key('keydown', sign));
    tell(field, key('keypress', sign));
    // A mask that took the key itself has written already.
    if (field.value === before) {
      setValue(field, before + sign);
      tell(field, typed(sign, 'insertText'));
    }
    tell(field, key('keyup', sign));
  }
  leave(field);
}

function choose(select: HTMLSelectElement, index: number): void {
  enter(select);
  select.selectedIndex = index;
  tell(select, new Event('input', { bubbles: true, composed: true }));
  leave(select);
}

/** Whether the card has something for a field, and the field room for it. */
export function hasValue(part: CardField, card: Card): boolean {
  return part.element.tagName === 'SELECT' ? optionFor(part, card) >= 0 : textFor(part, card) !== undefined;
}

/** Writes one part of a card into one field. The second time it types, sign by sign. */
export function write(part: CardField, card: Card, turn: number): void {
  const { element } = part;
  if (says(part, card)) return;
  if (element.tagName === 'SELECT') return choose(element as HTMLSelectElement, optionFor(part, card));
  const text = textFor(part, card);
  if (text === undefined) return;
  if (turn === 0) writeWhole(element, text);
  else writeBySigns(element as HTMLInputElement, turn === 1 ? text : text.replace(/[^\p{L}\p{N} ]/gu, ''));
}
