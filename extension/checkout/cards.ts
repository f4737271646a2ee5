import { isCardFrame, isMounted, otherCards } from './card-frames.ts';
import { labelOf, namesOf } from './labels.ts';
import { withoutMarks } from './letters.ts';
import type { Survey } from './survey.ts';
import type { Work } from './work.ts';
import { says } from './words/index.ts';

export interface CardForm {
  /** There, but closed for now: behind a choice that is not made yet. */
  closed?: 'inline' | 'frames';
  /** Fields that are clearly a card's: number, expiry, code, name. */
  fields: number;
  /** The number itself is asked for on this page. */
  number: boolean;
  frames: boolean;
}

/** Names that forms give to card fields (also where they do not use `autocomplete="cc-…"`, HTML section 4.10.18.7.1). */
const numberNames = /(?:card|cc|credit|debit)[\s_.-]*(?:card[\s_.-]*)?(?:num|no(?:$|[^a-z])|nr(?:$|[^a-z]))|kartennummer|numero[\s_.-]*(?:de[\s_.-]*)?(?:carte|tarjeta|carta|cartao)|kortnummer|kartno|\bpan\b|(?:^|[\s_.-])n(?:um|r|ro|o)?[\s_.-]*(?:d[aeiu][\s_.-]*)?(?:la[\s_.-]*)?(?:carte|tarjeta|carta|cartao)(?![a-z])/;
const codeNames = /cvv|cvc|cv2|\bcsc\b|\bcid\b|security[\s_.-]*(?:code|num)|card[\s_.-]*code|verification[\s_.-]*(?:code|value|num)|cc[\s_.-]*(?:code|csc)/;
const expiryNames = /exp(?:iry|iration|ire|ires|ir)?[\s_.-]*(?:date|month|year|mm|yy|mo|yr|m$|y$)|(?:card|cc)[\s_.-]*exp|expiry|expdate|(?:month|year)[\s_.-]*exp|valid[\s_.-]*(?:thru|until|to)/;
const holderNames = /(?:name[\s_.-]*on|cardholder|card[\s_.-]*holder|(?<!place[\s_.-]*)holder)[\s_.-]*(?:card|name)?|(?:cc|card)[\s_.-]*name/;
/** Numbers of people, which forms call a card's as well: identity cards, passports, taxpayers. */
const otherPapers = /\b(?:dni|nie|nif|cpf|cnpj|rut|documento|identidad|passport|passeport|pasaporte|passaporte|reisepass|personalausweis|identity card|national id|kad pengenalan|mykad|nid)\b|জাতীয় পরিচয়/;
const numberLabel = /number|nummer|numero|番号|번호|号码|号碼|卡号|卡號|numer|cislo|szam|numara|αριθμος|номер|رقم|מספר|หมายเลข|nomor|numar|numeris|numurs|број|broj|nomrə|ნომერ|нөмір|নমবর|نمبر/;

/**
 * "Card no.", "Kreditkarten-Nr.", "N° de carte bancaire": labels that cut the word for a number short. Only from their beginning and of a card that
 * pays, as forms number many cards (of taxpayers, patients, members) in the same words.
 */
