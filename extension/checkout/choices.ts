import { labelOf, textOf } from './labels.ts';
import type { Survey } from './survey.ts';
import type { Work } from './work.ts';
import { says, speech } from './words/index.ts';

const named = /(?:^|[^a-z])pay(?:ment)?s?(?:[^a-z]|$|method|option|type|mode|gateway|module|system|via)|(?:^|[^a-z])(?:zahlung|zahlart|bezahl|paiement|pago|pagamento|betaal|betaling|betalning|maksu|platnosc|platba|plata|fizetes|odeme|oplat|plaćanj|placanj)/i;
const notNamed = /ship|deliver|address|card-?id|saved/i;

function isWayToPay(input: Element): boolean {
  const own = ['name', 'id', 'value'].map((name) => input.getAttribute(name) ?? '').join(' ');
  const label = labelOf(input);
  const name = (input.getAttribute('name') ?? '').slice(0, 200);
  if (named.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')) || (named.test(own.slice(0, 300)) && !notNamed.test(own.slice(0, 300)))) return true;
  const text = label || textOf(input, 120);
  return says(`${own.slice(0, 200)} ${text}`.replace(/[_-]+/g, ' '), 'scheme') || (text.length <= 100 && says(text, 'ways'));
}

/** A label that is the name of a way to pay, and nothing besides. */
function isNameOfWay(label: string): boolean {
  const heard = speech(label);
  return heard.said.some(({ kind, at, end }) => (kind === 'ways' || kind === 'scheme') && at === 0 && end === heard.text.length);
}

/**
 * How many ways to pay the page lets one choose between, by radio buttons or the like. Check boxes count where two at least
 * are labelled with nothing but a way to pay: others agree to something, or filter.
 */
export function* countPaymentChoices({ choices }: Survey): Work<number> {
  let count = 0;
  let boxes = 0;
  for (const [index, choice] of choices.slice(0, 300).entries()) {
    if (index % 20 === 0) yield;
    if (choice.getAttribute('type') === 'checkbox') boxes += isNameOfWay(labelOf(choice).trim()) ? 1 : 0;
    else if (isWayToPay(choice)) count++;
  }
  return boxes >= 2 ? count + boxes : count;
}

/** How many links are called as a way to pay is, and nothing besides, apart from those that the whole site has. */
export const waysLinked = ({ links }: Survey): number => links.slice(0, 60).filter((link) => {
  const text = textOf(link, 60).trim();
  return text !== '' && text.length <= 40 && isNameOfWay(text) && !link.closest('footer,nav,header');
}).length;

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
