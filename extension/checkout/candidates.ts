import { buttonText } from './buttons.ts';
import { isProviderHost } from './card-frames.ts';
import { valueOf } from './labels.ts';
import { hiddenByMarkup, type Layout } from './layout.ts';
import { addressIn, isHostedPayPage, parseUrl, payLinkOf, type PayLink } from './links.ts';
import { LONGEST_TEXT } from './question.ts';
import type { Work } from './work.ts';

const LINK_LIMIT = 1500;
const HIDDEN_TARGET_LIMIT = 300;

/** What may be a way to pay, in the page's order: a pay page, or a text that is one if it is a payment payload. */
export type Candidate = ({ kind: 'link' } & PayLink) | { kind: 'text'; text: string } | { kind: 'code'; text: string; address: URL | undefined };

/** Schemes of links that open no wallet: pages are full of them. */
const aside = /^(?:mailto|tel|sms|fax|callto|javascript|data|blob|about|file|skype|whatsapp|viber|tg|fb-messenger):/i;

export const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(text);
export const isWeb = (text: string): boolean => /^https?:/i.test(text);

/** Fields that hold something to copy. */
const copied = 'input:is([readonly],[disabled]):not([type="hidden"]),textarea:is([readonly],[disabled])';

/** Where a control leads that is no link: an address in an attribute that a script reads, or a field to copy from. */
function hiddenTargets(document: Document, layout: Layout | undefined): string[] {
  const controls = [...document.querySelectorAll(`[data-href],[data-url],[data-link],[data-uri],[data-clipboard-text],[data-copy],[data-payment-uri],[onclick],${copied}`)];
  return controls.slice(0, HIDDEN_TARGET_LIMIT).flatMap((control) => {
    if (hiddenByMarkup(control) || (layout && !layout.visible(control))) return [];
    const onclick = /(['"`])([a-z][a-z0-9+.-]*:[^'"`]+)\1/i.exec(control.getAttribute('onclick') ?? '')?.[2];
    const named = ['data-href', 'data-url', 'data-link', 'data-uri', 'data-clipboard-text', 'data-copy', 'data-payment-uri'].map((name) => control.getAttribute(name));
    return [...named, onclick, control.matches(copied) ? valueOf(control) : null].filter((text): text is string => Boolean(text) && (text ?? '').length <= LONGEST_TEXT);
  });
}

/** Where links lead elsewhere or say that they pay: the browser passes over a menu of a thousand of the page's own faster than a script does. */
function linksOf(document: Document, { origin }: URL, hosted: boolean): Element[] {
  const elsewhere = hosted ? '' : `:not([href^="#"]):not([href^="?"]):not([href^="/"]:not([href^="//"])):not([href^="${origin}/"])`;
  return [...document.querySelectorAll(`a[href]${elsewhere},area[href]${elsewhere},a[rel~="payment" i][href],area[rel~="payment" i][href],link[rel~="payment" i][href]`)].slice(0, LINK_LIMIT);
}

/** Texts of a page that may be payloads: of its codes, and printed to be copied. */
export interface Texts {
  codes: readonly string[];
  printed: readonly string[];
}

/** Gathers what of a page may be a way to pay. Only what can be seen. */
export function* gatherCandidates(document: Document, page: URL, layout: Layout | undefined, { codes, printed }: Texts): Work<Candidate[]> {
  const found: Candidate[] = [];
  const addText = (text: string): void => {
    if (text.length <= LONGEST_TEXT && !aside.test(text)) found.push({ kind: 'text', text });
  };
  const shown = (link: Element): boolean => link.tagName === 'LINK' || !(hiddenByMarkup(link) || (layout && !layout.visible(link)));
  const hosted = isProviderHost(page.hostname) || isHostedPayPage(page);
  for (const [index, link] of linksOf(document, page, hosted).entries()) {
    if (index % 50 === 0) yield;
    const href = link.getAttribute('href')?.trim() ?? '';
    const rel = link.getAttribute('rel');
    if (isUri(href) && !isWeb(href)) {
      if (!aside.test(href) && shown(link)) addText(href);
      continue;
    }
    const pay = payLinkOf({ href, label: () => buttonText(link), declared: rel !== null && /(?:^|\s)payment(?:\s|$)/i.test(rel) }, page, hosted);
    if (pay && pay.url.href.length <= LONGEST_TEXT && shown(link)) found.push({ kind: 'link', ...pay });
  }
  yield;
  for (const text of hiddenTargets(document, layout)) {
    const target = isWeb(text) ? parseUrl(text) : undefined;
    if (!isWeb(text) || (target && isHostedPayPage(target))) addText(text);
  }
  if (isHostedPayPage(page)) found.push({ kind: 'link', url: page, ownOnly: false });
  for (const text of printed) addText(text);
  for (const text of codes) found.push({ kind: 'code', text, address: addressIn(text, page) });
  return found;
}

/** The texts among them that may be payloads. */
export const textsIn = (candidates: readonly Candidate[]): string[] => candidates.flatMap((one) => (one.kind === 'link' ? [] : one.kind === 'code' && one.address ? [one.text, one.address.href] : [one.text]));
