import { readPayload, type ReadPayload } from '../../protocol/formats/index.ts';
import { buttonText } from './buttons.ts';
import { isProviderHost, type CardForm } from './cards.ts';
import { minorDigits, currencyCode } from './currency.ts';
import { hiddenByMarkup, type Layout } from './layout.ts';
import { isHostedPayPage, isPayAddress, isPayLink, parseUrl } from './links.ts';
import { amountSchema, type Amount, type WayToPay } from './reading.ts';
import { is } from 'valibot';
import type { Work } from './work.ts';

const LINK_LIMIT = 1500;
const HIDDEN_TARGET_LIMIT = 300;

/** What a payload says about the checkout. */
interface Carried {
  amount?: Amount;
  reference?: string;
  /** A sum is named, also in a coin, which is no money of a reading. */
  owes: boolean;
}

export interface FoundWays {
  ways: WayToPay[];
  payloads: Carried[];
}

/** Money of a payload as a reading holds it: coins and open currencies are none. */
function moneyOf({ currency = '', amount }: ReadPayload): Amount | undefined {
  if (amount === undefined || currencyCode(currency) !== currency) return undefined;
  const [whole = '0', fraction = ''] = amount.split('.');
  const digits = minorDigits(currency);
  const value = digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`;
  return is(amountSchema, { currency, value }) ? { currency, value } : undefined;
}

const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(text);
const isWeb = (text: string): boolean => /^https?:/i.test(text);

/** Where a control leads that is no link: an address in an attribute that a script reads, or a field to copy from. */
function hiddenTargets(document: Document, layout: Layout | undefined): string[] {
  const controls = [...document.querySelectorAll('[data-href],[data-url],[data-link],[data-uri],[data-clipboard-text],[data-copy],[data-payment-uri],[onclick],input[readonly],textarea[readonly]')];
  return controls.slice(0, HIDDEN_TARGET_LIMIT).flatMap((control) => {
    if (hiddenByMarkup(control) || (layout && !layout.visible(control))) return [];
    const onclick = /(['"`])([a-z][a-z0-9+.-]*:[^'"`]+)\1/i.exec(control.getAttribute('onclick') ?? '')?.[2];
    const value = 'value' in control && typeof control.value === 'string' ? control.value : control.getAttribute('value');
    const named = ['data-href', 'data-url', 'data-link', 'data-uri', 'data-clipboard-text', 'data-copy', 'data-payment-uri'].map((name) => control.getAttribute(name));
    return [...named, onclick, control.matches('[readonly]') ? value : null].filter((text): text is string => Boolean(text) && (text ?? '').length <= 4096);
  });
}

/** All ways to pay that this page offers, the ones that need least first. */
export function* readWays(document: Document, url: string, layout: Layout | undefined, codes: readonly string[], card: CardForm): Work<FoundWays> {
  const links = new Map<string, WayToPay>();
  const scanned = new Map<string, WayToPay>();
  const payloads: Carried[] = [];
  const carry = (payload: ReadPayload): void => {
    payloads.push({ amount: moneyOf(payload), reference: payload.reference, owes: payload.amount !== undefined });
  };
  const addUri = (text: string): void => {
    const payload = readPayload(text);
    if (!payload || links.has(text)) return;
    carry(payload);
    if (isUri(text)) links.set(text, isWeb(text) ? { kind: 'link', url: text } : { kind: 'uri', uri: text });
    else scanned.set(text, { kind: 'code', payload: text, format: payload.format });
  };

  const shown = (link: Element): boolean => link.tagName === 'LINK' || !(hiddenByMarkup(link) || (layout && !layout.visible(link)));
  const page = new URL(url);
  const hosted = isProviderHost(page.hostname) || isHostedPayPage(page);
  for (const [index, link] of [...document.querySelectorAll('a[href],area[href],link[rel~="payment" i][href]')].slice(0, LINK_LIMIT).entries()) {
    if (index % 50 === 0) yield;
    const href = link.getAttribute('href')?.trim() ?? '';
    const rel = link.getAttribute('rel');
    if (isUri(href) && !isWeb(href)) {
      if (shown(link)) addUri(href);
      continue;
    }
    const found = isPayLink({ href, label: () => buttonText(link), declared: rel !== null && /(?:^|\s)payment(?:\s|$)/i.test(rel) }, page, hosted);
    if (found && found.href.length <= 4096 && shown(link)) links.set(found.href, { kind: 'link', url: found.href });
  }
  yield;
  for (const text of hiddenTargets(document, layout)) {
    const target = parseUrl(text);
    if (isWeb(text) ? target && isHostedPayPage(target) : true) addUri(text);
  }
  if (isHostedPayPage(page)) links.set(page.href, { kind: 'link', url: page.href });
  for (const text of codes) {
    const payload = readPayload(text);
    const address = isPayAddress(text, url);
    if (address) links.set(address.href, { kind: 'link', url: address.href });
    else if (payload && !isWeb(text.trim())) scanned.set(text, { kind: 'code', payload: text, format: payload.format });
    if (payload && (address || !isWeb(text.trim()))) carry(payload);
  }
  const ways: WayToPay[] = [...[...links.values()].slice(0, 6), ...[...scanned.values()].slice(0, 4)];
  const inline = card.number || card.fields >= 2;
  if (card.frames || inline || card.closed) ways.push({ kind: 'card', frames: !inline && card.closed !== 'inline' });
  return { ways, payloads };
}
