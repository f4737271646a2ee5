import type { Passkey } from '../../../protocol/card.ts';
import type { Pin } from '../../../protocol/devices/trust.ts';
import type { DeviceKeys } from '../../../protocol/keys.ts';
import type { DeviceListing, ServerInfo } from '../../../protocol/messages/devices.ts';

/** Keys, and the device statement for each server: signed once, as others pin its very bytes. */
export interface StoredDevice {
  keys: DeviceKeys;
  /** By server ID. */
  statements: Record<string, string>;
}

/** What binds this desktop to an account: everything pinned at pairing, and what was seen since. */
export interface Link {
  address: string;
  server: ServerInfo;
  /** Thumbprint of the server's key as it was at pairing. */
  serverKey: string;
  account: string;
  pins: Pin[];
  /** Passkeys that may approve payments, from the pairings. Absent in what was paired before there were any. */
  passkeys?: Passkey[];
  /** Never shrink, never go back (DESIGN section 4, revocation). */
  counter: number;
  revoked: string[];
  /** The last list from the server, read again with own eyes after every start. */
  listing?: DeviceListing;
  /** Names of phones by device ID, as they were given at pairing or since. */
  names: Record<string, string>;
  /** The phones that this desktop's name was last sealed to, and the name. */
  named?: { to: string[]; name: string };
  state: 'paired' | 'removed' | 'server_changed';
}
