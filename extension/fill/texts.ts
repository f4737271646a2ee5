import { plain } from './words.ts';

const LONGEST = 160;

/** Attributes by which forms, scripts and tests call a field. */
const nameAttributes = ['name', 'id', 'formcontrolname', 'ng-model', 'v-model', 'x-autocompletetype', 'data-stripe', 'data-recurly', 'data-encrypted-name', 'data-braintree-name', 'data-checkout', 'data-cse', 'data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-cy', 'data-automation-id', 'data-autom', 'data-field', 'data-field-name', 'data-name', 'data-label'];
const asName = /^[\w .:[\]$-]{1,120}$/;

/** What a field is called by scripts and forms. */
export function namesOf(field: Element): string {
  const names = nameAttributes.map((name) => field.getAttribute(name) ?? '').filter((value) => asName.test(value));
  return plain([...new Set(names)].join(' , ')).slice(0, 4 * LONGEST);
}

/** What a field itself is called, and nothing of what stands around it in its name: the last part of `payment[card][number]`. */
export function lastNameOf(field: Element): string {
  return ['name', 'id']
    .map((name) => plain((field.getAttribute(name) ?? '').replace(/\]$/, '').split(/[[.$:]|_(?=[a-z]+$)/i).at(-1) ?? ''))
    .join(' , ');
}


/** What people read at a field: its labels, its hint, and, where it has neither, the words right before it. */
export function labelOf(field: Element): string {
  const root = field.getRootNode();
  const scope = 'querySelector' in root ? (root as ParentNode) : field.ownerDocument;
  const id = field.getAttribute('id');
  const byId = id ? [...scope.querySelectorAll(`label[for="${id.replace(/["\\]/g, '\\$&')}"]`)] : [];
  const described = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 3);
  const labelled = described.map((one) => scope.querySelector(`[id="${one.replace(/["\\]/g, '\\$&')}"]`));
  const around = field.closest('label');
  const said = [...new Set([around, ...byId, ...labelled])].map((label) => (label === null ? '' : withoutChoices(label)));
  const attributes = ['placeholder', 'aria-label', 'title', 'data-placeholder'].map((name) => field.getAttribute(name) ?? '');
  const own = plain([...said, ...attributes].filter(Boolean).join(' , '));
  return (own === '' ? plain(wordsBefore(field)) : own).slice(0, 2 * LONGEST);
}

/** A label without what one may choose in it: the options of a select that it encloses say nothing about the select. */
function withoutChoices(label: Element): string {
  const walker = label.ownerDocument.createTreeWalker(label, 4 /* NodeFilter.SHOW_TEXT */);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < 2 * LONGEST; node = walker.nextNode()) {
    if (!node.parentElement?.closest('option,script,style,svg')) text += ` ${node.nodeValue ?? ''}`;
  }
  return text.slice(0, 2 * LONGEST);
}

/** Text before a field that stands in no label: of the nearest neighbour before it, at most three steps up, as long as that holds no other field. */
function wordsBefore(field: Element): string {
  for (let at: Element | null = field, up = 0; at && up < 4; at = at.parentElement, up++) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 1 && (before as Element).matches('input:not([type="hidden"]),select,textarea')) return '';
      if (before.nodeType === 1 && (before as Element).querySelector('input:not([type="hidden"]),select,textarea')) return '';
      const text = before.nodeType === 1 ? withoutChoices(before as Element) : (before.nodeValue ?? '');
      if (text.trim() !== '') return text.trim().length <= LONGEST ? text : '';
    }
    if (at.parentElement?.matches('form,fieldset,body')) return '';
  }
  return '';
}

