import type { WayKind } from './way.ts';

/** A card form on the desktop's page. No card is kept on this phone yet, so it is filled in there. */
export const cardWay: WayKind<'card'> = {
  prepare: (_, index) => ({ kind: 'card', index, ready: false }),
};
