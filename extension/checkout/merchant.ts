import { getDomain } from 'tldts';
import type { Merchant } from './reading.ts';
import { fold, words } from './words/index.ts';

/** Registrable domain by the public suffix list; the host itself for addresses and local names. */
export function domainOf(url: string): string {
  const host = new URL(url).hostname;
  return getDomain(url, { allowPrivateDomains: true }) ?? host;
}

const plain = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const isStep = (text: string): boolean =>
  [words.checkout, words.thanks, words.method, words.shopping, words.reference].some((test) => test.test(fold(text)));

/** `Checkout – Alder & Oak` names its shop beside the step. Prefers the part that looks like the domain. */
function fromTitle(title: string, domain: string): string | undefined {
  const parts = title
    .split(/\s+[|–—\-:·•»›>]+\s+|[|｜–—»]|\s*::\s*/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length <= 60);
  const label = plain(domain.split('.')[0] ?? '');
  const alike = parts.find(
    (part) => label.length > 2 && (plain(part).includes(label) || (plain(part).length > 2 && label.includes(plain(part)))),
  );
  if (alike) return alike;
  return parts.length > 1 ? parts.filter((part) => !isStep(part)).at(-1) : undefined;
}

function clean(name: string | null | undefined): string | undefined {
  const trimmed = name?.replace(/\s+/g, ' ').trim().slice(0, 120);
  return trimmed && trimmed.length > 1 && !/^https?:/.test(trimmed) ? trimmed : undefined;
}

const meta = (document: Document, selector: string): string | undefined => clean(document.querySelector(selector)?.getAttribute('content'));

/** Who is paid, by what the page itself calls the shop; the domain where it says nothing. */
export function readMerchant(document: Document, url: string, stated: string | undefined): Merchant {
  const domain = domainOf(url);
  const name =
    clean(stated) ??
    meta(document, 'meta[property="og:site_name"]') ??
    meta(document, 'meta[name="application-name"]') ??
    fromTitle(document.title, domain) ??
    clean(
      document
        .querySelector('header [class*="logo" i] img[alt],a[class*="logo" i] img[alt],img[class*="logo" i][alt]')
        ?.getAttribute('alt')
        ?.replace(/\s*logo\s*/i, ' '),
    ) ??
    clean(document.querySelector('header [class*="brand" i],header [class*="logo" i],a[class*="brand" i]')?.textContent?.slice(0, 60)) ??
    domain;
  return { name, domain };
}
