/** Milliseconds from a move to the question: what many moves follow is asked for once. */
const SETTLING = 500;

export interface MovesParts {
  askGate: (tab: number) => Promise<unknown>;
  pause: (ms: number) => Promise<unknown>;
}

/**
 * Told of every move of a page that stays the same document, has its gate look again: shops that are one page become a
 * checkout at any time, and the page itself is not watched for it.
 */
export function createMoves({ askGate, pause }: MovesParts): (tab: number) => Promise<void> {
  const waiting = new Set<number>();
  return async (tab) => {
    if (waiting.has(tab)) return;
    waiting.add(tab);
    await pause(SETTLING);
    waiting.delete(tab);
    await askGate(tab);
  };
}
