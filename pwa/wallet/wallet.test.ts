import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeBytes, fromUtf8 } from '../../protocol/base.ts';
import type { Card } from '../../protocol/card.ts';
import { openStorage } from '../storage/db.ts';
import { SoftPasskey } from '../../protocol/testing/authenticator.ts';
import { newAmong, readFile, writeFile } from './file.ts';
import { inOrderFor } from './outline.ts';
import { stretchHere, type Stretch } from './stretch.ts';
import { openWallet, type AskPasskey } from './wallet.ts';

const card: Card = { number: '4242424242424242', expiry: { month: 12, year: 2030 }, name: 'Anna Berg', securityCode: '123' };
/** Argon2id at the least cost it takes: the tests are not about its strength. */
const stretch: Stretch = (secret, salt) => stretchHere(secret, salt, { memory: 8, passes: 1, lanes: 1 });
let count = 0;
const names = () => `wallet-${count += 1}`;

interface Given { name?: string; passkeys?: readonly SoftPasskey[]; prf?: boolean; now?: () => number }

/** A phone with these passkeys; `use` says whose finger is on the sensor. */
async function phone({ name = names(), passkeys = [], prf: hasPrf = true, now = Date.now }: Given = {}) {
  const storage = await openStorage(name);
  const used = { passkey: passkeys[0] };
  const asked: { challenge: string; allow: readonly string[] }[] = [];
  const ask: AskPasskey = async ({ challenge, allow, prf }) => {
    asked.push({ challenge, allow });
    const { passkey } = used;
    if (!passkey || (allow.length > 0 && !allow.includes(passkey.id))) throw new Error('NotAllowedError');
    return { assertion: await passkey.assertion(challenge), ...(prf && hasPrf ? { prf: await passkey.prf(prf) } : {}) };
  };
  const wallet = await openWallet({ storage: storage.wallet, passkeys: () => Promise.resolve(passkeys.map(({ id }) => id)), ask, stretch, now });
  return { name, storage, wallet, asked, use: (passkey: SoftPasskey) => { used.passkey = passkey; } };
}

afterEach(() => { vi.useRealTimers(); });

