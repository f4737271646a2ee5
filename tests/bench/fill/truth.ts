/**
 * What a field of a saved page really asks for, for the bench alone: read by other rules than the extension's, from standards first.
 *
 * 1. A label that the makers of a collection gave the field by hand (`data-manual-scoring` in forms collected for testing autofill).
 * 2. The autofill tokens of HTML (section 4.10.18.7.1), wherever a page has them.
 * 3. What name, id, label and hints say of it, each form looked at by a person, in the languages of such collections.
 *
 * Only fields that a person can see and write into are asked for: `open`.
 */
import type { Field } from './facts.ts';

export type Kind = 'number' | 'expiry' | 'month' | 'year' | 'code' | 'name' | 'given' | 'family';

const manual: Readonly<Record<string, Kind>> = { cardNumber: 'number', cardSecurityCode: 'code', expirationMonth: 'month', expirationYear: 'year', expiration: 'expiry', cardName: 'name' };
const tokens: Readonly<Record<string, Kind>> = { 'cc-number': 'number', 'cc-csc': 'code', 'cc-exp': 'expiry', 'cc-exp-month': 'month', 'cc-exp-year': 'year', 'cc-name': 'name', 'cc-given-name': 'given', 'cc-family-name': 'family' };

const notCards = /gift|givex|loyal|voucher|promo|coupon|reward|member|certificate|iban|account.?validator|captcha|search|e-?mail|phone|start.?(?:month|year|date)|issue/i;

const said = ({ attributes, labels }: Field): string => ['name', 'id', 'placeholder', 'aria-label', 'title', 'data-checkout', 'data-encrypted-name'].map((name) => attributes[name] ?? '').join(' | ') + ` | ${labels}`;

const spaced = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/place ?holder/g, '');

function byWords(field: Field): Kind | undefined {
  const text = spaced(said(field));
  const name = spaced(`${field.attributes['name'] ?? ''} | ${field.attributes['id'] ?? ''}`);
  if (/(?:\b|_)(?:cvv|cvc|cv2|cvn|cvd|csc|ccv|cid|ccpz)|(?:security|secret|secure) ?(?:code|number)|verification (?:number|code|value)|card.?verification|cc_cid|codigo de seguridad|code de securite|cryptogramme|codice di sicurezza|guvenlik kodu|sicherheitscode|prufnummer|cod(?:igo)? de seguranca/.test(text)) return 'code';
  const expires = /expir|\bexp\b|exp.?(?:date|month|year|mo|yr)|_exp_|valid.?(?:thru|until)|venc(?:imiento|e)|caducidad|scadenza|ablauf|gultig|udlob|date d.expiration|son kullanma|dd[lm](?:month|year)|date[my]\b|mm ?\/ ?(?:yy|aa|jj)/.test(text);
  const first = spaced(field.options[0] ?? '');
  const dates = field.tag === 'select' && !/birth|naiss/.test(text) && /^(?:month|year|mois|annee|monat|jahr|mese|anno|mes|ano)\b/.test(first);
  if (expires || dates || (field.tag === 'select' && /(?:cc|card)[\w .]*(?:month|year)|ddl(?:month|year)/.test(text))) {
    if (field.options.filter((option) => /^(?:20)?\d\d\b/.test(option) && !/^(?:0?[1-9]|1[0-2])\b/.test(option)).length > 4) return 'year';
    if (field.options.length >= 12) return 'month';
    if (/month ?year/.test(name)) return 'expiry';
    if (/month|_mo\b|mois|date ?m\b|\bmm\b(?! ?\/)/.test(name)) return 'month';
    if (/year|_yr\b|annee|date ?y\b|\byy(?:yy)?\b/.test(name) && !/month/.test(name)) return 'year';
    return 'expiry';
  }
  if (field.tag === 'select') return undefined;
  if (/(?:cc|card).?(?:holder)?.?(?:first|f\b)|holder.?first/.test(text)) return 'given';
  if (/(?:cc|card).?(?:holder)?.?(?:last|l\b)|holder.?last/.test(text)) return 'family';
  if (/name.?on|holder|(?:card|cc).?name|name.?card|ccinhaber|titulaire|titular|nome sul|nombre en|kart uzerindeki|detenteur|card owner/.test(text) && !/user/.test(text)) return 'name';
  if (/(?:card|cc|credit|debit|karten|kort|carte|tarjeta|carta|cartao|kart)[\w .[\]-]{0,24}(?:num|no\b|nr\b|numara)|card.?num|(?:numero|number)[\w ]{0,8}(?:carte|tarjeta|carta|cartao|card)|kortnummer|kartennummer/.test(text)) return 'number';
  return undefined;
}

/** Undefined for what is no field of a payment card, or none that a person could fill. */
export function kindOfField(field: Field): Kind | undefined {
  if (!field.open || field.tag === 'textarea' || /^(?:radio|checkbox|search|email|file)$/.test(field.attributes['type'] ?? '')) return undefined;
  const own = spaced(['name', 'id', 'placeholder', 'aria-label'].map((name) => field.attributes[name] ?? '').join(' | '));
  const scored = field.attributes['data-manual-scoring'];
  if (scored !== undefined && manual[scored] !== undefined) return manual[scored];
  const token = (field.attributes['autocomplete'] ?? field.attributes['x-autocompletetype'] ?? '').toLowerCase().split(/\s+/).find((one) => one in tokens);
  if (token) return tokens[token];
  // Says by its name that it is an address, or that 25 digits are due: hints pasted from the card's fields do not count.
  if (/adresse|zip ?code|\bcity\b/.test(spaced(field.attributes['id'] ?? '')) || Number(field.attributes['minlength']) > 19) return undefined;
  if (notCards.test(own) || notCards.test(field.labels)) return undefined;
  // A hand that found nothing of a card in it.
  if (scored === 'unknown') return undefined;
  return byWords(field);
}
