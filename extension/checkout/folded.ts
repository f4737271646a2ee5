import { firstPrice, type Context } from './first-price.ts';
import type { Amount } from './reading.ts';
import { beginsWith } from './words/index.ts';

/** Letters of a name at most: `Show order summary`. */
const NAME = 60;
/** Lines in which the sum stands, name included. */
const NEAR = 6;

/** What opens a summary that is folded away: the head of closed details, or a control that says it opens something. */
function headAround(element: Element): Element | undefined {
  const head = element.closest('summary,[aria-expanded],button,[role="button"]');
  if (!head) return undefined;
  // A button that names a summary with its sum opens it, whether it says so to machines or not.
  if (head.tagName !== 'SUMMARY' && !head.hasAttribute('aria-expanded')) return head;
  return (head.tagName === 'SUMMARY' ? head.parentElement?.hasAttribute('open') : head.getAttribute('aria-expanded') !== 'false') ? undefined : head;
}

/**
 * The sum in the head of a folded summary, at a line that names one. Small screens show no more of an order, and no label of a
 * total; of two sums there, one may be a former price. The sum may stand beside a button, but what is folded away may not count.
 */
export function sumOfFolded(index: number, context: Context): Amount | undefined {
  const line = context.lines[index];
  if (!line || line.text.length > NAME || !beginsWith(line.text, 'summary', 2)) return undefined;
  const head = headAround(line.element);
  if (!head || context.layout?.legible(line.element) === false) return undefined;
  const near = context.lines.slice(Math.max(0, index - 2), index + NEAR);
  const inHead = near.filter(({ element }) => head.contains(element));
  const beside = near.filter(({ element }) => !head.contains(element) && element.parentElement === head.parentElement && element === head.nextElementSibling);
  const counted = firstPrice(inHead, context) || head.tagName === 'SUMMARY' || !head.hasAttribute('aria-expanded') ? inHead : beside;
  const found = counted.flatMap((one) => firstPrice([one], context)?.price.amount ?? []);
  const joined = firstPrice(counted, context)?.price.amount;
  return joined && found.every(({ value, currency }) => currency === joined.currency && value === joined.value) ? joined : undefined;
}
