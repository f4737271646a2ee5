import { textOf } from './labels.ts';
import type { Survey } from './survey.ts';
import type { Work } from './work.ts';
import { beginsWith, fold, says, saysOnly, speech } from './words/index.ts';

const LIMIT = 400;
/** Longer texts are whole cards that can be clicked. */
const LONGEST = 60;
/** And longer texts say more than the name of a way to pay. */
const WAY = 40;

/** What a control says it does. */
export function buttonText(element: Element): string {
  const named = (name: string): string | undefined => element.getAttribute(name)?.trim();
  const isInput = element.tagName === 'INPUT';
  // A button that is a picture is called by its `alt` (HTML, 4.10.5.1.19), and by browsers that miss it by its title and value.
  const isPicture = isInput && named('type')?.toLowerCase() === 'image';
  const text = isPicture ? named('alt') : isInput ? named('value') : textOf(element, 400).trim();
  // And a button of nothing but a picture, by that (Accessible Name and Description Computation 1.2, 2F).
  const pictured = (): string | undefined => element.querySelector('img[alt]')?.getAttribute('alt')?.trim();
  return (text || named('aria-label') || pictured() || named('title') || (isPicture && named('value')) || '').replace(/\s+/g, ' ').slice(0, 120);
}

export interface Buttons {
  /** Pay, or place the order for good. */
  pay: Element[];
  payTexts: string[];
  /** One of these says by what it pays: "Pay with PayPal". */
  paysBy: boolean;
  /** One says that ordering obliges to pay, which shops of the European Union must say on the very last button (directive 2011/83, article 8(2)). */
  binds: boolean;
  /** Of these, in words of a thing for sale as well: "buy now". */
  buy: number;
  /** Keep a way to pay in an account: "add a card". */
  keeps: number;
  /** Keep what was typed, or change what is kept: "save", "update card". */
  saves: number;
  /** Lead on to a later step. */
  next: number;
  /** Put something into a cart. */
  shopping: number;
  /** Sign in, register, look after an account. */
  account: number;
  /** Tell of a transfer that was made, or ask for what proves it: "I have paid". */
  proofs: number;
  /** Pay buttons of wallets, drawn by them: PayPal, Apple Pay and the like. */
  wallets: number;
  /** Named after a way to pay: a choice, however it is drawn. */
  ways: number;
}

type Purpose = 'pay' | 'next' | 'shopping' | 'account';

/** Signs of the longest phrase that a text begins with, `before` words in front of it at most; 0 without one. */
function lengthOf(text: string, purpose: Purpose, before = 0): number {
  const one = beginsWith(text, purpose, before);
  const lengths = one ? speech(text).said.filter(({ kind, at }) => kind === purpose && at === one.at).map(({ at, end }) => end - at) : [];
  return Math.max(0, ...lengths);
}

/** "Buy now $79" says no more than "Buy now". */
const withoutPrice = (text: string): string => text.replace(/[\p{Sc}\d.,]+/gu, ' ').trim();

/**
 * What a control is for, by the longest phrase that its text begins with. Where two are equally long, the weaker claim counts.
 * What the law makes shops say on the last button may stand anywhere on it; and a wallet has a name, with "pay" in it or not,
 * which shops put on their first step as well.
 */
function purposeOf(text: string): Purpose | undefined {
  const folded = fold(text);
  if (folded === '' || folded.length > LONGEST || saysOnly(text, 'scheme')) return undefined;
  if (says(text, 'binds')) return 'pay';
  const order: readonly Purpose[] = ['shopping', 'account', 'next', 'pay'];
  let best: { purpose: Purpose; length: number } | undefined;
  for (const purpose of order) {
    const length = lengthOf(text, purpose, purpose === 'pay' ? 1 : 0);
    if (length > (best?.length ?? 0)) best = { purpose, length };
  }
  return best?.purpose;
}

/** Any other way to pay may be paid with too: `Pay with card` leads past no step. */
const wallet = /^(?:(?:(?:buy|pay|check ?out|express checkout) (?:now )?with )?(?:paypal|apple pay|google pay|g pay|gpay|shop pay|amazon pay|samsung pay|venmo|link)\b|express checkout)/i;

