import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportPublicKey, generateDeviceKeys, importVerifyingKey, type DeviceKeys } from '../protocol/keys.ts';
import { ProblemError } from '../protocol/problems.ts';
import { signStatement, verifyStatement, type Expected, type Verified } from '../protocol/statements.ts';
import { VerifyingKeys, verifyNow } from './verify.ts';

const now = () => 1_780_000_000_000;
const audience = 'server-a';
let device: DeviceKeys;
let other: DeviceKeys;
const signed: string[] = [];

type Either = Omit<Expected<'read'>, 'key'> & { of: DeviceKeys };

/** What both verifiers say of a statement: the claims, or the code of the problem. */
async function verdicts(statement: string, { of, ...expected }: Either): Promise<[unknown, unknown]> {
  const signingKey = await exportPublicKey(of.signing.publicKey);
  const told = async (verify: () => Verified<'read'> | Promise<Verified<'read'>>) => {
    try {
      return await verify();
    } catch (error) {
      if (error instanceof ProblemError) return [error.code, error.extra];
      throw error;
    }
  };
  return Promise.all([
    told(() => verifyNow(statement, { ...expected, key: new VerifyingKeys().of({ id: of.id, signingKey }) })),
    told(async () => verifyStatement(statement, { ...expected, key: await importVerifyingKey(signingKey) })),
  ]);
}

const expected = (change: Partial<Either> = {}): Either => ({ kind: 'read', of: device, issuer: device.id, audience, now, ...change });

beforeAll(async () => {
  [device, other] = await Promise.all([generateDeviceKeys(), generateDeviceKeys()]);
  const sign = (from: DeviceKeys, claims: object, life: number | null = 60) =>
    signStatement('read', Object.assign({ method: 'GET' as const, path: '/v1/devices' }, claims), { id: from.id, key: from.signing.privateKey, audience, now }, life);
  signed.push(await sign(device, {}), await sign(other, {}), await sign(device, { extra: 1 }), await sign(device, { path: 'elsewhere' }), await sign(device, {}, null), await sign(device, {}, 3_600));
});

describe('verifying at once', () => {
  it('says what the protocol says: claims, issuer and digest', async () => {
    const [ours, theirs] = await verdicts(signed[0] ?? '', expected());
    expect(ours).toEqual(theirs);
    expect(ours).toMatchObject({ issuer: device.id, claims: { path: '/v1/devices' } });
  });

  it('refuses what the protocol refuses, by the same code', async () => {
    const changes: Partial<Either>[] = [
      {}, { of: other }, { issuer: 'x'.repeat(43) }, { audience: 'server-b' }, { now: () => now() - 31_000 }, { now: () => now() + 100_000 }, { now: () => now() + 7_200_000 }, { time: 'any' },
    ];
    for (const statement of signed) {
      for (const change of changes) {
        const [ours, theirs] = await verdicts(statement, expected(change));
        expect(ours).toEqual(theirs);
      }
    }
  });

  it('agrees with the protocol over whatever a statement is turned into', async () => {
    const character = fc.constantFrom(...'AZaz09-_.=+/ {}"\n\0é');
    const change = fc.record({ at: fc.nat(600), remove: fc.nat(3), insert: fc.array(character, { maxLength: 3 }).map((list) => list.join('')) });
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), async (index, changes) => {
        const statement = changes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), signed[index] ?? '');
        const [ours, theirs] = await verdicts(statement, expected());
        // What others name it by is its text, so white space that decoders forgive is not forgiven here.
        if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(statement)) expect(ours).toEqual(theirs);
        else expect(ours).toEqual([expect.stringMatching(/^(bad_signature|malformed_statement|wrong_kind)$/), expect.anything()]);
      }),
      { numRuns: 300 },
    );
  });
});
