import { asksForOther, isField, kindOf, kindOfChoices, type Field, type FieldKind } from './kinds.ts';

/** One field that takes a part of a card. `digits`: of a split number, which of its digits go here. */
export interface CardField {
  element: Field;
  kind: FieldKind;
  digits?: readonly [from: number, to: number];
}

/** Fields that together take one card, wherever they send it: some shops put each part into a form of its own. */
export interface CardForm {
  fields: readonly CardField[];
  /** Those that say themselves what they are; the others are told by where they stand. */
  named: ReadonlySet<Field>;
}

export interface Sight {
  /** Whether a person can see a field and write into it. */
  fillable: (element: Field) => boolean;
  /** A shadow root, open or closed. */
  shadowOf: (element: Element) => ShadowRoot | null;
}

/** Elements looked at before the rest of a page is left unread: bounded work on hostile pages. */
const NODE_LIMIT = 30_000;
const FIELD_LIMIT = 600;

/** All fields of a document in its order, through shadow roots. Frames are documents of their own. */
export function fieldsOf(document: Document, { shadowOf }: Pick<Sight, 'shadowOf'>): Field[] {
  const found: Field[] = [];
  let left = NODE_LIMIT;
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (--left < 0 || found.length >= FIELD_LIMIT) return;
      if (isField(element)) found.push(element);
      else if (element.tagName.includes('-') || element.shadowRoot || element.tagName === 'DIV' || element.tagName === 'SPAN') {
        const inner = shadowOf(element);
        if (inner) walk(inner);
      }
    }
  };
  walk(document);
  return found;
}

/** Whether it takes text from people at all. */
export const isOpen = (field: Field): boolean => !field.disabled && !('readOnly' in field && field.readOnly) && !field.matches(':disabled') && field.closest('[aria-hidden="true"],[inert],[data-honeypot-field]') === null;

const maxOf = (field: Field): number => ('maxLength' in field && field.maxLength > 0 ? field.maxLength : Number.POSITIVE_INFINITY);

/** Boxes for the digits of one number, side by side: each too short for all of them. */
const LONGEST_BOX = 6;

/**
 * The forms of a page that ask for a card number, each with what else it asks for, in document order. Fields that cannot be seen are not there.
 * @param hosted the document is a processor's frame, which may hold one field alone, and is one form
 */
export function findCardForms(document: Document, sight: Sight, hosted = false): CardForm[] {
  const open = fieldsOf(document, sight).filter(isOpen);
  const kinds = new Map(open.map((field) => [field, kindOf(field)] as const));
  const seen = open.filter((field) => isOfUse(field, kinds) && sight.fillable(field));
  const parts = partsOf(seen, kinds);
  const forms = hosted && parts.length > 0 ? [parts] : split(parts).filter(isPaymentCard);
  return forms.map(withoutDoubles).map((fields) => ({ fields, named: new Set(fields.map(({ element }) => element).filter((element) => kinds.get(element) !== undefined)) }));
}

/** A card number with nothing else is a loyalty card's as likely as not: only what says that it is for payment counts alone. */
const isPaymentCard = (parts: readonly CardField[]): boolean =>
  parts.some(({ kind }) => kind.startsWith('expiry') || kind === 'securityCode' || kind === 'name') ||
  parts.some(({ element, kind }) => kind === 'number' && /cc-number/.test(element.getAttribute('autocomplete') ?? ''));

/** Only what may become a field is looked at for real: that costs layout. */
function isOfUse(field: Field, kinds: ReadonlyMap<Field, FieldKind | undefined>): boolean {
  return kinds.get(field) !== undefined || maxOf(field) <= LONGEST_BOX || (field.tagName === 'SELECT' && kindOfChoices(field as HTMLSelectElement) !== undefined);
}

/** What the fields of a page ask for, those that do not say so by themselves included. */
function partsOf(fields: readonly Field[], kinds: ReadonlyMap<Field, FieldKind | undefined>): CardField[] {
  const parts: CardField[] = [];
  for (let i = 0; i < fields.length; i++) {
    const element = fields[i] as Field;
    const kind = kinds.get(element);
    if (kind === 'number' && maxOf(element) <= LONGEST_BOX) {
      const boxes = boxesFrom(fields, i, kinds);
      parts.push(...boxes);
      i += Math.max(0, boxes.length - 1);
    } else if (kind) parts.push({ element, kind });
    else if (element.tagName === 'SELECT' && !asksForOther(element) && parts.some((part) => part.kind === 'number')) {
      // Unnamed choices of twelve months or of years behind a card number, before anything else is asked: of a start date they would say so.
      const chosen = kindOfChoices(element as HTMLSelectElement);
      const asked = parts.some((part) => part.kind === chosen || part.kind === 'expiry');
      if (chosen && !asked && isNear(parts.at(-1), element)) parts.push({ element, kind: chosen });
    }
  }
  return parts;
}

function boxesFrom(fields: readonly Field[], start: number, kinds: ReadonlyMap<Field, FieldKind | undefined>): CardField[] {
  const boxes: CardField[] = [];
  let from = 0;
  for (let i = start; i < fields.length && from < 16; i++) {
    const element = fields[i] as Field;
    const kind = kinds.get(element);
    const size = maxOf(element);
    if (element.tagName === 'SELECT' || size > LONGEST_BOX || (kind !== undefined && kind !== 'number')) break;
    boxes.push({ element, kind: 'number', digits: [from, from + size] });
    from += size;
  }
  return from >= 14 ? boxes : [];
}

/** Steps up the tree within which an unnamed choice still belongs to the field before it. */
const NEAR = 6;

function isNear(before: CardField | undefined, element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < NEAR; at = at.parentElement, up++) if (before && at.contains(before.element)) return true;
  return false;
}

/** Every number begins a form; what stands before the first belongs to the first, what stands between two to the one before. */
function split(parts: readonly CardField[]): CardField[][] {
  const begins = parts.flatMap(({ kind, digits }, i) => (kind === 'number' && (digits?.[0] ?? 0) === 0 ? [i] : []));
  return begins.map((begin, n) => parts.slice(n === 0 ? 0 : begin, begins[n + 1] ?? parts.length));
}

/** Of two fields of one kind the first after the number counts; a combined expiry makes its parts needless, and the other way round. */
function withoutDoubles(parts: readonly CardField[]): CardField[] {
  const number = Math.max(0, parts.findIndex(({ kind }) => kind === 'number'));
  const chosen = new Map<FieldKind, CardField>();
  for (const part of [...parts.slice(number), ...parts.slice(0, number).reverse()]) if (!part.digits && !chosen.has(part.kind)) chosen.set(part.kind, part);
  if (chosen.has('expiryMonth') && chosen.has('expiryYear')) chosen.delete('expiry');
  else if (chosen.has('expiry')) ['expiryMonth' as const, 'expiryYear' as const].forEach((kind) => chosen.delete(kind));
  if (chosen.has('name')) ['givenName' as const, 'familyName' as const].forEach((kind) => chosen.delete(kind));
  return parts.filter((part) => part.digits !== undefined || chosen.get(part.kind) === part);
}
