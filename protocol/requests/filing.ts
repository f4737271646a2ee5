/** Filing: what a desktop builds, and what a phone checks before it shows anything. */
import { decodeBytes, digest, encodeBytes, fromUtf8, randomBytes, utf8 } from '../base.ts';
import { detailsSchema, previewSchema, type Details, type Preview } from '../content.ts';
import { importVerifyingKey, type DeviceIdentity } from '../keys.ts';
import type { Payload } from '../kinds.ts';
import type { FileBody, PaymentResponse } from '../messages/requests.ts';
import { ProblemError } from '../problems.ts';
import { digitsHash, generateDigits, generateScanKey, scanProofHash, scanProofOf } from '../scan.ts';
import { sealedDigest, type SealedForOne } from '../sealed.ts';
import { decryptUnder, encryptUnder, open, padded, paddingSteps, parseOpened, seal } from '../sealing.ts';
import { signStatement, verifyStatement, type Signer } from '../statements.ts';
import type { Minimum, Opening, Operation } from './state.ts';

export interface FilingInput {
  /** A UUIDv7 of the desktop's making. */
  request: string;
  preview: Preview;
  details: Details;
  opening: Opening;
  operations: Operation[];
  minimum: Minimum;
  /** Ms since the epoch. */
  expiresAt: number;
  /** Phones that this desktop trusts. */
  recipients: readonly DeviceIdentity[];
  counter: number;
}

export interface PreparedFiling {
  body: FileBody;
  /** Digest of the filing statement. */
  filing: string;
  /** Shown by the desktop for `match`. */
  digits: string;
  /** K, shown by the desktop's QR code only. */
  scanKey: Uint8Array<ArrayBuffer>;
}

/** Seals and signs a filing. Keep the result: filing it again with the same bytes is the same request. */
export async function prepareFiling(input: FilingInput, signer: Signer): Promise<PreparedFiling> {
  const scanKey = generateScanKey();
  const digits = generateDigits();
  const salt = encodeBytes(randomBytes(16));
  const plain = padded(input.details, paddingSteps.details);
  const content = input.opening === 'scan' ? utf8(await encryptUnder(scanKey, plain)) : plain;
  const [preview, details] = await Promise.all([seal(padded(input.preview, paddingSteps.preview), input.recipients), seal(content, input.recipients)]);
  const statement = await signStatement(
    'file',
    {
      request: input.request,
      opening: input.opening,
      operations: input.operations,
      minimum: input.minimum,
      expiresAt: input.expiresAt,
      recipients: input.recipients.map(({ id }) => id),
      counter: input.counter,
      preview: await sealedDigest(preview),
      details: await sealedDigest(details),
      digits: await digitsHash(salt, digits),
      scanProof: await scanProofHash(await scanProofOf(scanKey)),
    },
    signer,
  );
  return { body: { statement, preview, details, salt }, filing: await digest(statement), digits, scanKey };
}

/** Signs the same sealed parts again, for a clock or counter that was off. The request, its digits and its K stay. */
export async function signFilingAgain(prepared: PreparedFiling, claims: Payload<'file'>, signer: Signer): Promise<PreparedFiling> {
  const { aud: _aud, iat: _iat, exp: _exp, jti: _jti, ...own } = claims;
  const statement = await signStatement('file', own, signer);
  return { ...prepared, body: { ...prepared.body, statement }, filing: await digest(statement) };
}

export interface VerifiedFiling {
  claims: Payload<'file'>;
  /** Digest of the filing statement: what operations and decisions name. */
  digest: string;
  desktop: string;
}

interface Reader {
  id: string;
  audience: string;
  now: () => number;
}

/** Verifies a filing with the desktop's pinned key, and that it is for this phone. Throws `ProblemError`. */
export async function verifyFiling(filing: string, desktop: DeviceIdentity, reader: Reader): Promise<VerifiedFiling> {
  if (desktop.role !== 'desktop') throw new ProblemError('wrong_role');
  const key = await importVerifyingKey(desktop.signingKey);
  const { claims, digest: named } = await verifyStatement(filing, { kind: 'file', key, issuer: desktop.id, audience: reader.audience, now: reader.now, time: 'any' });
  if (!claims.recipients.includes(reader.id)) throw new ProblemError('filing_mismatch', { detail: 'recipient' });
  return { claims, digest: named, desktop: desktop.id };
}

/** Opens the preview of a verified filing. */
export async function openPreview(filing: VerifiedFiling, preview: SealedForOne, privateKey: CryptoKey): Promise<Preview> {
  return parseOpened(previewSchema, await open(preview, privateKey, filing.claims.preview));
}

/** Opens the details; for opening `scan` the scanned K is needed too (`scan_required` without it, `scan_failed` with another's). */
export async function openDetails(filing: VerifiedFiling, details: SealedForOne, privateKey: CryptoKey, scanKey?: Uint8Array): Promise<Details> {
  const opened = await open(details, privateKey, filing.claims.details);
  if (filing.claims.opening === 'page') return parseOpened(detailsSchema, opened);
  if (!scanKey) throw new ProblemError('scan_required');
  await assertScanKey(filing, scanKey);
  return parseOpened(detailsSchema, await decryptUnder(scanKey, fromUtf8(opened)));
}

/** Checks that a scanned K is of this filing, and answers with its proof. Throws `scan_failed`. */
export async function assertScanKey(filing: VerifiedFiling, scanKey: Uint8Array): Promise<string> {
  const proof = await scanProofOf(scanKey);
  if ((await digest(decodeBytes(proof))) !== filing.claims.scanProof) throw new ProblemError('scan_failed');
  return proof;
}

export interface ExpectedResponse {
  filing: VerifiedFiling;
  /** This phone. */
  device: string;
  /** Digest of the operate (or at-once) statement that was sent. */
  operation: string;
  serverKey: CryptoKey;
  /** RFC 7638 thumbprint of the server's key, as pinned. */
  serverKeyId: string;
  audience: string;
}

/** Verifies the server's payment response against the operation that asked for it. Throws `ProblemError`. */
export async function verifyPaymentResponse(answer: PaymentResponse, expected: ExpectedResponse): Promise<Payload<'response'>> {
  const { claims } = await verifyStatement(answer.response, {
    kind: 'response',
    key: expected.serverKey,
    issuer: expected.serverKeyId,
    audience: expected.audience,
    now: () => 0,
    time: 'any',
  });
  const matches =
    claims.request === expected.filing.claims.request &&
    claims.device === expected.device &&
    claims.operation === expected.operation &&
    claims.filing === expected.filing.digest &&
    claims.details === expected.filing.claims.details &&
    (await digest(answer.filing)) === expected.filing.digest;
  if (!matches) throw new ProblemError('filing_mismatch', { detail: 'response' });
  return claims;
}
