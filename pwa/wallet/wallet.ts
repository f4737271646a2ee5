/** The wallet: locked, opened by a passkey or the passcode for a short while, locked again by itself. */
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { encodeBytes, randomBytes } from '../../protocol/base.ts';
import type { Assertion } from '../../protocol/card.ts';
import { isSame, type WalletStorage } from '../storage/wallet.ts';
import type { CardRecord, WalletRecord, Wrapping } from '../storage/schema.ts';
import { WalletFailure } from './failure.ts';
import { newDeviceKey, newWalletKey } from './keys.ts';
import { outlineOf, readCard, readOutline, sealCard, sealOutline, usedAt, type CardOutline, type StoredCard } from './outline.ts';
import type { Stretch } from './stretch.ts';
import { openByPasscode, openByPasskey, wrapByPasscode, wrapByPasskey } from './ways.ts';

/** Ms for which an open wallet stays open when nobody uses it. */
const opensFor = 120_000;
/** After so many wrong passcodes, each further one must wait so many ms, doubled each time. */
const freeTries = 5;
const firstPause = 30_000;

/**
 * Where the wallet stands. `by`: what opens it. `lost`: it can never be opened again on this phone, for its passcode's second half,
 * the device key, did not come along when the phone was restored.
 */
type WalletState = { readonly name: 'none' } | { readonly name: 'locked' | 'open'; readonly by: Wrapping['by'] } | { readonly name: 'lost' };

/** One WebAuthn `get()` with user verification. `prf` in: what the PRF of any of these passkeys is asked for; out: its answer, where the platform has one. */
export type AskPasskey = (about: { challenge: string; allow: readonly string[]; prf?: Uint8Array<ArrayBuffer> }) => Promise<{ assertion: Assertion; prf?: BufferSource | undefined }>;

export interface WalletPorts {
  readonly storage: WalletStorage;
  /** Credential IDs of the account's passkeys, as far as this phone knows them. */
  readonly passkeys: () => Promise<readonly string[]>;
  readonly ask: AskPasskey;
  readonly stretch: Stretch;
  /** Ms since the epoch. */
  readonly now: () => number;
}

export interface Wallet {
  readonly state: ReadonlySignal<WalletState>;
  /** What is seen of the cards before the wallet is opened; empty of all but their number where the device key is gone. */
  readonly cards: ReadonlySignal<readonly CardOutline[]>;
  /** Cards are kept that cannot be seen yet: the key of the outlines is gone. */
  readonly unseen: ReadonlySignal<boolean>;
  /** Credential IDs that open it. */
  readonly passkeys: ReadonlySignal<readonly string[]>;
  /** Makes an empty wallet, open. False where the platform gives no PRF output: then a passcode is needed. */
  beginWithPasskey(): Promise<boolean>;
  beginWithPasscode(passcode: string): Promise<void>;
  /** Opens by a passkey, answering `challenge` with it in the same touch where one is given. */
  unlock(challenge?: string): Promise<Assertion>;
  unlockWithPasscode(passcode: string): Promise<void>;
  /** The passkey's answer alone, for a wallet that is open by its passcode. */
  approve(challenge: string): Promise<Assertion>;
  lock(): void;
  /** Reads what is stored again: another window, or a passkey that was removed, may have changed it. */
  look(): Promise<void>;
  read(id: string): Promise<StoredCard>;
  /** Adds a card, or changes the one of this ID or number. */
  save(stored: StoredCard, id?: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Remembers where a card was used. */
  used(id: string, shop: string): Promise<void>;
  /** Lets another passkey of the account open the wallet, too. */
  letOpen(id: string): Promise<void>;
  /** Takes a passkey's wrapping away; `last_way` where it is the only one. */
  forget(id: string): Promise<void>;
  /** Throws everything away. */
  startOver(): Promise<void>;
}

/** Reads what is there. */
export async function openWallet(ports: WalletPorts): Promise<Wallet> {
  const { storage } = ports;
  const key = signal<CryptoKey | undefined>(undefined);
  const wrappings = signal<readonly Wrapping[]>([]);
  const cards = signal<readonly CardOutline[]>([]);
  const hasDeviceKey = signal(false);
  const unseen = signal(false);
  /** Of the wallet that `key` belongs to. */
  let current: WalletRecord | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    await dropRemoved();
    const [there, records, deviceKey, kept] = await Promise.all([storage.wrappings(), storage.cards(), storage.deviceKey(), storage.record()]);
    if (current && !isSame(current, kept)) lock();
    current = kept;
    const outlines = await Promise.all(records.map((record) => readOutline(deviceKey, record)));
    wrappings.value = there;
    hasDeviceKey.value = deviceKey !== undefined;
    cards.value = outlines.filter((outline) => outline !== undefined);
    unseen.value = cards.value.length < records.length;
  }

