/** Filings as the server sees them: the sealed parts are noise to it, so noise they are here. Tests only. */
import { uuidv7 } from 'uuidv7';
import { digest, encodeBytes, randomBytes } from '../../protocol/base.ts';
import type { Claims } from '../../protocol/kinds.ts';
import { stateAnswerSchema, type FileBody } from '../../protocol/messages/requests.ts';
import type { Operation, RequestState } from '../../protocol/requests/state.ts';
import { digitsHash, generateScanKey, scanProofHash, scanProofOf } from '../../protocol/scan.ts';
import { sealedDigest, sealingAlgorithm, type Sealed } from '../../protocol/sealed.ts';
import { expectOk, type TestDevice } from './devices.ts';
import type { Answer, Reachable } from './server.ts';

export interface TestFiling {
  request: string;
  /** Digest of the filing statement. */
  filing: string;
  body: FileBody;
  digits: string;
  scanProof: string;
}

/** Something sealed for these devices. */
export const sealedNoise = (recipients: readonly string[]): Sealed => ({
  protected: encodeBytes(randomBytes(12)),
  iv: encodeBytes(randomBytes(12)),
  ciphertext: encodeBytes(randomBytes(256)),
  tag: encodeBytes(randomBytes(16)),
  recipients: recipients.map((kid) => ({ header: { alg: sealingAlgorithm, kid }, encrypted_key: encodeBytes(randomBytes(40)) })),
});

/** Prepares a filing of this desktop for these phones; `change` alters its claims. */
export async function prepare(server: Reachable, desktop: TestDevice, phones: readonly TestDevice[], counter: number, change: Partial<Claims<'file'>> = {}): Promise<TestFiling> {
  const recipients = phones.map(({ id }) => id);
  const [preview, details] = [sealedNoise(recipients), sealedNoise(recipients)];
  const [digits, salt, scanProof] = ['42', encodeBytes(randomBytes(16)), await scanProofOf(generateScanKey())];
  const request = change.request ?? uuidv7();
  const statement = await desktop.sign('file', {
    request, opening: 'page', operations: ['raise', 'tap', 'swipe'], minimum: 'any', expiresAt: server.now() + 300_000, recipients, counter,
    preview: await sealedDigest(preview), details: await sealedDigest(details), digits: await digitsHash(salt, digits), scanProof: await scanProofHash(scanProof),
    ...change,
  });
  return { request, filing: await digest(statement), body: { statement, preview, details, salt }, digits, scanProof };
}

/** Prepares and files it. */
export async function file(server: Reachable, desktop: TestDevice, phones: readonly TestDevice[], counter: number, change: Partial<Claims<'file'>> = {}): Promise<TestFiling> {
  const prepared = await prepare(server, desktop, phones, counter, change);
  expectOk(stateAnswerSchema, await server.post('/v1/requests', prepared.body));
  return prepared;
}

type About = Pick<TestFiling, 'request' | 'filing'>;

export const operate = (phone: TestDevice, about: About, operation: Operation = 'raise', proof: { digits?: string; scanProof?: string } = {}): Promise<Answer> =>
  phone.post(`/v1/requests/${about.request}/operations`, 'operate', { request: about.request, filing: about.filing, operation, at: 0, ...proof });

export const step = (device: TestDevice, about: About, kind: 'acknowledge' | 'open'): Promise<Answer> =>
  device.post(`/v1/requests/${about.request}/${kind === 'open' ? 'openings' : 'acknowledgements'}`, kind, { request: about.request, filing: about.filing });

export const decide = (device: TestDevice, about: About, decision: Claims<'decide'>['decision'], evidence?: Claims<'decide'>['evidence']): Promise<Answer> =>
  device.post(`/v1/requests/${about.request}/decisions`, 'decide', { request: about.request, filing: about.filing, decision, ...(evidence ? { evidence } : {}) });

export const stateIn = (answer: Answer): RequestState => expectOk(stateAnswerSchema, answer).state;
