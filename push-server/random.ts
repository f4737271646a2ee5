/** Random bytes drawn in bulk: drawing a few at a time costs ten times as much. What was handed out is wiped from the stock. */
import { randomFillSync } from 'node:crypto';

const stock = Buffer.alloc(4_096);
let left = 0;

/** So many fresh bytes, at most as many as are drawn at once. */
export function randomNow(length: number): Buffer {
  if (length > stock.length) throw new RangeError(`at most ${stock.length} bytes at once`);
  if (left < length) {
    randomFillSync(stock);
    left = stock.length;
  }
  left -= length;
  const bytes = Buffer.from(stock.subarray(left, left + length));
  stock.fill(0, left, left + length);
  return bytes;
}