  /** A passkey that the account no longer has shall not open the wallet any longer, unless nothing else would. */
  async function dropRemoved(): Promise<void> {
    const [there, own] = await Promise.all([storage.wrappings(), ports.passkeys()]);
    const removed = there.filter(({ by, id }) => by === 'passkey' && !own.includes(id));
    if (removed.length < there.length) await Promise.all(removed.map(({ id }) => storage.dropWrapping(id)));
  }

  const state = computed<WalletState>(() => {
    const by = wrappings.value.some((way) => way.by === 'passkey') ? 'passkey' : 'passcode';
    if (wrappings.value.length === 0) return { name: 'none' };
    if (key.value) return { name: 'open', by };
    return by === 'passcode' && !hasDeviceKey.value ? { name: 'lost' } : { name: 'locked', by };
  });

  function touch(): void {
    clearTimeout(timer);
    timer = setTimeout(lock, opensFor);
  }
  function lock(): void {
    clearTimeout(timer);
    key.value = undefined;
  }
  function opened(): CryptoKey {
    if (!key.value) throw new WalletFailure('locked');
    touch();
    return key.value;
  }
  async function record(): Promise<WalletRecord> {
    const kept = await storage.record();
    if (!kept) throw new WalletFailure('locked');
    return kept;
  }
  /** Writes into the wallet that is open here, and never into one that another window has put in its place. */
  async function keep(what: { readonly wrapping?: Wrapping; readonly cards?: readonly CardRecord[] }): Promise<void> {
    const done = current && (await storage.keep(current, what));
    await look();
    if (!done) throw new WalletFailure('locked');
  }
  async function deviceKey(): Promise<CryptoKey> {
    const kept = await storage.deviceKey();
    if (!kept) throw new WalletFailure('locked');
    return kept;
  }

  async function begin(way: (walletKey: CryptoKey, device: CryptoKey) => Promise<Wrapping>, salt = randomBytes(32)): Promise<void> {
    const [walletKey, device] = await Promise.all([newWalletKey(), newDeviceKey()]);
    const began = await storage.begin({ salt, wrong: { count: 0, at: 0 } }, device, await way(walletKey, device));
    await look();
    if (!began) throw new WalletFailure('locked');
    await take(walletKey, await record());
  }

  /** The wallet is open. On a restored phone the outlines, whose key stayed behind, are made anew. */
  async function take(walletKey: CryptoKey, of: WalletRecord): Promise<void> {
    if (!(await storage.deviceKey())) {
      const device = await newDeviceKey();
      const records = await storage.cards();
      const renewed = await Promise.all(records.map(async (kept) => {
        const stored = await readCard(walletKey, kept);
        return stored && { ...kept, outline: await sealOutline(device, kept.id, outlineOf(stored)) };
      }));
      await storage.keep(of, { deviceKey: device, cards: renewed.filter((kept) => kept !== undefined) });
    }
    await look();
    if (!current || !isSame(of, current)) throw new WalletFailure('locked');
    key.value = walletKey;
    touch();
  }

  async function idOf(walletKey: CryptoKey, number: string): Promise<string | undefined> {
    for (const kept of await storage.cards()) if ((await readCard(walletKey, kept))?.card.number === number) return kept.id;
    return undefined;
  }

