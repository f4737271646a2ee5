import { isWalletUri } from '../../protocol/content.ts';
import type { WayKind } from './way.ts';

/** Whether the payload is itself an address that a wallet opens (`upi:`, `bitcoin:`, `weixin:`). */
const isUri = (payload: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(payload) && isWalletUri(payload);

/** The payload of a payment QR code, shown again and opened in an app where it is an address. `explain.ts` reads what it says. */
export const codeWay: WayKind<'code'> = {
  prepare: ({ payload }, index) => ({ kind: 'code', index, payload, facts: [], ...(isUri(payload) ? { uri: payload } : {}) }),
};
