import { describe, expect, it } from 'vitest';
import { generateDeviceKeys, signDeviceStatement, verifyDeviceStatement } from './keys.ts';
import { signStatement, verifyStatement, type Signer } from './statements.ts';

const now = () => 1_780_000_000_000;
async function device(audience = 'server-a') {
  const keys = await generateDeviceKeys();
  const signer: Signer = { id: keys.id, key: keys.signing.privateKey, audience, now };
  return { keys, signer, expected: { key: keys.signing.publicKey, issuer: keys.id, audience, now } };
}
const read = { method: 'GET', path: '/v1/devices' } as const;

describe('statements', () => {
  it('come back typed, with issuer and digest', async () => {
    const { keys, signer, expected } = await device();
    const verified = await verifyStatement(await signStatement('read', read, signer), { kind: 'read', ...expected });
    expect(verified.claims.path).toBe('/v1/devices');
    expect(verified.issuer).toBe(keys.id);
    expect(verified.digest).toHaveLength(43);
  });

  it('are refused by a stable code', async () => {
    const { signer, expected } = await device();
    const other = await device();
    const statement = await signStatement('read', read, signer);
    const late = () => now() + 100_000;
    const verify = (change: object, text = statement) => verifyStatement(text, { kind: 'read', ...expected, ...change });
    await expect(verify({ kind: 'live' })).rejects.toMatchObject({ code: 'wrong_kind' });
    await expect(verify({ key: other.keys.signing.publicKey })).rejects.toMatchObject({ code: 'bad_signature' });
    await expect(verify({ issuer: other.keys.id })).rejects.toMatchObject({ code: 'bad_signature' });
    await expect(verify({ audience: 'server-b' })).rejects.toMatchObject({ code: 'wrong_audience' });
    await expect(verify({ now: late })).rejects.toMatchObject({ code: 'clock_skew', extra: { serverTime: late() } });
    await expect(verify({ now: () => now() - 31_000 })).rejects.toMatchObject({ code: 'clock_skew' });
    await expect(verify({}, 'a.b')).rejects.toMatchObject({ code: 'malformed_statement' });
    await expect(verify({}, `${statement.slice(0, -2)}AA`)).rejects.toMatchObject({ code: 'bad_signature' });
  });

  it('refuse unknown claims', async () => {
    const { signer, expected } = await device();
    const statement = await signStatement('read', Object.assign({ extra: 1 }, read), signer);
    await expect(verifyStatement(statement, { kind: 'read', ...expected })).rejects.toMatchObject({ code: 'malformed_statement' });
  });

  it('bind a device ID to its key', async () => {
    const { keys } = await device();
    const statement = await signDeviceStatement(keys, 'phone', 'server-a', now);
    expect(await verifyDeviceStatement(statement, 'server-a')).toMatchObject({ id: keys.id, role: 'phone' });
    const [header = '', , signature = ''] = statement.split('.');
    const other = (await signDeviceStatement((await device()).keys, 'phone', 'server-a', now)).split('.')[1] ?? '';
    await expect(verifyDeviceStatement([header, other, signature].join('.'), 'server-a')).rejects.toMatchObject({ code: 'bad_signature' });
  });
});
