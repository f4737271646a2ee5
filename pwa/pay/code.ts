import { walletOf } from './wallets.ts';
import type { WayKind } from './way.ts';

/** The payload of a payment QR code, shown again and opened in an app where it is an address of a listed wallet. `explain.ts` reads what it says. */
export const codeWay: WayKind<'code'> = {
  prepare: ({ payload }, index) => ({ kind: 'code', index, payload, facts: [], ...(walletOf(payload) === undefined ? {} : { uri: payload }) }),
};
