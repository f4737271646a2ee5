/** What the app sees of the client as a whole. Apart from `types.ts`, which the service worker shares: the wallet is none of its business. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Wallet } from '../wallet/wallet.ts';
import type { Account, Connection, Pairing, Requests, Settings, Stage, Waking } from './types.ts';

export interface Client {
  readonly stage: ReadonlySignal<Stage>;
  readonly connection: ReadonlySignal<Connection>;
  readonly settings: ReadonlySignal<Settings>;
  setSettings(change: Partial<Settings>): Promise<void>;
  /** The name this phone goes by; undefined before it joined. */
  readonly phoneName: ReadonlySignal<string | undefined>;
  /** The address that a desktop or phone opens; from the server once known. */
  readonly publicUrl: ReadonlySignal<string>;
  readonly account: Account;
  readonly requests: Requests;
  readonly pairing: Pairing;
  readonly waking: Waking;
  /** The cards kept on this phone; the code for it is fetched when it is first asked for. */
  wallet(): Promise<Wallet>;
  /** Credential IDs of the account's passkeys, as far as this phone knows them. */
  passkeys(): Promise<readonly string[]>;
  /** Everything that the server keeps about the account, as JSON text. */
  exportAccount(): Promise<string>;
  /** Ms since the epoch, corrected by the server's clock. */
  now(): number;
  /** The page was hidden or shown. */
  setVisible(visible: boolean): void;
}
