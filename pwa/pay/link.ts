import type { WayKind } from './way.ts';

/** A hosted pay page. The host that it really leads to is always shown; the page opens in a window without an opener. */
export const linkWay: WayKind<'link'> = {
  prepare: ({ url, label }, index) => ({ kind: 'link', index, url, host: new URL(url).host, ...(label === undefined ? {} : { label }) }),
};
