import { walletOf } from './wallets.ts';
import type { WayKind } from './way.ts';

/** A wallet's deep link. One that no listed wallet opens is shown as a code: another phone, or the wallet itself, may read it. */
export const uriWay: WayKind<'uri'> = {
  prepare({ uri }, index) {
    const app = walletOf(uri);
    return app === undefined ? { kind: 'code', index, payload: uri, facts: [] } : { kind: 'uri', index, uri, app };
  },
};
