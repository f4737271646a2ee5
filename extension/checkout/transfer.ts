import { hasDigit } from './letters.ts';
import type { Line, Survey } from './survey.ts';
import { beginsWith } from './words/index.ts';

/** An account's number as people and banks write it (ISO 13616, IBAN). */
export const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3}/;
/** The number of an account within one country: seven digits at least, in groups or not. */
const domestic = /(?<![\d.,])\d(?:[ ./-]?\d){6,}(?![.,]?\d)/;
/** Where coins are sent to, and nothing else: Bitcoin (BIP 173; base58), Ethereum (EIP-55), Tron. */
const wallet = /^(?:bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33})$/;

/** Letters of a label and its value at most. */
const LONGEST = 80;
/** Lines of a page that are looked at. */
const LINES = 600;
/** Lines that an account takes: its bank, holder, number and what each is called. */
const NEAR = 10;

/** Two words of an account at least and a number, close together: bills call a customer's number an account's as well. */
const isAccount = (near: readonly Line[]): boolean => near.filter(({ text }) => beginsWith(text, 'bank') !== undefined).length >= 2 && near.some(({ text }) => domestic.test(text));

/** Whether the page states an account, or a wallet's address, to which what is owed is to be sent. The foot of a site leads to a shop's banks, with its telephone beside them. */
export function statesAccount({ lines }: Pick<Survey, 'lines'>): boolean {
  const looked = lines.slice(0, LINES).filter(({ text, element }) => text.length <= LONGEST && (!hasDigit(text) || element.closest('header,nav,footer') === null));
  return looked.some(({ text }, at) => (hasDigit(text) && (wallet.test(text) || iban.test(text))) || (beginsWith(text, 'bank') !== undefined && isAccount(looked.slice(at, at + NEAR))));
}
