import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../protocol/base.ts';
import { generateSlot } from '../../protocol/pairing/code.ts';
import { accountExportSchema, pairingSchema } from '../../protocol/messages/devices.ts';
import { sealedDigest } from '../../protocol/sealed.ts';
import { Authenticator } from '../testing/authenticator.ts';
import { addPhone, anyDigest, ceremony, codeOf, confirmPairing, expectOk, join, listing, newAccount, newDevice, openPairing, pair, type TestAccount } from '../testing/devices.ts';
import { prepare, sealedNoise } from '../testing/filing.ts';
import { testServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let account: TestAccount;
beforeAll(async () => {
  server = await testServer();
  account = await newAccount(server);
});
afterAll(() => server.close());

describe('passkeys', () => {
  it('are refused from another origin, without user verification, twice, for another purpose, and when late', async () => {
    const phone = await newDevice(server, 'phone');
    expect(codeOf(await join(phone, new Authenticator('http://evil.example'), 'sign-up'))).toBe('passkey_refused');
    const careless = new Authenticator(server.parts.config.publicUrl);
    careless.verifies = false;
    expect(codeOf(await join(phone, careless, 'sign-up'))).toBe('passkey_refused');
    const policy = (verification: object) => account.phone.post('/v1/policy', 'policy', { minimum: 'any' }, { verification });
    const used = await ceremony(account.phone, account.passkey, 'policy');
    expect((await policy(used)).status).toBe(200);
    expect(codeOf(await policy(used))).toBe('passkey_expired');
    expect(codeOf(await policy(await ceremony(account.phone, account.passkey, 'revoke')))).toBe('passkey_expired');
    const late = await ceremony(account.phone, account.passkey, 'policy');
    server.pass(300_000);
    expect(codeOf(await policy(late))).toBe('passkey_expired');
    expect(codeOf(await policy({ ceremony: 'c', credential: '{}' }))).toBe('passkey_expired');
    expect(codeOf(await account.phone.post('/v1/policy', 'policy', { minimum: 'any' }))).toBe('verification_required');
  });

  it('of another account verify nothing here', async () => {
    const stranger = await newAccount(server);
    const verification = await ceremony(account.phone, stranger.passkey, 'policy');
    expect(codeOf(await account.phone.post('/v1/policy', 'policy', { minimum: 'none' }, { verification }))).toBe('passkey_refused');
    expect((await listing(account.phone)).minimum).toBe('any');
  });

  it('answer the same bytes again although the ceremony is used up', async () => {
    const statement = await account.phone.sign('policy', { minimum: 'match' });
    const body = { statement, verification: await ceremony(account.phone, account.passkey, 'policy') };
    const [first, second] = [await server.post('/v1/policy', body), await server.post('/v1/policy', body)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await listing(account.phone)).minimum).toBe('match');
  });

  it('are added with one that is there, each opens the account, and the last one stays', async () => {
    const { phone, passkey } = await newAccount(server);
    const listed = async () => expectOk(accountExportSchema, await phone.get('/v1/account')).passkeys.map(({ id }) => id);
    const [one = ''] = await listed();
    const second = new Authenticator(server.publicUrl);
    const make = async () => {
      const { ceremony: id, credential } = await ceremony(phone, second, 'add-passkey');
      return { claims: { ceremony: id, credential: await digest(credential) }, credential };
    };
    const first = await make();
    expect(codeOf(await phone.post('/v1/passkeys', 'add-passkey', first.claims, { credential: first.credential }))).toBe('verification_required');
    const made = await make();
    const added = await phone.post('/v1/passkeys', 'add-passkey', made.claims, { credential: made.credential, verification: await ceremony(phone, passkey, 'passkeys') });
    expect(added.status).toBe(200);
    const two = (await listed()).find((id) => id !== one) ?? '';
    const remove = async (id: string, by = passkey) => phone.post('/v1/passkeys/removals', 'remove-passkey', { passkey: id }, { verification: await ceremony(phone, by, 'passkeys') });
    expect((await remove(one, second)).status).toBe(200);
    expect(await listed()).toEqual([two]);
    expect(codeOf(await remove(two))).toBe('passkey_refused');
    expect(codeOf(await remove(one, second))).toBe('not_found');
    expect(codeOf(await remove(two, second))).toBe('last_passkey');
  });

  it('make phones members, never desktops, and nobody twice', async () => {
    const desktop = await newDevice(server, 'desktop');
    expect(codeOf(await desktop.post('/v1/passkeys/options', 'passkey-options', { purpose: 'sign-up' }, { device: desktop.statement }))).toBe('wrong_role');
    expect(codeOf(await account.phone.post('/v1/passkeys/options', 'passkey-options', { purpose: 'sign-up' }))).toBe('already_registered');
    const phone = await newDevice(server, 'phone');
    const { ceremony: id, credential } = await ceremony(phone, new Authenticator(server.parts.config.publicUrl), 'sign-up');
    const claims = { ceremony: id, device: anyDigest, credential: await digest(credential) };
    expect(codeOf(await phone.post('/v1/accounts', 'sign-up', claims, { device: phone.statement, credential }))).toBe('digest_mismatch');
  });
});