describe('a wallet', () => {
  it('is opened by its passkey, and keeps nothing in plain text', async () => {
    const passkey = await SoftPasskey.make();
    const one = await phone({ passkeys: [passkey] });
    expect(await one.wallet.beginWithPasskey()).toBe(true);
    await one.wallet.save({ card, nickname: 'Blue one' });
    one.wallet.lock();
    await expect(one.wallet.read(one.wallet.cards.value[0]?.id ?? '')).rejects.toMatchObject({ code: 'locked' });

    const again = await phone({ name: one.name, passkeys: [passkey] });
    expect(again.wallet.state.value).toEqual({ name: 'locked', by: 'passkey' });
    expect(again.wallet.cards.value).toMatchObject([{ brand: 'Visa', lastFour: '4242', nickname: 'Blue one', code: true }]);
    const kept = await again.storage.wallet.cards();
    const text = kept.flatMap(({ outline, card: inside }) => [outline, inside]).map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join();
    for (const secret of ['4242', 'Anna', 'Blue', 'Visa']) expect(text).not.toContain(secret);
    await again.wallet.unlock();
    expect(await again.wallet.read(again.wallet.cards.value[0]?.id ?? '')).toEqual({ card, nickname: 'Blue one' });
  });

  it('answers an approval with the touch that opens it', async () => {
    const passkey = await SoftPasskey.make();
    const { wallet, asked } = await phone({ passkeys: [passkey] });
    await wallet.beginWithPasskey();
    wallet.lock();
    const assertion = await wallet.unlock('YXBwcm92YWw');
    expect(JSON.parse(fromUtf8(decodeBytes(assertion.response.clientDataJSON)))).toMatchObject({ challenge: 'YXBwcm92YWw' });
    expect(asked).toHaveLength(2);
    expect(wallet.state.value.name).toBe('open');
  });

  it('locks by itself when nobody uses it', async () => {
    const { wallet } = await phone({ passkeys: [await SoftPasskey.make()] });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await wallet.beginWithPasskey();
    vi.advanceTimersByTime(119_000);
    expect(wallet.state.value.name).toBe('open');
    vi.advanceTimersByTime(1_000);
    expect(wallet.state.value.name).toBe('locked');
  });

  it('with two passkeys is opened by each, and by one that was taken away no more', async () => {
    const [first, second] = await Promise.all([SoftPasskey.make(), SoftPasskey.make()]);
    const { wallet, use } = await phone({ passkeys: [first, second] });
    await wallet.beginWithPasskey();
    await expect(wallet.forget(first.id)).rejects.toMatchObject({ code: 'last_way' });
    use(second);
    await wallet.letOpen(second.id);
    for (const passkey of [first, second]) {
      wallet.lock();
      use(passkey);
      await wallet.unlock();
      expect(wallet.state.value.name).toBe('open');
    }
    await wallet.forget(first.id);
    wallet.lock();
    use(first);
    await expect(wallet.unlock()).rejects.toThrow();
    expect(wallet.state.value.name).toBe('locked');
    expect(wallet.passkeys.value).toEqual([second.id]);
  });

  it('is opened no more by a passkey that the account removed, unless it is the only way', async () => {
    const [first, second] = await Promise.all([SoftPasskey.make(), SoftPasskey.make()]);
    const own = [first, second];
    const { wallet, use } = await phone({ passkeys: own });
    await wallet.beginWithPasskey();
    use(second);
    await wallet.letOpen(second.id);
    own.shift();
    await wallet.look();
    expect(wallet.passkeys.value).toEqual([second.id]);
    own.shift();
    await wallet.look();
    expect(wallet.passkeys.value).toEqual([second.id]);
    wallet.lock();
    await wallet.unlock();
    expect(wallet.state.value.name).toBe('open');
  });

  it('in a second window is seen as it is there, and two windows never mix two wallets', async () => {
    const passkey = await SoftPasskey.make();
    const one = await phone({ passkeys: [passkey] });
    const other = await phone({ name: one.name, passkeys: [passkey] });
    await one.wallet.beginWithPasskey();
    await expect(other.wallet.beginWithPasskey()).rejects.toMatchObject({ code: 'locked' });
    expect(other.wallet.state.value).toEqual({ name: 'locked', by: 'passkey' });
    await other.wallet.unlock();
    await other.wallet.save({ card });
    await one.wallet.look();
    expect(one.wallet.cards.value).toMatchObject([{ lastFour: '4242' }]);

    await one.wallet.startOver();
    await one.wallet.beginWithPasskey();
    await expect(other.wallet.save({ card })).rejects.toMatchObject({ code: 'locked' });
    expect(other.wallet.state.value.name).toBe('locked');
    await one.wallet.look();
    expect(one.wallet.cards.value).toEqual([]);
  });

  it('keeps a card that is typed a second time once, as it was typed last', async () => {
    const { wallet } = await phone({ passkeys: [await SoftPasskey.make()] });
    await wallet.beginWithPasskey();
    await wallet.save({ card });
    await wallet.save({ card: { ...card, expiry: { month: 3, year: 2034 } }, nickname: 'New one' });
    expect(wallet.cards.value).toMatchObject([{ lastFour: '4242', nickname: 'New one', expiry: { year: 2034 } }]);
  });

  it('on a phone that is full keeps what it has', async () => {
    const one = await phone({ passkeys: [await SoftPasskey.make()] });
    await one.wallet.beginWithPasskey();
    await one.wallet.save({ card });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    await expect(one.wallet.save({ card: { ...card, number: '378282246310005' } })).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    await one.wallet.look();
    expect(one.wallet.cards.value).toMatchObject([{ lastFour: '4242' }]);
  });

  it('proposes the card last used in this shop, then the one last used anywhere', async () => {
    let time = 1_000;
    const { wallet } = await phone({ passkeys: [await SoftPasskey.make()], now: () => time += 1 });
    await wallet.beginWithPasskey();
    await wallet.save({ card }, 'a');
    await wallet.save({ card: { ...card, number: '378282246310005' } }, 'b');
    await wallet.used('a', 'linden.example');
    await wallet.used('b', 'nordlys.example');
    const first = (shop: string) => inOrderFor(shop, wallet.cards.value)[0]?.id;
    expect([first('linden.example'), first('nordlys.example'), first('other.example')]).toEqual(['a', 'b', 'b']);
  });
});

