import { firstPrice, type Context, type FoundPrice } from './first-price.ts';
import { saysWord } from './letters.ts';
import { findPrices } from './price.ts';
import type { Line } from './survey.ts';

/** Labels of a run at least: two may be a label and a note. */
const LEAST = 3;
const MOST = 20;

/**
 * Where labels follow one another and then as many prices do, without an element that holds a pair, the nth price is the
 * nth label's. `end`: behind the last line of `holder`; `undefined` where the page is not laid out like that.
 */
export function inRun(index: number, end: number, holder: Element, context: Context): { found: FoundPrice | undefined } | undefined {
  const { lines, hints, fallback } = context;
  const held = (line: Line | undefined): line is Line => line !== undefined && holder.contains(line.element);
  const prices = (line: Line): number => findPrices(line.text, hints, fallback).length;
  const isLabel = (at: number): boolean => {
    const line = lines[at];
    return held(line) && saysWord(line.text) && prices(line) === 0;
  };
  const isPrice = (at: number): boolean => {
    const line = lines[at];
    return held(line) && !saysWord(line.text) && prices(line) === 1;
  };
  let from = index;
  while (index - from < MOST && isLabel(from - 1)) from--;
  let middle = index + 1;
  while (middle - from <= MOST && middle < end && isLabel(middle)) middle++;
  const count = middle - from;
  if (count < LEAST || count > MOST) return undefined;
  let behind = middle;
  while (behind - middle <= count && behind < end && isPrice(behind)) behind++;
  const line = lines[middle + index - from];
  // A figure behind them belongs to the last one, as its hundredths do.
  if (behind - middle !== count || !line || (held(lines[behind]) && /^[\d.,]/.test(lines[behind]?.text ?? ''))) return undefined;
  const found = firstPrice([line], context);
  return { found: found && { ...found, across: true } };
}