describe('pairing', () => {
  it('binds a desktop only at the end, and tells the account', async () => {
    const desktop = await newDevice(server, 'desktop');
    expect(codeOf(await desktop.get('/v1/devices'))).toBe('unknown_device');
    const opened = expectOk(pairingSchema, await openPairing(desktop));
    expect(opened).toMatchObject({ state: 'open', expiresAt: server.now() + 300_000 });
    expect(codeOf(await account.phone.get(`/v1/pairings/${opened.pairing}`))).toBe('not_found');
    const claimed = expectOk(pairingSchema, await account.phone.post('/v1/pairings/claims', 'pair-claim', { slot: opened.slot, method: 'typed' }));
    expect(claimed).toMatchObject({ state: 'claimed', claimant: { account: account.account, method: 'typed', device: account.phone.statement } });
    expect(codeOf(await desktop.post(`/v1/pairings/${opened.pairing}/acceptance`, 'pair-accept', { pairing: opened.pairing, mac: anyDigest }))).toBe('pairing_wrong_state');
    expect(codeOf(await account.phone.post(`/v1/pairings/${opened.pairing}/confirmation`, 'pair-confirm', { pairing: opened.pairing, mac: anyDigest }, { name: 'a.b' }))).toBe('verification_required');
    expect((await confirmPairing(opened.pairing, account)).status).toBe(200);
    expect(codeOf(await desktop.get('/v1/devices'))).toBe('unknown_device');
    const { counter } = await listing(account.phone);
    server.told.length = 0;
    expect(expectOk(pairingSchema, await desktop.post(`/v1/pairings/${opened.pairing}/acceptance`, 'pair-accept', { pairing: opened.pairing, mac: anyDigest })).state).toBe('accepted');
    expect((await listing(desktop)).counter).toBe(counter + 1);
    expect(new Set(server.told.flatMap(({ type, devices }) => devices.map((device) => `${type} ${device}`)))).toEqual(new Set(['pairing', 'devices'].flatMap((type) => [`${type} ${desktop.id}`, `${type} ${account.phone.id}`])));
  });

  it('is void for a second claimant, ends with its time, and can be refused by either side', async () => {
    const [desktop, stranger] = [await newDevice(server, 'desktop'), await newAccount(server)];
    const claim = (by: TestAccount, slot: string) => by.phone.post('/v1/pairings/claims', 'pair-claim', { slot, method: 'qr' });
    const first = expectOk(pairingSchema, await openPairing(desktop));
    expect((await claim(account, first.slot)).status).toBe(200);
    expect((await claim(account, first.slot)).status).toBe(200);
    expect(codeOf(await claim(stranger, first.slot))).toBe('pairing_void');
    expect(codeOf(await confirmPairing(first.pairing, account))).toBe('pairing_void');
    expect(codeOf(await claim(account, first.slot))).toBe('pairing_unknown');
    const second = expectOk(pairingSchema, await openPairing(desktop));
    await claim(account, second.slot);
    server.pass(300_000);
    expect(codeOf(await confirmPairing(second.pairing, account))).toBe('pairing_expired');
    const third = expectOk(pairingSchema, await openPairing(desktop));
    await claim(account, third.slot);
    expect(expectOk(pairingSchema, await desktop.post(`/v1/pairings/${third.pairing}/refusal`, 'pair-refuse', { pairing: third.pairing })).state).toBe('refused');
    expect(codeOf(await confirmPairing(third.pairing, account))).toBe('pairing_wrong_state');
  });

  it('keeps a slot to one opener, and slots from being searched', async () => {
    const [one, two] = [await newDevice(server, 'desktop'), await newDevice(server, 'desktop')];
    const slot = generateSlot();
    expect((await openPairing(one, slot)).status).toBe(201);
    expect(codeOf(await openPairing(two, slot))).toBe('slot_taken');
    const phone = await addPhone(server, account);
    const codes: unknown[] = [];
    for (let i = 0; i < 11; i += 1) codes.push(codeOf(await phone.post('/v1/pairings/claims', 'pair-claim', { slot: 'ZZZZ', method: 'typed' })));
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'pairing_unknown'), 'rate_limited']);
  });

  it('joins no desktop of another account, and no account to itself', async () => {
    const desktop = await newDevice(server, 'desktop');
    await pair(desktop, account);
    const stranger = await newAccount(server);
    const { slot } = expectOk(pairingSchema, await openPairing(desktop));
    expect(codeOf(await stranger.phone.post('/v1/pairings/claims', 'pair-claim', { slot, method: 'qr' }))).toBe('already_registered');
    const own = expectOk(pairingSchema, await openPairing(account.phone));
    expect(codeOf(await account.phone.post('/v1/pairings/claims', 'pair-claim', { slot: own.slot, method: 'qr' }))).toBe('pairing_unknown');
  });

  it('between two phones leads to an endorsement', async () => {
    const second = await addPhone(server, account);
    const before = await listing(account.phone);
    await pair(second, account);
    expect((await listing(account.phone)).counter).toBe(before.counter);
    const endorse = async (about: string) => server.post('/v1/endorsements', { statement: await account.phone.sign('endorse', { device: second.id, statement: about }, null) });
    expect(codeOf(await endorse(anyDigest))).toBe('digest_mismatch');
    expect((await endorse(await digest(second.statement))).status).toBe(200);
    expect((await listing(second)).devices.find(({ id }) => id === second.id)?.endorsements).toHaveLength(1);
  });
});