const shortNumber = /^\W*(?:(?:your|credit|debit|bank|payment|atm|or|and)\W+)*card\W*(?:#|№|no(?![a-z])|nr(?![a-z]))|^\W*(?:kredit|debit|debet|credit|bank|betal)?\W*(?:karten?|kort|kaart)\W*(?:nr|no)(?![a-z])|^\W*(?:n[°or]?|num)(?![a-z])\W*(?:de |da |do |della )?(?:la |su |tu |votre )?(?:carte|tarjeta|carta|cartao|karty|kartice|cardului)(?=[^a-z]*$|\W+(?:\(|bancaire|bleue|bancaria|(?:de |di |do )?(?:credit|debit|paiement|plat|kredyt|kredit)))/;

/** What any label of `shortNumber` holds: half a millisecond to compile that one is spent only where this is found. */
const anyCard = /[ck](?:a|o|aa)r[dt]|tarj/;

/** "Debit or prepaid gift card number" asks for a card that pays, whatever else it may be. */
const isOther = (label: string): boolean => (otherCards.test(label) && !/credit|debit/.test(label)) || otherPapers.test(label);

/** A field called a card and nothing more, and figures in groups as cards have them: the number, beside other fields of a card. */
const bareCard = /^(?:(?:credit|debit|bank)[\s/]*)*card$|^(?:tarjeta|carte|carta|cartao|karta)(?: (?:de |di )?(?:credito|credit|debito|debit|bancaire|bancaria|visa|mastercard))?$|^(?:kredit|bank)?karte$|^(?:kredit|betal|bank)?kort$|^карта$|^(?:信用)?卡$|^카드$|^カード$/;
const grouped = /^(?:[\dx•*·#_]{4}[\s-]?){3}[\dx•*·#_]{1,4}$/i;
const mayBeNumber = (input: Element, plain: string): boolean => input.tagName === 'INPUT' && (bareCard.test(plain.replace(/[\s:*]+$/, '')) || grouped.test(input.getAttribute('placeholder')?.trim() ?? ''));

type CardPart = 'number' | 'part' | 'number, beside others';

/** What a field asks of a card, if anything. */
function cardPart(input: Element): CardPart | undefined {
  const type = (input.getAttribute('type') ?? 'text').toLowerCase();
  if (type === 'email' || type === 'url' || type === 'file') return undefined;
  const complete = (input.getAttribute('autocomplete') ?? '').toLowerCase();
  if (/(?:^|\s)cc-number/.test(complete)) return 'number';
  if (/(?:^|\s)cc-(?:exp|csc|name|type)/.test(complete)) return 'part';
  const names = namesOf(input);
  const label = labelOf(input);
  if (otherCards.test(names) || isOther(label.toLowerCase())) return undefined;
  if (numberNames.test(names)) return input.tagName === 'SELECT' ? undefined : 'number';
  if (codeNames.test(names) || expiryNames.test(names) || holderNames.test(names)) return 'part';
  if (label.length > 100) return undefined;
  const plain = withoutMarks(label.toLowerCase().normalize('NFKD'));
  if (anyCard.test(plain) && shortNumber.test(plain)) return input.tagName === 'SELECT' ? undefined : 'number';
  if (mayBeNumber(input, plain)) return 'number, beside others';
  if (!says(label, 'card')) return undefined;
  return numberLabel.test(plain) ? 'number' : 'part';
}

/** What fields ask of a card. Each is a piece of its own: for a label the browser looks through the whole page. */
function* partsOf(fields: readonly Element[]): Work<('number' | 'part')[]> {
  const parts: CardPart[] = [];
  for (const field of fields) {
    yield;
    const part = cardPart(field);
    if (part) parts.push(part);
  }
  const others = parts.includes('part');
  return parts.flatMap((part) => (part !== 'number, beside others' ? [part] : others ? ['number' as const] : []));
}

const CLOSED_LIMIT = 300;

/** A card form that is not shown yet, as where one first chooses to pay by card. */
function* closedForm(document: Document): Work<CardForm['closed']> {
  const inputs = [...document.querySelectorAll('input:not([type="hidden"]):not([type="radio"]):not([type="checkbox"])')].slice(0, CLOSED_LIMIT);
  const parts = yield* partsOf(inputs);
  if (parts.length >= 2 && parts.includes('number')) return 'inline';
  const closed = [...document.querySelectorAll('iframe')].slice(0, 60).some((frame) => isCardFrame(frame) && /card|number|cc|pan/i.test(`${frame.getAttribute('id')} ${frame.getAttribute('name')} ${frame.getAttribute('title')}`));
  return closed || isMounted(document) ? 'frames' : undefined;
}

/** The card form on this page, whether in the page itself or in a provider's frames. */
export function* readCardForm(document: Document, { fields, frames }: Survey): Work<CardForm> {
  const parts = yield* partsOf(fields);
  const open = { fields: parts.length, number: parts.includes('number'), frames: frames.slice(0, 60).some(isCardFrame) };
  const closed = open.number || open.frames || open.fields >= 2 ? undefined : yield* closedForm(document);
  return closed ? { ...open, closed } : open;
}
