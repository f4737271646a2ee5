import { textOf } from './labels.ts';
import { parseUrl } from './links.ts';
import type { Survey } from './survey.ts';
import { leaving } from './words/addresses.ts';
import { beginsWith, speech } from './words/index.ts';

/** A phrase of more than one word: "Save 20 %" keeps nothing. */
const phrase = /\s|[\u0e00-\u0e7f\u3040-\uffff]/;

/** Whether title or headings say that a card or a way to pay is kept, or changed: "Update your payment details". */
export function keepsAbove(document: Document, survey: Survey): boolean {
  const above = [document.title.slice(0, 150), ...survey.headings.slice(0, 60).map((heading) => textOf(heading, 200).replace(/\s+/g, ' ').trim())];
  return above.some((text) => {
    const first = text.length <= 80 ? beginsWith(text, 'keeps', 1) : undefined;
    const heard = speech(text);
    return heard.said.some(({ kind, at, end }) => kind === 'keeps' && at === first?.at && phrase.test(heard.text.slice(at, end)));
  });
}

const LINKS = 150;

/** Whether a path leads out of an account: `/user/log_out.php` as well as `/logout`. */
const leadsOut = (path: string): boolean => path.toLowerCase().split('/').some((part) => leaving.has(part.replace(/\.\w+$|[-_]/g, '')));

/** Whether one comes back to this page: its menu leads to it, or one can leave here. A payment is gone through once. */
export function isHomely({ links }: Survey, page: URL): boolean {
  return links.slice(0, LINKS).some((link) => {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href === '' || href.startsWith('#') || href.startsWith('?')) return false;
    const url = parseUrl(href, page.href);
    return url?.origin === page.origin && ((url.pathname === page.pathname && url.pathname !== '/') || leadsOut(url.pathname));
  });
}
