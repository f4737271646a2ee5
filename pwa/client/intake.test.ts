import 'fake-indexeddb/auto';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { digest, encodeBytes } from '../../protocol/base.ts';
import { deviceIdOf, exportPublicKey, generateDeviceKeys, signDeviceStatement, verifyDeviceStatement, type DeviceKeys } from '../../protocol/keys.ts';
import type { RequestView } from '../../protocol/messages/requests.ts';
import { prepareFiling, type FilingInput, type PreparedFiling } from '../../protocol/requests/filing.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { sealedFor } from '../../protocol/sealed.ts';
import { readClaims, signStatement } from '../../protocol/statements.ts';
import { openStorage } from '../storage/db.ts';
import { generateRestKey } from '../storage/rest.ts';
import { createBase, createLocks } from './base.ts';
import { changeContent, takeIn } from './intake.ts';

const serverId = 'server-a';
const now = () => 1_780_000_000_000;
const preview = { merchant: { name: 'Linden', domain: 'linden.example' }, total: { currency: 'EUR', value: '12.30' }, desktop: 'Desk' };
const details = { items: [], ways: [{ kind: 'link' as const, url: 'https://pay.example/1' }] };
let count = 0;

async function device(role: 'desktop' | 'phone') {
  const keys = await generateDeviceKeys();
  const statement = await signDeviceStatement(keys, role, serverId, now);
  return { keys, statement, identity: await verifyDeviceStatement(statement, serverId), signer: { id: keys.id, key: keys.signing.privateKey, audience: serverId, now } };
}

/** A phone that paired one desktop, and a server whose key it pinned. */
async function bench() {
  const [desktop, phone, server] = await Promise.all([device('desktop'), device('phone'), generateDeviceKeys()]);
  count += 1;
  const storage = await openStorage(`intake-${count}`);
  const key = await exportPublicKey(server.signing.publicKey);
  await storage.keepDevice({ keys: phone.keys, statement: phone.statement, name: 'Phone', restKey: await generateRestKey() });
  await storage.keepServer({ url: 'https://pay.example', serverId, key, thumbprint: await deviceIdOf(key), publicUrl: 'https://pay.example', applicationServerKey: 'k' });
  await storage.replaceDevices([{ id: desktop.keys.id, role: 'desktop', statement: desktop.statement, trust: 'paired', joinedAt: 0, seenAt: 0, subscribed: false }]);
  const base = await createBase({ storage, url: 'https://pay.example', fetch: () => Promise.reject(new TypeError('no network')), online: () => true, local: now, locked: createLocks() });
  return { desktop, phone, server, storage, base };
}
type Bench = Awaited<ReturnType<typeof bench>>;

async function file({ desktop, phone }: Bench, change: Partial<FilingInput> = {}, from = desktop): Promise<{ prepared: PreparedFiling; view: RequestView }> {
  const request = uuidv7();
  const prepared = await prepareFiling(
    { request, preview, details, opening: 'page', operations: ['raise'], minimum: 'any', expiresAt: now() + 300_000, recipients: [phone.identity], counter: 1, ...change },
    from.signer,
  );
  const state: RequestState = {
    request, desktop: from.keys.id, phase: 'filed', revision: 1, minimum: 'any', opening: change.opening ?? 'page', filedAt: now(), expiresAt: now() + 300_000, evidence: [],
  };
  return { prepared, view: { state, filing: prepared.body.statement, preview: sealedFor(prepared.body.preview, phone.keys.id) } };
}

/** The view after this phone's operation, signed as the server signs it. */
async function released(b: Bench, { prepared, view }: Awaited<ReturnType<typeof file>>, server: DeviceKeys = b.server, operation?: string): Promise<RequestView> {
  const statement = 'operate-statement';
  await b.storage.keepOperation({ request: view.state.request, statement, digest: await digest(statement), at: now(), relayed: false });
  const sealed = sealedFor(prepared.body.details, b.phone.keys.id);
  const claims = {
    request: view.state.request, device: b.phone.keys.id, operation: operation ?? (await digest(statement)), filing: prepared.filing,
    details: readClaims(prepared.body.statement, 'file').details, opening: view.state.opening,
  };
  const response = await signStatement('response', claims, { id: server.id, key: server.signing.privateKey, audience: serverId, now });
  return { ...view, state: { ...view.state, phase: 'released', revision: 3, winner: b.phone.keys.id }, response, details: sealed };
}

