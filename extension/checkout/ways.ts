import type { CardForm } from './cards.ts';
import { readPayload, type ReadPayload } from './formats/index.ts';
import { hiddenByMarkup, type Layout } from './layout.ts';
import { isPayAddress, isPayLink, parseUrl } from './links.ts';
import type { WayToPay } from './reading.ts';
import { buttonText } from './buttons.ts';

const LINK_LIMIT = 1500;

export interface FoundWays {
  ways: WayToPay[];
  /** What the payloads say about amount and reference. */
  payloads: ReadPayload[];
}

/** All ways to pay that this page offers, the ones that need least first. */
export function readWays(document: Document, url: string, layout: Layout | undefined, codes: readonly string[], card: CardForm): FoundWays {
  const links = new Map<string, WayToPay>();
  const payloads: ReadPayload[] = [];
  for (const link of [...document.querySelectorAll('a[href],link[rel~="payment" i][href]')].slice(0, LINK_LIMIT)) {
    const href = link.getAttribute('href') ?? '';
    const declared = /(?:^|\s)payment(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    if (link.tagName === 'A' && (hiddenByMarkup(link) || (layout && !layout.visible(link)))) continue;
    if (/^(?:https?:|\/|\.|\?)/i.test(href) || !href.includes(':')) {
      const found = isPayLink(href, url, buttonText(link), declared);
      if (found && found.href.length <= 4096) links.set(found.href, { kind: 'link', url: found.href });
      continue;
    }
    const payload = readPayload(href);
    if (payload) {
      payloads.push(payload);
      links.set(href, { kind: 'uri', uri: href });
    }
  }
  const scanned: WayToPay[] = [];
  for (const text of codes) {
    const address = isPayAddress(text, url);
    const payload = readPayload(text);
    if (payload) payloads.push(payload);
    if (address) links.set(address.href, { kind: 'link', url: address.href });
    else if (payload) scanned.push({ kind: 'code', payload: text, format: payload.format });
  }
  const ways: WayToPay[] = [...[...links.values()].slice(0, 6), ...scanned.slice(0, 4)];
  if (card.frames || card.fields >= 2) ways.push({ kind: 'card', frames: card.fields < 2 });
  return { ways: ways.filter((way) => way.kind !== 'link' || parseUrl(way.url) !== undefined), payloads };
}
