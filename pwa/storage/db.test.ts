import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { generateDeviceKeys, signDeviceStatement } from '../../protocol/keys.ts';
import { signStatement, verifyStatement } from '../../protocol/statements.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { openStorage, type Storage } from './db.ts';
import { generateRestKey, layToRest, wake } from './rest.ts';

let name = 0;
let open: Storage[] = [];
async function storage(again = false): Promise<Storage> {
  if (!again) name += 1;
  const one = await openStorage(`db-${name}`);
  open.push(one);
  return one;
}
afterEach(() => {
  open.forEach((one) => { one.close(); });
  open = [];
});

const now = () => 1_780_000_000_000;
const id = '01976f2c-8000-7000-8000-000000000001';
const state = (revision: number): RequestState => ({
  request: id, desktop: 'd'.repeat(43), phase: 'filed', revision, minimum: 'any', opening: 'page', filedAt: now(), expiresAt: now() + 1, evidence: [],
});

describe('storage', () => {
  it('keeps keys that sign after a restart and cannot be exported', async () => {
    const keys = await generateDeviceKeys();
    const statement = await signDeviceStatement(keys, 'phone', 's', now);
    await (await storage()).keepDevice({ keys, statement, name: 'Phone', restKey: await generateRestKey() });
    const kept = await (await storage(true)).device();
    if (!kept) throw new Error('nothing kept');
    const signed = await signStatement('read', { method: 'GET', path: '/v1/devices' }, { id: kept.keys.id, key: kept.keys.signing.privateKey, audience: 's', now });
    await expect(verifyStatement(signed, { kind: 'read', key: keys.signing.publicKey, issuer: keys.id, audience: 's', now })).resolves.toBeDefined();
    await expect(crypto.subtle.exportKey('jwk', kept.keys.signing.privateKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', kept.restKey)).rejects.toThrow();
  });

  it('never replaces a newer revision by an older one', async () => {
    const one = await storage();
    const content = await layToRest(await generateRestKey(), id, {});
    const record = { id, filing: 'f', content, refused: false };
    expect(await one.keepRequest({ ...record, state: state(3) })).toBe(true);
    expect(await one.keepRequest({ ...record, state: state(2) })).toBe(false);
    expect((await one.request(id))?.state.revision).toBe(3);
    expect(await one.keepRequest({ ...record, state: state(3), filing: 'g' })).toBe(true);
  });

  it('reads content back only with its key and its request', async () => {
    const [key, other] = await Promise.all([generateRestKey(), generateRestKey()]);
    const content = { preview: { merchant: { name: 'Linden', domain: 'linden.example' }, desktop: 'Desk' } };
    const rested = await layToRest(key, id, content);
    expect(new TextDecoder().decode(rested.bytes)).not.toContain('Linden');
    expect(await wake(key, id, rested)).toEqual(content);
    expect(await wake(other, id, rested)).toEqual({});
    expect(await wake(key, 'another', rested)).toEqual({});
  });

  it('uses a token once', async () => {
    const one = await storage();
    expect(await one.useToken('t', now())).toBe(true);
    expect(await one.useToken('t', now())).toBe(false);
  });

  it('wipes everything but the settings and the reason', async () => {
    const one = await storage();
    await one.keepMembership({ account: 'a', counter: 1, revoked: [], minimum: 'any' });
    await one.keepPin({ id: 'p', role: 'desktop', statement: 's', name: 'n', pairedAt: 0, endorsed: true });
    await one.changeSettings({ hideAmounts: true });
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    await one.wallet.begin({ salt: new Uint8Array(32), wrong: { count: 0, at: 0 } }, key, { id: 'w', by: 'passkey', key: { iv: new Uint8Array(12), bytes: new ArrayBuffer(8) } });
    // A server that lost its memory, or says so, must not cost anybody their cards.
    await one.wipe('unknown');
    expect(await one.wallet.wrappings()).toHaveLength(1);
    await one.wipe('revoked');
    expect([await one.wallet.wrappings(), await one.wallet.deviceKey()]).toEqual([[], undefined]);
    expect(await one.membership()).toBeUndefined();
    expect(await one.pins()).toEqual([]);
    expect((await one.settings()).hideAmounts).toBe(true);
    expect((await one.installation()).removed).toBe('revoked');
  });
});