  const challengeOr = (challenge: string | undefined): string => challenge ?? encodeBytes(randomBytes(32));
  const byPasskey = (): Extract<Wrapping, { by: 'passkey' }>[] => wrappings.peek().filter((way) => way.by === 'passkey');

  await look();
  return {
    state, cards, unseen, lock, look,
    passkeys: computed(() => wrappings.value.filter((way) => way.by === 'passkey').map(({ id }) => id)),
    async beginWithPasskey() {
      const salt = randomBytes(32);
      const { assertion, prf } = await ports.ask({ challenge: challengeOr(undefined), allow: await ports.passkeys(), prf: salt });
      if (!prf) return false;
      await begin((walletKey) => wrapByPasskey(walletKey, assertion.id, prf), salt);
      return true;
    },
    beginWithPasscode: (passcode) => begin((walletKey, device) => wrapByPasscode(walletKey, passcode, device, ports.stretch)),
    async unlock(challenge) {
      const kept = await record();
      const { assertion, prf } = await ports.ask({ challenge: challengeOr(challenge), allow: byPasskey().map(({ id }) => id), prf: kept.salt });
      if (!prf) throw new WalletFailure('no_prf');
      const way = byPasskey().find(({ id }) => id === assertion.id);
      const walletKey = way && (await openByPasskey(way, prf));
      if (!walletKey) throw new WalletFailure('other_passkey');
      await take(walletKey, kept);
      return assertion;
    },
    async unlockWithPasscode(passcode) {
      const kept = await record();
      const { count, at } = kept.wrong;
      if (count >= freeTries && ports.now() < at + firstPause * 2 ** Math.min(count - freeTries, 10)) throw new WalletFailure('too_many_tries');
      const way = wrappings.peek().find((one) => one.by === 'passcode');
      // Counted before it is tried: closing the app must not make a try free.
      await storage.keep({ ...kept, wrong: { count: count + 1, at: ports.now() } }, {});
      const walletKey = way && (await openByPasscode(way, passcode, await deviceKey(), ports.stretch));
      if (!walletKey) throw new WalletFailure('wrong_passcode');
      const opening = { ...kept, wrong: { count: 0, at: 0 } };
      await storage.keep(opening, {});
      await take(walletKey, opening);
    },
    async approve(challenge) {
      const allow = await ports.passkeys();
      return (await ports.ask({ challenge, allow })).assertion;
    },
    async read(id) {
      const walletKey = opened();
      const kept = (await storage.cards()).find((one) => one.id === id);
      const stored = kept && (await readCard(walletKey, kept));
      if (!stored) throw new WalletFailure('no_card');
      return stored;
    },
    async save(stored, given) {
      const walletKey = opened();
      const id = given ?? (await idOf(walletKey, stored.card.number)) ?? encodeBytes(randomBytes(16));
      const shops = cards.peek().find((one) => one.id === id)?.shops;
      const [card, outline] = await Promise.all([sealCard(walletKey, id, stored), sealOutline(await deviceKey(), id, outlineOf(stored, shops))]);
      await keep({ cards: [{ id, card, outline }] });
    },
    async remove(id) {
      await storage.dropCard(id);
      await look();
    },
    async used(id, shop) {
      const [outline, kept] = [cards.peek().find((one) => one.id === id), (await storage.cards()).find((one) => one.id === id)];
      if (!outline || !kept) return;
      await keep({ cards: [{ ...kept, outline: await sealOutline(await deviceKey(), id, usedAt(outline, shop, ports.now())) }] });
    },
    async letOpen(id) {
      const walletKey = opened();
      const { salt } = await record();
      const { assertion, prf } = await ports.ask({ challenge: challengeOr(undefined), allow: [id], prf: salt });
      if (!prf) throw new WalletFailure('no_prf');
      await keep({ wrapping: await wrapByPasskey(walletKey, assertion.id, prf) });
    },
    async forget(id) {
      const others = wrappings.peek().filter((way) => way.id !== id);
      if (others.length === wrappings.peek().length) return;
      if (others.length === 0) throw new WalletFailure('last_way');
      await storage.dropWrapping(id);
      await look();
    },
    async startOver() {
      lock();
      await storage.clear();
      await look();
    },
  };
}