describe('devices', () => {
  it('carry sealed names, given by themselves or by a phone', async () => {
    const desktop = await newDevice(server, 'desktop');
    await pair(desktop, account);
    const rename = async (by: typeof desktop, id: string) => {
      const name = sealedNoise([account.phone.id, desktop.id]);
      return by.post(`/v1/devices/${id}/name`, 'rename', { device: id, name: await sealedDigest(name) }, { name });
    };
    expect(codeOf(await rename(desktop, account.phone.id))).toBe('wrong_role');
    expect((await rename(account.phone, desktop.id)).status).toBe(200);
    expect((await rename(desktop, desktop.id)).status).toBe(200);
    const seen = (await listing(account.phone)).devices.find(({ id }) => id === desktop.id);
    expect(seen?.name?.sealed?.header.kid).toBe(account.phone.id);
  });

  it('subscribe with what they signed, and test their waking', async () => {
    const subscription = JSON.stringify({ endpoint: 'https://push.example/1', expirationTime: null, keys: { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) } });
    const subscribe = async (text: string | null, named = text) =>
      account.phone.post('/v1/subscription', 'subscribe', { subscription: named === null ? null : await digest(named) }, { subscription: text, language: 'en' });
    expect(codeOf(await account.phone.post('/v1/subscription/test', 'wake-test', { test: 't1' }))).toBe('not_subscribed');
    expect(codeOf(await subscribe(subscription, 'other'))).toBe('digest_mismatch');
    expect(codeOf(await subscribe('{}'))).toBe('malformed_body');
    expect((await subscribe(subscription)).status).toBe(200);
    expect((await account.phone.post('/v1/subscription/test', 'wake-test', { test: 't1' })).status).toBe(200);
    expect((await account.phone.post('/v1/subscription/seen', 'wake-seen', { test: 't1' })).status).toBe(200);
    expect(await server.parts.store.subscription(account.phone.id)).toMatchObject({ endpoint: 'https://push.example/1', language: 'en', vapidKey: server.parts.identity.vapid.id });
    expect((await subscribe(null)).status).toBe(200);
    expect(await server.parts.store.subscription(account.phone.id)).toBeUndefined();
  });
});

describe('an account', () => {
  it('without phones receives nothing, and deleted is gone with everything', async () => {
    const doomed = await newAccount(server);
    const desktop = await newDevice(server, 'desktop');
    await pair(desktop, doomed);
    const remove = async (claimed: string) => doomed.phone.post('/v1/account/deletion', 'delete-account', { account: claimed }, { verification: await ceremony(doomed.phone, doomed.passkey, 'delete-account') });
    expect(codeOf(await remove(account.account))).toBe('not_found');
    await doomed.phone.post(`/v1/devices/${doomed.phone.id}/revocation`, 'revoke', { device: doomed.phone.id, counter: 3 });
    expect(codeOf(await server.post('/v1/requests', (await prepare(server, desktop, [doomed.phone], 3)).body))).toBe('no_phones');
    const again = await addPhone(server, doomed);
    const verification = await ceremony(again, doomed.passkey, 'delete-account');
    expect((await again.post('/v1/account/deletion', 'delete-account', { account: doomed.account }, { verification })).status).toBe(200);
    expect(server.closed).toEqual(expect.arrayContaining([again.id, desktop.id]));
    expect(codeOf(await desktop.get('/v1/devices'))).toBe('unknown_device');
    expect(await server.parts.store.account(doomed.account)).toBeUndefined();
  });
});