const namesWay = (text: string): boolean => text.length <= WAY && (says(text, 'ways') || says(text, 'scheme'));

/** What a button that is a picture sends, where the picture is called what all buttons do: `<input type="image" value="Credit card" alt="Send">`. */
const valueOfPicture = (element: Element): string => (element.tagName === 'INPUT' && element.getAttribute('type') === 'image' ? (element.getAttribute('value') ?? '').trim() : '');

/** Words that order for good at a checkout, and put into a cart on a product's page: where one asks how to pay, they order. "Order again" says more, and does not. */
function isEither(text: string): boolean {
  const shopping = lengthOf(text, 'shopping');
  return shopping > 0 && lengthOf(text, 'pay') >= shopping && fold(text).length <= LONGEST;
}

/** Links that act are looked at: menus have hundreds. */
const ACTING = 100;

/** Links in a row that are a menu, whatever one of them says: "Payment" beside "Delivery" and "Contact". */
const MENU = 5;
const isItem = (element: Element): boolean => element.tagName === 'A' || (element.childElementCount === 1 && element.firstElementChild?.tagName === 'A');
function isInMenu(link: Element): boolean {
  const item = link.parentElement?.childElementCount === 1 ? link.parentElement : link;
  return [...(item.parentElement?.children ?? [])].filter(isItem).length >= MENU;
}

/** A link that leads nowhere is a button, however it is drawn: a script acts when it is pressed. In a site's head it opens a menu. */
function leadsNowhere(link: Element): boolean {
  const href = link.getAttribute('href')?.trim();
  return href === undefined || href === '' || href === '#' || /^javascript:/i.test(href);
}

/** Sorts the page's controls by what they do. */
export function* readButtons({ controls, links, lines }: Survey): Work<Buttons> {
  const asksHowToPay = lines.some(({ text }) => text.length <= 70 && says(text, 'method'));
  const found: Buttons = { pay: [], payTexts: [], paysBy: false, binds: false, buy: 0, keeps: 0, saves: 0, next: 0, shopping: 0, account: 0, proofs: 0, wallets: 0, ways: 0 };
  const known = new Set(controls.slice(0, LIMIT));
  const acting = links.filter((link) => !known.has(link) && leadsNowhere(link) && link.closest('header,nav,footer') === null && !isInMenu(link)).slice(0, ACTING);
  for (const [index, element] of [...known, ...acting].entries()) {
    if (index % 30 === 0) yield;
    const text = buttonText(element);
    const purpose = asksHowToPay && isEither(text) ? 'pay' : purposeOf(text);
    // A link that only looks like a button says so at once: "awaiting payment" filters a list.
    if (index >= known.size && (purpose !== 'pay' || beginsWith(text, 'pay') === undefined)) continue;
    if (wallet.test(text)) found.wallets++;
    if (says(text, 'proof')) found.proofs++;
    // "Add a credit card" names one as well, and keeps it.
    if ((namesWay(text) || namesWay(valueOfPicture(element))) && beginsWith(text, 'keeps') === undefined) found.ways++;
    if (purpose === 'pay') {
      found.pay.push(element);
      found.payTexts.push(text);
      found.binds ||= says(text, 'binds');
      found.paysBy ||= namesWay(text);
      if (saysOnly(withoutPrice(text), 'buy')) found.buy++;
    } else if (purpose) found[purpose]++;
    if (purpose !== 'pay' && purpose !== 'next' && element.tagName !== 'A' && text.length <= WAY && beginsWith(text, 'keeps') !== undefined) found.saves++;
    if (purpose === 'account' && (['method', 'ways', 'card', 'scheme'] as const).some((kind) => says(text, kind))) found.keeps++;
  }
  return found;
}

/** The pay buttons among some controls. */
export const payButtonsOf = (controls: readonly Element[]): Element[] => controls.slice(0, LIMIT).filter((element) => purposeOf(buttonText(element)) === 'pay');
