import { apart } from './humps.ts';
import { headingText, labelOf, namesOf, textOf } from './labels.ts';
import type { Survey } from './survey.ts';
import type { Work } from './work.ts';
import { says, saysOnly } from './words/index.ts';

const named = /(?:^|[^a-z])gateway|(?:^|[^a-z])pay(?:ment)?s?(?:[^a-z]|$|method|option|type|mode|gateway|module|system|via)|(?:^|[^a-z])(?:zahlung|zahlart|bezahl|paiement|pago|pagamento|betaal|betaling|betalning|maksu|platnosc|platba|plata|fizetes|odeme|oplat|plaćanj|placanj)/;
const notNamed = /ship|deliver|address|card-?id|saved/;

function isWayToPay(input: Element): boolean {
  const own = ['name', 'id', 'value'].map((name) => input.getAttribute(name) ?? '').join(' ');
  const label = labelOf(input);
  const name = (input.getAttribute('name') ?? '').slice(0, 200);
  const ownNames = own.slice(0, 300).toLowerCase();
  if (named.test(apart(name).toLowerCase()) || (named.test(ownNames) && !notNamed.test(ownNames))) return true;
  const text = label || textOf(input, 120);
  return says(`${own.slice(0, 200)} ${text}`.replace(/[_-]+/g, ' '), 'scheme') || (text.length <= 100 && says(text, 'ways'));
}

/** A label that is the name of a way to pay, and nothing besides. */
const isNameOfWay = (label: string): boolean => saysOnly(label, 'ways', 'scheme');

/** Marks of cards alone: a list of these asks what kind of card one has. */
const cardMark = /visa|master|american express|amex|discover|maestro|jcb|diners|union ?pay|elo|hipercard|rupay|troy/i;
const isWayNotMark = (text: string): boolean => text.length <= 40 && !cardMark.test(text) && isNameOfWay(text);

/** `Cash on delivery (Lisbon only)`: says more than a way to pay, which is one in a list that asks for one. */
const speaksOfWay = (text: string): boolean => !cardMark.test(text) && (says(text, 'ways') || says(text, 'scheme'));
const asksForWay = (list: Element): boolean => named.test(namesOf(list)) || says(labelOf(list).slice(0, 60), 'method');

/** `01. Credit card`. */
const numbered = /^\d{1,2}\s*[.)]\s*/;

/** Ways to pay in a list that opens: two at least, each named and nothing else, or as many as there are where the list asks how to pay. */
function waysInLists(fields: readonly Element[]): number {
  const lists = fields.slice(0, 60).filter(({ tagName }) => tagName === 'SELECT').slice(0, 12);
  const counts = lists.map((list) => {
    const texts = [...list.querySelectorAll('option')].slice(0, 20).map((option) => textOf(option, 60).trim().replace(numbered, ''));
    const whole = texts.filter(isWayNotMark).length;
    if (whole >= 2) return whole;
    return texts.some(speaksOfWay) && asksForWay(list) ? Math.max(whole, texts.filter(speaksOfWay).length) : 0;
  });
  return Math.max(0, ...counts);
}

const pictureIn = (link: Element): string => link.querySelector('img[alt]')?.getAttribute('alt')?.trim() ?? '';

/** Ways to pay that are links beside one another, written or drawn, each of which leads to paying in its way. */
export interface LinkedWays {
  /** In the longest list of them. */
  count: number;
  /** One is named in words, a card or a bank: marks of wallets alone stand on every page. */
  inWords: boolean;
}

export function waysLinked({ links }: Survey): LinkedWays {
  const lists = new Map<Element, Set<string>>();
  for (const link of links.slice(0, 200)) {
    const name = (textOf(link, 60).trim() || pictureIn(link)).toLowerCase();
    // A link into the page leads to what is told of that way.
    if (/^#./.test(link.getAttribute('href')?.trim() ?? '')) continue;
    if (name === '' || name.length > 40 || !isNameOfWay(name) || link.closest('footer,nav')) continue;
    const item = link.closest('li,td');
    const list = (item ?? link).parentElement;
    if (list) lists.set(list, (lists.get(list) ?? new Set()).add(name));
  }
  const [longest] = [...lists.values()].sort((a, b) => b.size - a.size);
  return { count: longest?.size ?? 0, inWords: [...(longest ?? [])].some((name) => says(name, 'ways')) };
}

/** Choices that only a picture names, of those that are looked at. */
const PICTURED = 20;
/** The picture around a choice or behind it, with no word beside it. */
function isPictured(choice: Element): boolean {
  const holder = choice.parentElement;
  const alone = holder?.childElementCount === 1 && textOf(holder, 20).trim() === '' ? holder : choice;
  const shown = choice.closest('label') ?? alone.nextElementSibling;
  return shown !== null && (shown.tagName === 'IMG' || shown.querySelector('img') !== null) && textOf(shown, 20).trim() === '' && labelOf(choice) === '';
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` (DOM, 4.4). */
const FOLLOWING = 4;

/** Choices by pictures, right below a heading that asks how to pay. */
function waysBelowHeading(choices: readonly Element[], headings: readonly Element[]): number {
  if (choices.length < 2) return 0;
  const asks = (choice: Element): boolean => {
    const above = headings.slice(0, 60).findLast((heading) => (heading.compareDocumentPosition(choice) & FOLLOWING) !== 0);
    return above !== undefined && says(headingText(above).slice(0, 80), 'method');
  };
  return choices.slice(0, PICTURED).filter(asks).length;
}

/**
 * How many ways to pay the page lets one choose between, by radio buttons or the like. Check boxes count where two at least
 * are labelled with nothing but a way to pay: others agree to something, or filter.
 */
export function* countPaymentChoices({ choices, fields, headings }: Survey): Work<number> {
  let count = waysInLists(fields);
  let boxes = 0;
  const pictured: Element[] = [];
  for (const [index, choice] of choices.slice(0, 300).entries()) {
    if (index % 20 === 0) yield;
    if (choice.getAttribute('type') === 'checkbox') boxes += isNameOfWay(labelOf(choice).trim()) ? 1 : 0;
    else if (isWayToPay(choice)) count++;
    else if (isPictured(choice)) pictured.push(choice);
  }
  return (boxes >= 2 ? count + boxes : count) + waysBelowHeading(pictured, headings);
}

/** How many of the page's pictures are marks of schemes and wallets. */
export const waysPictured = ({ captions }: Survey): number => new Set(captions.filter((caption) => says(caption.replace(/[_-]+/g, ' '), 'scheme')).map((caption) => caption.toLowerCase())).size;

/** Different ways to pay that short texts of the page name: lists of them are choices, however they are drawn. */
export function* waysNamed({ lines }: Survey): Work<number> {
  const found = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    if (index % 100 === 0) yield;
    if (text.length > 60 || text.length < 3) continue;
    if (says(text, 'scheme') || says(text, 'ways')) found.add(text.toLowerCase());
    if (found.size >= 12) break;
  }
  return found.size;
}