describe('where the platform has no PRF', () => {
  it('a passcode opens it, and only the right one', async () => {
    const one = await phone({ passkeys: [await SoftPasskey.make()], prf: false });
    expect(await one.wallet.beginWithPasskey()).toBe(false);
    expect(one.wallet.state.value).toEqual({ name: 'none' });
    await expect(one.wallet.beginWithPasscode('12345')).rejects.toMatchObject({ code: 'short_passcode' });
    await one.wallet.beginWithPasscode('135790');
    await one.wallet.save({ card });
    one.wallet.lock();
    await expect(one.wallet.unlockWithPasscode('135791')).rejects.toMatchObject({ code: 'wrong_passcode' });
    await one.wallet.unlockWithPasscode('135790');
    expect(one.wallet.state.value).toEqual({ name: 'open', by: 'passcode' });
    one.wallet.lock();
    await one.wallet.startOver();
    expect([one.wallet.state.value.name, one.wallet.cards.value.length]).toEqual(['none', 0]);
  });

  it('wrong passcodes wait longer and longer, also after a restart', async () => {
    let time = 1_000_000;
    const one = await phone({ now: () => time });
    await one.wallet.beginWithPasscode('135790');
    one.wallet.lock();
    for (let turn = 0; turn < 5; turn += 1) await expect(one.wallet.unlockWithPasscode('000000')).rejects.toMatchObject({ code: 'wrong_passcode' });
    const again = await phone({ name: one.name, now: () => time });
    await expect(again.wallet.unlockWithPasscode('135790')).rejects.toMatchObject({ code: 'too_many_tries' });
    time += 30_000;
    await again.wallet.unlockWithPasscode('135790');
    expect(again.wallet.state.value.name).toBe('open');
  });
});

describe('a restored phone', () => {
  /** What a backup of the storage brings back: everything but keys that cannot be exported. */
  async function restore(name: string): Promise<void> {
    const db = await openDB(name);
    await db.clear('walletKey');
    db.close();
  }

  it('opens its wallet by the passkey, and sees its cards again', async () => {
    const passkey = await SoftPasskey.make();
    const before = await phone({ passkeys: [passkey] });
    await before.wallet.beginWithPasskey();
    await before.wallet.save({ card });
    await restore(before.name);
    const { wallet } = await phone({ name: before.name, passkeys: [passkey] });
    expect([wallet.state.value.name, wallet.cards.value.length, wallet.unseen.value]).toEqual(['locked', 0, true]);
    await wallet.unlock();
    expect(wallet.unseen.value).toBe(false);
    expect(wallet.cards.value).toMatchObject([{ lastFour: '4242' }]);
    expect((await phone({ name: before.name, passkeys: [passkey] })).wallet.cards.value).toHaveLength(1);
  });

  it('with other passkeys, or with a passcode, cannot open it and can begin anew', async () => {
    const before = await phone({ passkeys: [await SoftPasskey.make()] });
    await before.wallet.beginWithPasskey();
    const stranger = await phone({ name: before.name, passkeys: [await SoftPasskey.make()] });
    await expect(stranger.wallet.unlock()).rejects.toThrow();

    const coded = await phone({});
    await coded.wallet.beginWithPasscode('135790');
    await restore(coded.name);
    const { wallet } = await phone({ name: coded.name });
    expect(wallet.state.value).toEqual({ name: 'lost' });
    await wallet.startOver();
    expect(wallet.state.value).toEqual({ name: 'none' });
  });

  it('after an eviction, and a second phone, begin empty', async () => {
    const { wallet } = await phone({ passkeys: [await SoftPasskey.make()] });
    expect([wallet.state.value, wallet.cards.value]).toEqual([{ name: 'none' }, []]);
  });
});

describe('a file of cards', () => {
  const cheap: Stretch = (secret, salt) => stretch(secret, salt, { memory: 8, passes: 1, lanes: 1 });
  it('brings the cards over, without their security codes', async () => {
    const text = await writeFile([{ card, nickname: 'Blue one' }], 'correct horse battery', cheap);
    expect(text).not.toContain('4242');
    const { securityCode: _, ...rest } = card;
    expect(await readFile(text, 'correct horse battery', cheap)).toEqual([{ card: rest, nickname: 'Blue one' }]);
  });
  it('brings no card that is there already, and none twice', () => {
    const [known, fresh] = [{ card: { ...card, name: 'A. Berg' } }, { card: { ...card, number: '378282246310005' } }];
    expect(newAmong([{ card }, fresh, fresh], [known])).toEqual([fresh]);
  });

  it('is refused with another passphrase, altered, or when it is none', async () => {
    const text = await writeFile([{ card }], 'correct horse battery', cheap);
    await expect(readFile(text, 'correct horse batterz', cheap)).rejects.toMatchObject({ code: 'wrong_passphrase' });
    await expect(readFile(text.replace('"passes":3', '"passes":4'), 'correct horse battery', cheap)).rejects.toMatchObject({ code: 'wrong_passphrase' });
    await expect(readFile(text.replace('"memory":65536', '"memory":9999999'), 'x', cheap)).rejects.toMatchObject({ code: 'bad_file' });
    await expect(readFile('{}', 'x', cheap)).rejects.toMatchObject({ code: 'bad_file' });
    await expect(writeFile([{ card }], 'short', cheap)).rejects.toMatchObject({ code: 'short_passphrase' });
  });
});
