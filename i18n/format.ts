import type { Amount } from '../protocol/money.ts';
import { m } from './generated/messages.js';
import { getLocale } from './locale.ts';

const decimal = /^-?\d+(\.\d+)?$/;

/** `Intl` keeps all digits of a decimal string, which a `number` would not; older type libraries know only the number. */
type DecimalString = Intl.StringNumericLiteral;

function isDecimal(value: string): value is DecimalString {
  return decimal.test(value);
}

/**
 * Money in the reader's language, to the currency's own digits: `€19.90`, `JP¥1,200`.
 * A currency that `Intl` refuses is written as its letters before the figure, and a value that is no decimal is shown as it came:
 * what the shop asked for is never hidden.
 */
export function formatAmount(amount: Amount, locale: string = getLocale()): string {
  if (!isDecimal(amount.value)) return `${amount.currency} ${amount.value}`;
  const digits = amount.value.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  try {
    const usual = new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency });
    const own = usual.resolvedOptions().maximumFractionDigits ?? 2;
    // More digits than the currency has are shown, not rounded away: the shopper must see what is really asked.
    const format = digits > own
      ? new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency, maximumFractionDigits: Math.min(digits, 20) })
      : usual;
    return format.format(amount.value);
  } catch {
    const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 0, maximumFractionDigits: Math.min(digits, 20) });
    return `${amount.currency} ${plain.format(amount.value)}`;
  }
}

/** A whole or broken number in the reader's language. */
export function formatNumber(value: number, locale: string = getLocale()): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A countdown in two ways: figures for the eye, words for a screen reader. */
export interface Countdown {
  readonly clock: string;
  readonly words: string;
}

/** What is left of `milliseconds`, rounded up to whole seconds so that it reads 0:00 only when time is up. Negative counts as none. */
export function formatCountdown(milliseconds: number): Countdown {
  const whole = Math.max(0, Math.ceil(milliseconds / 1000));
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  return { clock: `${minutes}:${String(seconds).padStart(2, '0')}`, words: m.time_left({ minutes, seconds }) };
}

/** The hour of day in the reader's language. `time` is in ms since the epoch. */
function formatTime(time: number, locale: string = getLocale()): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
}

/** The hour of day as figures alone, for a large clock: `10:24`, by the reader's own 12 or 24 hours. `time` is in ms since the epoch. */
export function formatClock(time: number, locale: string = getLocale()): string {
  const parts = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).formatToParts(time);
  return parts.filter((part) => part.type !== 'dayPeriod').map((part) => part.value).join('').trim();
}

/** A day with its year in the reader's language. `time` is in ms since the epoch. */
export const formatDay = (time: number, locale: string = getLocale()): string => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);

/** A day and hour in the reader's language; the day is left out when it is the same day as `now`. Both in ms since the epoch. */
export function formatWhen(time: number, now: number, locale: string = getLocale()): string {
  if (new Date(time).toDateString() === new Date(now).toDateString()) return formatTime(time, locale);
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(time);
}
