import type { WayKind } from './way.ts';

/** A card form on the desktop's page. A card of this phone is handed to it. */
export const cardWay: WayKind<'card'> = {
  prepare: (_, index) => ({ kind: 'card', index }),
};
