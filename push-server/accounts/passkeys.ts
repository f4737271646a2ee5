/** Passkeys (WebAuthn Level 3): sign-up, sign-in and fresh user verification. A ceremony is for one device, one purpose, one use. */
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import * as v from 'valibot';
import { base64urlSchema, decodeBytes, encodeBytes, randomBytes } from '../../protocol/base.ts';
import type { VerificationPurpose } from '../../protocol/kinds.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { perform, type Act, type Parts } from '../act.ts';
import { authenticate, authenticateAttached, memberOf, type Authenticated } from '../authentication.ts';
import type { CeremonyRecord, PasskeyRecord } from '../store/records.ts';

/** Ms that a ceremony stays open. */
const ceremonyLife = 5 * 60_000;

const clientText = v.pipe(base64urlSchema, v.maxLength(12_000));
const transportsSchema = v.optional(v.array(v.pipe(v.string(), v.maxLength(32))));
const credentialEntries = { id: v.pipe(base64urlSchema, v.maxLength(1_400)), rawId: base64urlSchema, type: v.literal('public-key'), clientExtensionResults: v.optional(v.object({}), {}) };
const registrationSchema = v.object({
  ...credentialEntries,
  response: v.object({ clientDataJSON: clientText, attestationObject: clientText, transports: transportsSchema }),
});
const assertionSchema = v.object({
  ...credentialEntries,
  response: v.object({ clientDataJSON: clientText, authenticatorData: clientText, signature: clientText, userHandle: v.optional(v.nullable(base64urlSchema)) }),
});

export interface PasskeyOptions {
  ceremony: string;
  options: { challenge: string };
}

/** Opens a ceremony and answers with its WebAuthn options. */
export async function passkeyOptions(parts: Parts, body: { statement: string; device?: string | undefined }): Promise<PasskeyOptions> {
  const asked = body.device === undefined ? await authenticate(parts, body.statement, 'passkey-options') : await authenticateAttached(parts, body.statement, 'passkey-options', body.device);
  if (asked.device.role !== 'phone') throw new ProblemError('wrong_role');
  const account = accountOf(asked);
  const creates = asked.claims.purpose === 'sign-up' || asked.claims.purpose === 'add-passkey';
  const options = await (creates ? creationOptions(parts, account) : requestOptions(parts, account));
  const ceremony: CeremonyRecord = { id: encodeBytes(randomBytes(16)), purpose: asked.claims.purpose, device: asked.device.id, account, challenge: options.challenge, expiresAt: parts.now() + ceremonyLife };
  await perform(parts, ({ tx }) => tx.addCeremony(ceremony));
  return { ceremony: ceremony.id, options };
}

/** For sign-up an account of its own, made by the ceremony; for sign-in the passkey will tell; else the device's. */
function accountOf({ device, claims: { purpose } }: Authenticated<'passkey-options'>): string | undefined {
  if (purpose === 'sign-in') return undefined;
  if (purpose !== 'sign-up') return memberOf(device).account;
  if (device.account !== undefined) throw new ProblemError('already_registered');
  return encodeBytes(randomBytes(16));
}

const rpIdOf = ({ config }: Parts): string => new URL(config.publicUrl).hostname;

