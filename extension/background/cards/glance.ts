import type { Card } from '../../../protocol/card.ts';

/** Cards that a form resisted: in memory only, to be looked at once, for as long as they are good. */
export interface Glance {
  keep: (request: string, card: Card, signal: AbortSignal) => void;
  waits: (request: string) => boolean;
  /** Hands the card out and forgets it. */
  take: (request: string) => Card | undefined;
}

/** @param changed told when one comes or goes */
export function createGlance(changed: () => void): Glance {
  const cards = new Map<string, Card>();
  const forget = (request: string): void => {
    if (cards.delete(request)) changed();
  };
  return {
    keep: (request, card, signal) => {
      if (signal.aborted) return;
      cards.set(request, card);
      signal.addEventListener('abort', () => forget(request), { once: true });
      changed();
    },
    waits: (request) => cards.has(request),
    take: (request) => {
      const card = cards.get(request);
      forget(request);
      return card;
    },
  };
}

