import { priceBeside, REACH } from './beside.ts';
import type { Buttons } from './buttons.ts';
import { isOfCredit } from './credit.ts';
import { currencyCode, type CurrencyHints } from './currency.ts';
import type { Context } from './first-price.ts';
import { joinLines } from './join.ts';
import { isStruck, type Layout } from './layout.ts';
import { sumOfFolded } from './folded.ts';
import { hasDigit, saysWord } from './letters.ts';
import { heldInField } from './held.ts';
import { type Purpose, readLonePrice } from './lone-price.ts';
import { inMinorUnits } from './money.ts';
import { findPrices } from './price.ts';
import type { Amount } from './reading.ts';
import type { Line, Survey } from './survey.ts';
import { atButton, type Candidate } from './total-candidates.ts';
import { choose, type FoundTotal } from './total-choice.ts';
import { DEPOSIT, labelStrength, NOW } from './total-labels.ts';
import { says } from './words/index.ts';
import type { Work } from './work.ts';

/** Labels that are looked at: where a page has more, the one that counts may be among the rest. */
const LABELS = 40;
/** Lines of a summary at most. */
const SUMMARY = 80;
/** Prices that tell a page's currency: more say the same. */
const TELLING = 60;

/** The code of ISO 4217 for no currency: a page may state a sum, and not of what. */
const NO_CURRENCY = 'XXX';

/** Where an element's line is, near a label. */
function lineOf(element: Element, near: number, lines: readonly Line[]): number {
  const from = Math.max(0, near - 2);
  const at = lines.slice(from, near + REACH + 1).findIndex((line) => line.element === element);
  return at < 0 ? near : from + at;
}

/** The currency that most of the page's prices have: what a bare figure means. None where it may be meant in tens of it. */
function* pageCurrency(lines: readonly Line[], hints: CurrencyHints): Work<string | undefined> {
  const counts = new Map<string, number>();
  let looked = 0;
  let found = 0;
  let tens: string | undefined;
  for (const { text } of lines) {
    if (text.length > 120 || !hasDigit(text)) continue;
    if (++looked > 600 || found > TELLING) break;
    if (looked % 50 === 0) yield;
    for (const price of findPrices(text, hints)) {
      found++;
      if (price.inTens) tens = price.amount.currency;
      counts.set(price.amount.currency, (counts.get(price.amount.currency) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  const most = first?.[0] ?? hints[0];
  return most === tens ? undefined : most;
}

/** The prices of the summary around a line: the smallest element around it with at least three. Lines of one element stand together. */
function summaryAround(at: number, { lines, hints, fallback, layout }: Context): number[] {
  let holder: Element | null = lines[at]?.element ?? null;
  let [from, until] = [at, at + 1];
  for (let up = 0; up < 8 && holder; up++, holder = holder.parentElement) {
    while (from > 0 && until - from <= SUMMARY && holder.contains(lines[from - 1]?.element ?? null)) from--;
    while (until < lines.length && until - from <= SUMMARY && holder.contains(lines[until]?.element ?? null)) until++;
    if (until - from > SUMMARY) return [];
    const counted = lines.slice(from, until).filter(({ text, element }) => !hasDigit(text) || !isStruck(element, layout));
    const prices = findPrices(joinLines(counted).text, hints, fallback);
    if (prices.length >= 3) return prices.slice(0, 12).map(({ amount, negative }) => (negative ? -1 : 1) * inMinorUnits(amount));
  }
  return [];
}

/** Buttons and headings say "pay now" as well: a label of what is paid at once has its price right beside it. */
function isNextTo(label: Line, price: Element, lines: readonly Line[], index: number): boolean {
  if (label.element.closest('button,a,h1,h2,h3,[role="button"]')) return false;
  return label.element === price || lines[index - 1]?.element === price || lines.slice(index + 1, index + 4).find(({ text }) => saysWord(text) || hasDigit(text))?.element === price;
}

/** One of several sums that can be chosen, by a button of its own in front of it or within the same label. */
function isToChoose(price: Element): boolean {
  const label = price.closest('label');
  const before = label?.previousElementSibling;
  return label !== null && [label.querySelector('input'), before].some((control) => control?.getAttribute('type') === 'radio' && !control.hasAttribute('checked'));
}

/** `Total (CAD)` says which dollars. */
function withCurrency(label: string, context: Context): Context {
  const code = currencyCode(/[（(](?<code>[A-Z]{3})[)）]/.exec(label)?.groups?.['code'] ?? '');
  return code ? { ...context, hints: [code, ...context.hints], fallback: code } : context;
}

export interface Totals {
  /** The amount that the page asks for; absent where it cannot be told: silence beats a wrong amount. */
  total: FoundTotal | undefined;
  /** Whether the page states a total at all, believed or not. */
  stated: boolean;
}

export function* readTotal(survey: Survey, buttons: Pick<Buttons, 'pay' | 'payTexts'>, hints: CurrencyHints, layout: Layout | undefined, purpose: Purpose = 'shop'): Work<Totals> {
  const { lines } = survey;
  const context: Context = { lines, hints, layout, fallback: yield* pageCurrency(lines, hints) };
  const candidates: Candidate[] = [];
  let cut = false;
  // A sum is stated of which the currency cannot be told.
  let ofNoCurrency = false;
  let folded: Amount | undefined;
  for (const [index, line] of lines.entries()) {
    if (index % 100 === 0) yield;
    const strength = labelStrength(line.text);
    if (strength === 0) {
      folded ??= sumOfFolded(index, context);
      continue;
    }
    if ((layout && !layout.legible(line.element)) || isOfCredit(lines, index)) continue;
    const found = priceBeside(index, withCurrency(line.text, context));
    ofNoCurrency ||= !found && context.fallback === undefined && strength !== DEPOSIT && priceBeside(index, { ...context, fallback: NO_CURRENCY }) !== undefined;
    if (!found || isToChoose(found.element)) continue;
    if (candidates.length >= LABELS) {
      cut = true;
      break;
    }
    const amount = found.price.amount;
    const now = strength === NOW && (found.across ?? isNextTo(line, found.element, lines, index));
    if (Number(amount.value) === 0) {
      if (now) return { total: undefined, stated: false };
      continue;
    }
    const counts = strength === NOW && !now ? labelStrength(line.text, false) : strength;
    if (counts === 0) continue;
    candidates.push({ amount, strength: counts, element: found.element, others: candidates.length < 12 ? summaryAround(lineOf(found.element, index, lines), context) : [] });
    yield;
  }
  // "Pay in 4 of €10.98" names a part.
  const whole = buttons.payTexts.filter((text) => !says(text, 'part'));
  const byButton = whole.flatMap((text) => findPrices(text, hints).filter(({ negative }) => !negative).slice(0, 1));
  const total = choose(cut ? [] : atButton(candidates, buttons.pay), byButton.map(({ amount }) => amount), layout);
  const labelled = candidates.filter(({ strength }) => strength !== DEPOSIT).length;
  if (folded && !total && labelled + byButton.length === 0) return { total: { amount: folded, by: 'head of a folded summary' }, stated: true };
  const held = total || labelled + byButton.length > 0 || buttons.pay.length === 0 ? undefined : heldInField(survey.fields, context);
  if (held) return { total: { amount: held, by: 'field that cannot be changed' }, stated: true };
  if (total || labelled > 0 || (purpose === 'shop' && buttons.pay.length === 0)) return { total, stated: ofNoCurrency || labelled + byButton.length > 0 };
  const lone = yield* readLonePrice(context, purpose);
  return { total: lone, stated: ofNoCurrency || byButton.length > 0 || lone !== undefined };
}
