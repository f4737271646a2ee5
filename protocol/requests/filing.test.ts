import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { digest } from '../base.ts';
import { generateDeviceKeys, signDeviceStatement, verifyDeviceStatement } from '../keys.ts';
import { generateScanKey } from '../scan.ts';
import { sealedFor, type SealedForOne } from '../sealed.ts';
import { signStatement } from '../statements.ts';
import { assertScanKey, openDetails, openPreview, prepareFiling, verifyFiling, verifyPaymentResponse } from './filing.ts';
import type { Opening } from './state.ts';

const audience = 'server-a';
const now = () => 1_780_000_000_000;

async function device(role: 'desktop' | 'phone') {
  const keys = await generateDeviceKeys();
  const identity = await verifyDeviceStatement(await signDeviceStatement(keys, role, audience, now), audience);
  return { keys, identity, signer: { id: keys.id, key: keys.signing.privateKey, audience, now }, reader: { id: keys.id, audience, now } };
}

const preview = { merchant: { name: 'Linden', domain: 'linden.example' }, total: { currency: 'EUR', value: '12.30' }, desktop: 'Desk' };
const details = { items: [], ways: [{ kind: 'link' as const, url: 'https://pay.example/1' }] };

async function filed(opening: Opening) {
  const [desktop, phone, other] = await Promise.all([device('desktop'), device('phone'), device('phone')]);
  const prepared = await prepareFiling(
    { request: uuidv7(), preview, details, opening, operations: ['raise'], minimum: 'any', expiresAt: now() + 300_000, recipients: [phone.identity, other.identity], counter: 1 },
    desktop.signer,
  );
  const filing = await verifyFiling(prepared.body.statement, desktop.identity, phone.reader);
  const mine = (part: 'preview' | 'details'): SealedForOne => {
    const sealed = sealedFor(prepared.body[part], phone.keys.id);
    if (!sealed) throw new Error('not a recipient');
    return sealed;
  };
  return { desktop, phone, other, prepared, filing, mine, key: phone.keys.encryption.privateKey };
}

describe('filing', () => {
  it('is read by a recipient and by nobody else', async () => {
    const { filing, mine, key, other, prepared, desktop } = await filed('page');
    expect(await openPreview(filing, mine('preview'), key)).toEqual(preview);
    expect(await openDetails(filing, mine('details'), key)).toEqual(details);
    await expect(openPreview(filing, mine('preview'), other.keys.encryption.privateKey)).rejects.toMatchObject({ code: 'malformed_body' });
    const stranger = await device('phone');
    await expect(verifyFiling(prepared.body.statement, desktop.identity, stranger.reader)).rejects.toMatchObject({ code: 'filing_mismatch' });
  });

  it('cannot be altered, invented or mixed by a server', async () => {
    const a = await filed('page');
    const b = await filed('page');
    await expect(verifyFiling(a.prepared.body.statement, b.desktop.identity, a.phone.reader)).rejects.toMatchObject({ code: 'bad_signature' });
    await expect(openPreview(a.filing, b.mine('preview'), a.key)).rejects.toMatchObject({ code: 'digest_mismatch' });
    await expect(openDetails(a.filing, { ...a.mine('details'), tag: a.mine('preview').tag }, a.key)).rejects.toMatchObject({ code: 'digest_mismatch' });
  });

  it('for opening scan needs both the phone and K', async () => {
    const { filing, mine, key, prepared } = await filed('scan');
    await expect(openDetails(filing, mine('details'), key)).rejects.toMatchObject({ code: 'scan_required' });
    await expect(openDetails(filing, mine('details'), key, generateScanKey())).rejects.toMatchObject({ code: 'scan_failed' });
    expect(await openDetails(filing, mine('details'), key, prepared.scanKey)).toEqual(details);
    expect(await assertScanKey(filing, prepared.scanKey)).toHaveLength(43);
  });

  it('is answered by a response that names exactly this operation', async () => {
    const { filing, mine, phone, prepared } = await filed('page');
    const server = await device('desktop');
    const operation = await digest('operate statement');
    const claims = { request: filing.claims.request, device: phone.keys.id, operation, filing: filing.digest, details: filing.claims.details, opening: 'page' as const };
    const answer = { response: await signStatement('response', claims, server.signer), filing: prepared.body.statement, details: mine('details') };
    const expected = { filing, device: phone.keys.id, operation, serverKey: server.keys.signing.publicKey, serverKeyId: server.keys.id, audience };
    expect(await verifyPaymentResponse(answer, expected)).toMatchObject(claims);
    await expect(verifyPaymentResponse(answer, { ...expected, operation: await digest('another') })).rejects.toMatchObject({ code: 'filing_mismatch' });
    await expect(verifyPaymentResponse(answer, { ...expected, serverKeyId: phone.keys.id })).rejects.toMatchObject({ code: 'bad_signature' });
  });
});
