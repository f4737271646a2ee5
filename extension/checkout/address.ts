import { isHostOf } from './hosts.ts';
import { apart } from './humps.ts';
import { isHostedPayPage } from './links.ts';
import { accountHosts, addressWords, givingHosts, payHosts, readHosts, type AddressSign, type AddressWords } from './words/addresses.ts';

const sets = new Map<AddressSign, ReadonlySet<string>>();

function wordsOf({ sign, words }: AddressWords): ReadonlySet<string> {
  const known = sets.get(sign);
  if (known) return known;
  const set = new Set(words.split(/\s+/));
  sets.set(sign, set);
  return set;
}

const joins = '/_.?&=#-';
/** The longest of the words. */
const LONGEST = 24;

interface Part {
  text: string;
  /** A number follows. */
  numbered: boolean;
}

/** Whatever stands between two places of an address at which a word may begin and end. Sets find words faster than expressions of hundreds of them are made ready. */
function partsOf(address: string): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < address.length; from++) {
    if (from > 0 && !joins.includes(address.charAt(from - 1))) continue;
    for (let until = from + 1; until <= address.length && until - from <= LONGEST; until++) {
      const behind = address.charAt(until);
      const numbered = behind >= '0' && behind <= '9';
      if (numbered || joins.includes(behind)) parts.push({ text: address.slice(from, until), numbered });
    }
  }
  return parts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a page's address says of it. */
export interface Address {
  signs: ReadonlySet<AddressSign>;
  /** Its host is made for paying. */
  host: boolean;
  /** It is a payment provider's own pay page. */
  hosted: boolean;
  /** Its host is that of an account. */
  ofAccount: boolean;
}

/** `/orders/place_order`: software calls the part that takes orders as accounts call the list of those that were taken. */
const placed = /^\/(?:[a-z]{2}\/)?orders?(?=\/(?:place|pay|checkout|confirm|create))/;

/** `order-detail`, `viewOrder`: an order that was placed, and no step of placing one, in the words of software's accounts. */
const lookedBackAt = /\borders?[-_]?(?:details?|history|views?|lists?|status|tracking)\b|\b(?:view|track)[-_]?orders?\b/g;

/** Everything that an address says. Only parameters that name a step are looked at: others carry anything. */
export function readAddress(url: URL): Address {
  const parameters = [...url.searchParams].filter(([name]) => /^(?:step|stage|page|a|act|action|do|op|task|cmd|class|view|p|route|controller|wc-ajax)$/i.test(name)).map(([name, value]) => `?${name}=${value.slice(0, 40)}`);
  const address = `${decoded(url.pathname).slice(0, 300)}${parameters.join('')}${url.hash.length <= 60 ? decoded(url.hash) : ''}`;
  const written = (text: string): string => text.toLowerCase().replace(placed, '').replace(lookedBackAt, /check-?out/i.test(text) ? '$&' : 'orders');
  const forms = [...new Set([written(address), written(apart(address))])];
  const parts = forms.flatMap(partsOf);
  const holds = (one: AddressWords): boolean => parts.some(({ text, numbered }) => !(numbered && one.whole) && wordsOf(one).has(text)) || forms.some((form) => one.other?.test(form) ?? false);
  const signs = new Set(addressWords.filter(holds).map(({ sign }) => sign));
  if (isHostOf(url.hostname, readHosts)) signs.add('reading matter');
  if (isHostOf(url.hostname, givingHosts)) signs.add('giving');
  return { signs, host: isHostOf(url.hostname, payHosts), hosted: isHostedPayPage(url), ofAccount: isHostOf(url.hostname, accountHosts) };
}
