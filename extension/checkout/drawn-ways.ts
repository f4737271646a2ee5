import type { Survey } from './survey.ts';
import { saysOnly } from './words/index.ts';

/** A longer text says more than the name of a way to pay. */
const NAME = 40;
const LINES = 1500;
/** Elements around a name that a block may be made of. */
const AROUND = 4;

/** The elements around a name, from the innermost on, each with the one that holds it. */
function* blocksAround(name: Element): Generator<[block: Element, list: Element]> {
  let block = name;
  for (let level = 0; level < AROUND; level++) {
    const list = block.parentElement;
    if (!list) return;
    yield [block, list];
    block = list;
  }
}

/**
 * Ways to pay that are drawn side by side, each a block with its name and nothing to press as far as markup tells: how many
 * the longest row of them has. What stands in a page's head and foot is what a shop accepts.
 */
export function waysDrawn({ lines }: Pick<Survey, 'lines'>): number {
  const rows = new Map<Element, Set<Element>>();
  for (const { text, element } of lines.slice(0, LINES)) {
    if (text.length > NAME || !saysOnly(text, 'ways', 'scheme') || element.closest('header,nav,footer')) continue;
    for (const [block, list] of blocksAround(element)) rows.set(list, (rows.get(list) ?? new Set()).add(block));
  }
  return Math.max(0, ...[...rows.values()].map(({ size }) => size));
}
