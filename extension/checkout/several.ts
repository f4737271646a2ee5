import { textOf } from './labels.ts';
import { hasDigit } from './letters.ts';

/** Buttons that are looked at. */
const BUTTONS = 12;
/** Levels around a button in which its own sum is looked for. */
const AROUND = 8;
/** Letters of a bill in a list, or of a plan. */
const LONGEST = 600;

/** Whether two sums differ is all that is asked, and cells run together here, days and sums: readers of prices want them apart. */
const sum = /\d{1,3}(?:[.,' \u00a0]\d{3})*[.,]\d\d(?!\d)|[$€£¥₹₽₩₺₴₫฿]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹₽₩₺₴₫฿円元원](?!\s?\d)|kr|zł|Kč|Ft)/;

/** The largest element around a button that holds none of the others. */
function own(button: Element, buttons: readonly Element[]): Element {
  let holder = button;
  for (let up = 0; up < AROUND; up++) {
    const around = holder.parentElement;
    if (!around || buttons.some((other) => other !== button && around.contains(other))) break;
    holder = around;
  }
  return holder;
}

/** The sum beside a button, not in it: what a button itself names may be a part, or the whole, of one and the same. */
function sumOf(button: Element, buttons: readonly Element[]): string | undefined {
  const text = textOf(own(button, buttons), LONGEST);
  const inside = textOf(button, LONGEST);
  return hasDigit(inside) ? undefined : sum.exec(text.replace(inside, ' '))?.[0].replace(/\D/g, '');
}

/**
 * Whether several things wait to be paid here, each with its button and sum: a list of bills, of orders, of plans. The page
 * of one of them, which each button leads to, is where one pays. One order's button may be there twice, beside the same sum.
 */
export function paysSeveral(pay: readonly Element[]): boolean {
  if (pay.length < 2) return false;
  const buttons = pay.slice(0, BUTTONS);
  return new Set(buttons.flatMap((button) => sumOf(button, buttons) ?? [])).size >= 2;
}