const kept = async (b: Bench, view: RequestView) => {
  const taken = await takeIn(b.base, view);
  if (taken.kind !== 'kept') throw new Error(taken.kind);
  return taken;
};

describe('a request is taken in', () => {
  it('with its preview, and later its details', async () => {
    const b = await bench();
    const filed = await file(b);
    expect((await kept(b, filed.view)).content).toEqual({ preview });
    expect((await kept(b, await released(b, filed))).content.details).toEqual(details);
  });

  it('even when only the answer comes, by push, with a state from before it', async () => {
    const b = await bench();
    const filed = await file(b);
    await kept(b, filed.view);
    const { response, details: sealed } = await released(b, filed);
    const { record, content } = await kept(b, { state: filed.view.state, filing: filed.view.filing, response, details: sealed });
    expect(record.state).toMatchObject({ phase: 'released', winner: b.phone.keys.id });
    expect(content.details).toEqual(details);
  });

  it('for opening scan waits for K across a restart', async () => {
    const b = await bench();
    const filed = await file(b, { opening: 'scan' });
    await kept(b, filed.view);
    const after = await kept(b, await released(b, filed));
    expect(after.content.details).toBeUndefined();
    expect(after.content.response).toBeDefined();
    const scanKey = encodeBytes(filed.prepared.scanKey);
    await changeContent(b.base, filed.view.state.request, (content) => Promise.resolve({ ...content, scanKey }));
    expect((await kept(b, { state: after.record.state })).content.details).toEqual(details);
  });

  it('keeps the newer state when an older one comes late', async () => {
    const b = await bench();
    const filed = await file(b);
    await kept(b, await released(b, filed));
    await kept(b, filed.view);
    expect((await b.storage.request(filed.view.state.request))?.state.revision).toBe(3);
  });
});

describe('a server that invents, alters or mixes is refused', () => {
  it('another desktop', async () => {
    const b = await bench();
    const stranger = await device('desktop');
    expect(await takeIn(b.base, (await file(b, {}, stranger)).view)).toEqual({ kind: 'stranger' });
    expect(await b.storage.requests()).toEqual([]);
  });

  it('a desktop that is listed but not trusted', async () => {
    const b = await bench();
    const [known] = await b.storage.devices();
    if (!known) throw new Error('no desktop');
    await b.storage.replaceDevices([{ ...known, trust: 'untrusted' }]);
    expect(await takeIn(b.base, (await file(b)).view)).toEqual({ kind: 'stranger' });
  });

  it.each([
    ['another preview', async (b: Bench, view: RequestView) => ({ ...view, preview: (await file(b)).view.preview })],
    ['another state', (_: Bench, view: RequestView) => Promise.resolve({ ...view, state: { ...view.state, expiresAt: view.state.expiresAt + 1 } })],
    ['another opening', (_: Bench, view: RequestView) => Promise.resolve({ ...view, state: { ...view.state, opening: 'scan' as const } })],
    ['another request', (_: Bench, view: RequestView) => Promise.resolve({ ...view, state: { ...view.state, request: uuidv7() } })],
    ['a signature that fails', (_: Bench, view: RequestView) => Promise.resolve({ ...view, filing: `${view.filing?.slice(0, -4) ?? ''}AAAA` })],
  ])('%s', async (_, alter) => {
    const b = await bench();
    const { view } = await file(b);
    const { record, content } = await kept(b, await alter(b, view));
    expect(record.refused).toBe(true);
    expect(content).toEqual({});
  });

  it('another filing under an ID that was verified: what was verified stays', async () => {
    const b = await bench();
    const first = await file(b);
    await kept(b, first.view);
    const second = await file(b, { request: first.view.state.request, preview: { ...preview, desktop: 'Other' } });
    await expect(takeIn(b.base, { ...second.view, state: first.view.state })).rejects.toMatchObject({ code: 'filing_mismatch' });
    expect((await b.storage.request(first.view.state.request))?.filing).toBe(first.view.filing);
  });

  it('a response signed by another server, or to another operation', async () => {
    const b = await bench();
    const filed = await file(b);
    await kept(b, filed.view);
    await expect(takeIn(b.base, await released(b, filed, await generateDeviceKeys()))).rejects.toMatchObject({ code: 'bad_signature' });
    await expect(takeIn(b.base, await released(b, filed, b.server, await digest('another')))).rejects.toMatchObject({ code: 'filing_mismatch' });
    expect((await kept(b, filed.view)).content.details).toBeUndefined();
  });
});
