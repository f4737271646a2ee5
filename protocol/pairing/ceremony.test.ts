import { describe, expect, it } from 'vitest';
import { generateSlot, generatePairingSecrets, pairingAddress, pairingKey, parsePairingAddress, parseTypedCode, typedCode } from './code.ts';
import { hideIntroduction, pairingProof, readIntroduction, verifyPairingProof, type Transcript } from './ceremony.ts';

const transcript: Transcript = { serverId: 's', serverKey: 'k', pairing: 'p', method: 'qr', account: 'a', opener: 'o', claimant: 'c' };

describe('pairing', () => {
  it('gives both sides the same key, scanned or typed', async () => {
    const slot = generateSlot();
    const secrets = generatePairingSecrets();
    const deviceDigest = 'd'.repeat(43);
    const scanned = parsePairingAddress(pairingAddress('https://pay.example/', slot, secrets, deviceDigest));
    expect(scanned).toEqual({ method: 'qr', slot, secret: secrets.qr, deviceDigest });
    const typed = parseTypedCode(typedCode(slot, secrets).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'));
    expect(typed).toEqual({ method: 'typed', slot, secret: secrets.typed });
    expect(await pairingKey({ method: 'typed', slot, secret: secrets.typed }, 's')).toEqual(await pairingKey(typed ?? { method: 'qr', slot, secret: '' }, 's'));
  });

  it('reads nothing else as a code', () => {
    expect(parsePairingAddress('https://pay.example/pair#AAAA.short.x')).toBeUndefined();
    expect(parseTypedCode('ABCD-EFGH')).toBeUndefined();
    expect(parseTypedCode('UUUU-UUUU-UUUU-UUUU')).toBeUndefined();
  });

  it('proves the secret for one side and one transcript only', async () => {
    const key = await pairingKey({ method: 'qr', slot: 'AAAA', secret: generatePairingSecrets().qr }, 's');
    const proof = await pairingProof(key, 'claimant', transcript);
    expect(await verifyPairingProof(key, 'claimant', transcript, proof)).toBe(true);
    expect(await verifyPairingProof(key, 'opener', transcript, proof)).toBe(false);
    for (const field of Object.keys(transcript)) {
      expect(await verifyPairingProof(key, 'claimant', { ...transcript, [field]: 'typed' }, proof)).toBe(false);
    }
  });

  it('hides introductions from everyone without the secret', async () => {
    const [key, other] = [crypto.getRandomValues(new Uint8Array(32)), crypto.getRandomValues(new Uint8Array(32))];
    const introduction = { name: 'Büro – 书房', passkeys: [{ id: 'abc', key: 'def' }] };
    const hidden = await hideIntroduction(key, 'claimant', introduction);
    expect(await readIntroduction(key, 'claimant', hidden)).toEqual(introduction);
    await expect(readIntroduction(key, 'opener', hidden)).rejects.toMatchObject({ code: 'malformed_body' });
    await expect(readIntroduction(other, 'claimant', hidden)).rejects.toMatchObject({ code: 'malformed_body' });
  });
});