async function creationOptions(parts: Parts, account = '') {
  const name = `Raise to Pay ${account.slice(0, 4)}`;
  return generateRegistrationOptions({
    rpName: 'Raise to Pay',
    rpID: rpIdOf(parts),
    userID: decodeBytes(account),
    userName: name,
    userDisplayName: name,
    timeout: ceremonyLife,
    attestationType: 'none',
    excludeCredentials: await known(parts, account),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

const known = async ({ store }: Parts, account: string) => (await store.passkeysOf(account)).map(({ id, transports }) => ({ id, transports }));

async function requestOptions(parts: Parts, account: string | undefined) {
  const allowCredentials = account === undefined ? [] : await known(parts, account);
  return generateAuthenticationOptions({ rpID: rpIdOf(parts), allowCredentials, userVerification: 'required', timeout: ceremonyLife });
}

interface Presented {
  ceremony: string;
  credential: string;
}

/** What a verified ceremony changes, inside the transaction of the act it allows. */
export interface Verification {
  account: string;
  apply(act: Act): Promise<void>;
}

async function openCeremony(parts: Parts, { ceremony: id }: Presented, purpose: VerificationPurpose, device: string): Promise<CeremonyRecord> {
  const ceremony = await parts.store.ceremony(id, parts.now());
  if (ceremony?.purpose !== purpose || ceremony.device !== device) throw new ProblemError('passkey_expired');
  return ceremony;
}

async function useUp(act: Act, ceremony: CeremonyRecord): Promise<void> {
  if (!(await act.tx.takeCeremony(ceremony.id))) throw new ProblemError('passkey_expired');
}

function parseCredential<S extends v.GenericSchema>(schema: S, credential: string): v.InferOutput<S> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), credential);
  if (!parsed.success) throw new ProblemError('malformed_body', { detail: 'credential' });
  return parsed.output;
}

/** Verifies a passkey that was just made: for an account of its own, or for the device's. Throws `passkey_expired`, `passkey_refused`. */
export async function verifyNewPasskey(parts: Parts, presented: Presented, purpose: 'sign-up' | 'add-passkey', device: string): Promise<Verification> {
  const ceremony = await openCeremony(parts, presented, purpose, device);
  const response = parseCredential(registrationSchema, presented.credential);
  const verified = await refuseFailures(verifyRegistrationResponse({
    response, expectedChallenge: ceremony.challenge, expectedOrigin: parts.config.publicUrl, expectedRPID: rpIdOf(parts), requireUserVerification: true,
  }));
  const { account } = ceremony;
  if (!verified.verified || account === undefined) throw new ProblemError('passkey_refused');
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  const passkey: PasskeyRecord = { id, account, publicKey: encodeBytes(publicKey), signCount: counter, transports, createdAt: parts.now() };
  return {
    account,
    async apply(act) {
      await useUp(act, ceremony);
      if (await act.tx.passkey(id)) throw new ProblemError('passkey_refused', { detail: 'known' });
      if (purpose === 'sign-up') await act.tx.addAccount({ id: account, createdAt: act.now, counter: 1, minimum: 'any' });
      await act.tx.addPasskey(passkey);
    },
  };
}

/** Verifies an assertion: of any account for sign-in, else of the device's own. Throws `passkey_expired`, `passkey_refused`. */
export async function verifyPasskey(parts: Parts, presented: Presented, purpose: VerificationPurpose, device: string): Promise<Verification> {
  const ceremony = await openCeremony(parts, presented, purpose, device);
  const response = parseCredential(assertionSchema, presented.credential);
  const passkey = await parts.store.passkey(response.id);
  if (!passkey || (ceremony.account !== undefined && passkey.account !== ceremony.account)) throw new ProblemError('passkey_refused');
  const { userHandle, ...rest } = response.response;
  const verified = await refuseFailures(verifyAuthenticationResponse({
    response: { ...response, response: { ...rest, userHandle: userHandle ?? undefined } },
    expectedChallenge: ceremony.challenge,
    expectedOrigin: parts.config.publicUrl,
    expectedRPID: rpIdOf(parts),
    credential: { id: passkey.id, publicKey: decodeBytes(passkey.publicKey), counter: passkey.signCount, transports: passkey.transports },
    requireUserVerification: true,
  }));
  if (!verified.verified) throw new ProblemError('passkey_refused');
  return {
    account: passkey.account,
    async apply(act) {
      await useUp(act, ceremony);
      await act.tx.setSignCount(passkey.id, verified.authenticationInfo.newCounter);
    },
  };
}

const refuseFailures = <T>(verifying: Promise<T>): Promise<T> =>
  verifying.catch((cause: unknown) => {
    throw new ProblemError('passkey_refused', {}, { cause });
  });
