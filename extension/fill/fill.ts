import type { Card, CardAnswer } from '../../protocol/card.ts';
import { fieldsOf, findCardForms, isOpen, type CardField, type CardForm, type Sight } from './form.ts';
import { kindOf, type Field, type FieldKind } from './kinds.ts';
import { targetsOf } from './target.ts';
import { says } from './values.ts';
import { hasValue, write } from './write.ts';

/** What a page is filled with respect to. Everything that a document alone cannot say is handed in. */
export interface Place extends Sight {
  document: Document;
  /** The address now, by the browser. */
  address: () => URL;
  /** The origin that the background was told of by the browser. */
  origin: string;
  /** Whether a form may send to this origin. */
  allowsTarget: (origin: string) => boolean;
  /** Whether something else lies over a field. */
  covered: (element: Element) => boolean;
  /** Ms of rest, in which the page's scripts run. */
  rest: (ms: number) => Promise<void>;
  signal: AbortSignal;
}

/** What forms were when the request was filed: where each field would have gone. */
export interface Remembered {
  targets: WeakMap<Element, string>;
}

export interface Filled {
  refused?: CardAnswer;
  /** Kinds that stand in their fields now, and kinds whose fields did not take them. */
  filled: FieldKind[];
  resisted: FieldKind[];
}

const refused = (answer: CardAnswer): Filled => ({ refused: answer, filled: [], resisted: [] });
const targetKey = (field: Field, address: URL): string => targetsOf(field.form, address.href).join(' ');

/** Remembers every field, seen or not, card's or not: what is shown or renamed later is still the same one. */
export function remember(document: Document, address: URL, sight: Pick<Sight, 'shadowOf'>): Remembered {
  const targets = new WeakMap<Element, string>();
  for (const field of fieldsOf(document, sight)) targets.set(field, targetKey(field, address));
  return { targets };
}

/** Ms between writing and reading back: a page that renders anew has done it by then. */
const SETTLE = 60;
/** Times that a field is written into: whole, then twice sign by sign. */
const TURNS = 3;

/** What speaks against writing into a field right now, without anything in between: called directly before each write. */
function doubt({ element, kind }: CardField, { form, targets }: Plan, place: Place): CardAnswer | undefined {
  const address = place.address();
  if (address.origin !== place.origin) return 'origin_changed';
  if (!element.isConnected || element.ownerDocument !== place.document || targetKey(element, address) !== targets.get(element)) return 'form_changed';
  if (!isOpen(element) || (form.named.has(element) && kindOf(element) !== kind)) return 'form_changed';
  return place.fillable(element) && !place.covered(element) ? undefined : 'hidden_form';
}

/** A form that was judged, and where each of its fields went then. */
interface Plan {
  form: CardForm;
  targets: ReadonlyMap<Field, string>;
}

/**
 * Which fields of a document are asked for: those of the form with the card number; those beside a processor's fields, as the name on the card;
 * or those of a processor's frame, which may hold one alone.
 */
export type Scope = 'form' | 'beside' | 'hosted';

/**
 * Writes a card into the one form of this document that asks for it. Answers why not, having written nothing, or how far it came.
 * @param remembered asked for but in a processor's frame, whose fields are made when they are needed
 */
export async function fillDocument(card: Card, place: Place, scope: Scope, remembered?: Remembered): Promise<Filled> {
  if (place.address().origin !== place.origin) return refused('origin_changed');
  const whole = scope !== 'form';
  const forms = findCardForms(place.document, place, whole);
  const [form, ...others] = forms.length > 1 ? forms.filter(isWaiting) : forms;
  if (forms.length === 0) return refused(findCardForms(place.document, { ...place, fillable: () => true }, whole).length > 0 ? 'hidden_form' : 'no_form');
  if (!form || others.length > 0) return refused('many_forms');
  const elements = form.fields.map(({ element }) => element);
  const targets = new Map(elements.map((element) => [element, targetKey(element, place.address())] as const));
  if (scope !== 'hosted' && elements.some((element) => remembered?.targets.get(element) !== targets.get(element))) return refused('form_changed');
  if (elements.some((element) => targetsOf(element.form, place.address().href).some((origin) => !place.allowsTarget(origin)))) return refused('foreign_target');
  return writeAll({ form, targets }, card, place);
}

/** Of several forms, one that holds a number already waits for none: that of a saved card, or one that is only a pattern for others. */
const isWaiting = ({ fields }: CardForm): boolean => fields.every(({ element, kind }) => kind !== 'number' || element.value === '');

/** What is the user's own already stays: only empty address fields are filled. */
const wanted = (card: Card) => (part: CardField): boolean => !isAddress(part.kind) || part.element.value === '' ? hasAnything(part, card) : false;
const isAddress = (kind: FieldKind): boolean => ['line1', 'line2', 'city', 'region', 'postcode', 'country'].includes(kind);
/** A field without room for what the card has is one that resists; a part that the card does not have is for the user. */
const hasAnything = (part: CardField, card: Card): boolean => part.kind !== 'securityCode' || card.securityCode !== undefined ? !isAddress(part.kind) || hasValue(part, card) : false;

async function writeAll(plan: Plan, card: Card, place: Place): Promise<Filled> {
  const parts = plan.form.fields.filter(wanted(card));
  let answer: CardAnswer | undefined = parts.map((part) => doubt(part, plan, place)).find((found) => found !== undefined);
  if (answer) return refused(answer);
  for (let turn = 0; turn < TURNS && !answer; turn++) {
    for (const part of parts.filter((one) => !says(one, card))) {
      answer = place.signal.aborted ? 'too_late' : doubt(part, plan, place);
      if (answer) break;
      write(part, card, turn);
    }
    if (!answer) await place.rest(SETTLE);
    if (parts.every((part) => says(part, card))) break;
  }
  const kinds = (stands: boolean): FieldKind[] => [...new Set(parts.filter((part) => says(part, card) === stands).map(({ kind }) => kind))];
  return { ...(answer ? { refused: answer } : {}), filled: kinds(true), resisted: kinds(false) };
}
