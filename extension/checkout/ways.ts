import { is } from 'valibot';
import { isUri, isWeb, type Candidate } from './candidates.ts';
import type { CardForm } from './cards.ts';
import { currencyCode, minorDigits } from './currency.ts';
import { isWithin } from './hosts.ts';
import { isPayAddress } from './links.ts';
import type { Carried, Knowledge } from './question.ts';
import { amountSchema, type Amount, type WayToPay } from './reading.ts';

/** What a payload says about the checkout. */
interface Owed {
  amount?: Amount;
  reference?: string;
  /** A sum is named, also in a coin, which is no money of a reading. */
  owes: boolean;
}

export interface FoundWays {
  ways: WayToPay[];
  payloads: Owed[];
}

/** Money of a payload as a reading holds it: coins and open currencies are none. */
function moneyOf({ currency = '', amount }: Carried): Amount | undefined {
  if (amount === undefined || currencyCode(currency) !== currency) return undefined;
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = minorDigits(currency);
  const value = digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`;
  return is(amountSchema, { currency, value }) ? { currency, value } : undefined;
}

/** All ways to pay that this page offers, the ones that need least first. `domain`: the page's own. */
export function readWays(candidates: readonly Candidate[], card: CardForm, { payloadOf }: Knowledge, domain: string): FoundWays {
  const links = new Map<string, WayToPay>();
  const scanned = new Map<string, WayToPay>();
  const payloads: Owed[] = [];
  const carry = (payload: Carried): void => {
    payloads.push({ amount: moneyOf(payload), reference: payload.reference, owes: payload.amount !== undefined });
  };
  const addText = (text: string): void => {
    const payload = payloadOf(text);
    if (!payload || links.has(text)) return;
    carry(payload);
    if (isUri(text)) links.set(text, isWeb(text) ? { kind: 'link', url: text } : { kind: 'uri', uri: text });
    else scanned.set(text, { kind: 'code', payload: text, format: payload.format });
  };
  const addCode = (text: string, held: URL | undefined): void => {
    const payload = payloadOf(text);
    const address = held && (payloadOf(held.href) || isPayAddress(held)) ? held : undefined;
    if (address) links.set(address.href, { kind: 'link', url: address.href });
    else if (payload && !isWeb(text.trim())) scanned.set(text, { kind: 'code', payload: text, format: payload.format });
    if (payload && (address || !isWeb(text.trim()))) carry(payload);
  };

  for (const one of candidates) {
    if (one.kind === 'text') addText(one.text);
    else if (one.kind === 'code') addCode(one.text, one.address);
    else if (!one.ownOnly || isWithin(one.url.hostname, domain)) links.set(one.url.href, { kind: 'link', url: one.url.href });
  }
  const ways: WayToPay[] = [...[...links.values()].slice(0, 6), ...[...scanned.values()].slice(0, 4)];
  const inline = card.number || card.fields >= 2;
  if (card.frames || inline || card.closed) ways.push({ kind: 'card', frames: !inline && card.closed !== 'inline' });
  return { ways, payloads };
}
