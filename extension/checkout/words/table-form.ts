import type { WordKind } from './words.ts';

/** Letters that a phrase is found by. Where words have no spaces between them, every place may begin one. */
export const KEY = 3;

/** Every kind, as one sign of a table: from `A` on, and before `~`, which has a meaning of its own there: for sixty kinds. */
export const kinds: readonly WordKind[] = ['pay', 'next', 'due', 'total', 'notTotal', 'part', 'method', 'ways', 'card', 'checkout', 'terms', 'delivery', 'thanks', 'reference', 'shopping', 'account', 'payee', 'scheme', 'now', 'step', 'cardForm', 'deposit', 'scan', 'buy', 'summary', 'binds', 'keeps', 'held', 'undone', 'proof', 'bank', 'recurs'];
export const FIRST_KIND = 65;

/**
 * Folded phrases, those that begin with the same letter together. Among these, a line for those with the same first `KEY`
 * signs: these signs and what goes on behind them, between tabs; each with the letter of its kind in front, and `~` where it
 * may go on. One long text, because a build works it out and an engine takes in nothing faster.
 */
export interface Table {
  lines: string;
  /** The letters, in the order in which their phrases stand. */
  letters: string;
  /** How much of the text each of them takes. */
  lengths: readonly number[];
}
