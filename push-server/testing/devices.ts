/** Devices as tests use them: real keys, real statements, real passkeys; they speak to the app as the clients do. Tests only. */
import * as v from 'valibot';
import { digest, type Role } from '../../protocol/base.ts';
import { generateDeviceKeys, signDeviceStatement } from '../../protocol/keys.ts';
import type { Claims, StatementKind, VerificationPurpose } from '../../protocol/kinds.ts';
import { deviceListingSchema, joinedSchema, pairingSchema, passkeyOptionsSchema, type Pairing } from '../../protocol/messages/devices.ts';
import { generateSlot } from '../../protocol/pairing/code.ts';
import { signStatement, statementLife, type Signer } from '../../protocol/statements.ts';
import { Authenticator } from './authenticator.ts';
import type { Answer, Reachable } from './server.ts';

export interface TestDevice {
  id: string;
  role: Role;
  statement: string;
  signer: Signer;
  sign<K extends StatementKind>(kind: K, claims: Claims<K>, life?: number | null): Promise<string>;
  /** Signs and posts `{statement, ...rest}`. */
  post<K extends StatementKind>(path: string, kind: K, claims: Claims<K>, rest?: object): Promise<Answer>;
  get(path: string): Promise<Answer>;
}

export interface TestAccount {
  account: string;
  phone: TestDevice;
  passkey: Authenticator;
}

/** The digest-shaped text that is nobody's. */
export const anyDigest = 'x'.repeat(43);
/** A hidden name; the server cannot read it. */
const hiddenName = 'e30..aaaa.bbbb.cccc';

export async function newDevice(server: Reachable, role: Role): Promise<TestDevice> {
  const keys = await generateDeviceKeys();
  const signer = { id: keys.id, key: keys.signing.privateKey, audience: server.serverId, now: server.now };
  const sign: TestDevice['sign'] = (kind, claims, life = statementLife) => signStatement(kind, claims, signer, life);
  return {
    id: keys.id, role, sign, signer,
    statement: await signDeviceStatement(keys, role, server.serverId, server.now),
    post: async (path, kind, claims, rest = {}) => server.post(path, { statement: await sign(kind, claims), ...rest }),
    get: async (path) => server.get(path, await sign('read', { method: 'GET', path })),
  };
}

/** Parses a successful answer. */
export function expectOk<S extends v.GenericSchema>(schema: S, { status, body }: Answer): v.InferOutput<S> {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return v.parse(schema, body);
}

const codeSchema = v.object({ code: v.string() });

/** The problem code of a failed answer; undefined when it succeeded. */
export const codeOf = ({ status, body }: Answer): string | undefined => (status < 300 ? undefined : v.parse(codeSchema, body).code);

const creationSchema = v.object({ user: v.object({ id: v.string() }) });

/** Asks for options and answers them with the authenticator. */
export async function ceremony(device: TestDevice, passkey: Authenticator, purpose: VerificationPurpose): Promise<{ ceremony: string; credential: string }> {
  const answer = await device.post('/v1/passkeys/options', 'passkey-options', { purpose }, { device: device.statement });
  const { ceremony: id, options } = expectOk(passkeyOptionsSchema, answer);
  const credential = purpose === 'sign-up' || purpose === 'add-passkey' ? passkey.create(options.challenge, v.parse(creationSchema, options).user.id) : passkey.get(options.challenge);
  return { ceremony: id, credential };
}

/** Joins by sign-up or sign-in; answers as the server did. */
export async function join(device: TestDevice, passkey: Authenticator, kind: 'sign-up' | 'sign-in'): Promise<Answer> {
  const { ceremony: id, credential } = await ceremony(device, passkey, kind);
  const claims = { ceremony: id, device: await digest(device.statement), credential: await digest(credential) };
  return device.post(kind === 'sign-up' ? '/v1/accounts' : '/v1/devices', kind, claims, { device: device.statement, credential });
}

/** A new account with one phone. */
export async function newAccount(server: Reachable): Promise<TestAccount> {
  const phone = await newDevice(server, 'phone');
  const passkey = new Authenticator(server.publicUrl);
  const { account } = expectOk(joinedSchema, await join(phone, passkey, 'sign-up'));
  return { account, phone, passkey };
}

/** Another phone of the account, by its passkey. */
export async function addPhone(server: Reachable, { passkey }: TestAccount): Promise<TestDevice> {
  const phone = await newDevice(server, 'phone');
  expectOk(joinedSchema, await join(phone, passkey, 'sign-in'));
  return phone;
}

export const openPairing = async (opener: TestDevice, slot = generateSlot()): Promise<Answer> =>
  opener.post('/v1/pairings', 'pair-open', { device: await digest(opener.statement), slot }, { device: opener.statement, names: { qr: hiddenName, typed: hiddenName } });

export const confirmPairing = async (pairing: string, { phone, passkey }: TestAccount): Promise<Answer> =>
  phone.post(`/v1/pairings/${pairing}/confirmation`, 'pair-confirm', { pairing, mac: anyDigest }, { name: hiddenName, verification: await ceremony(phone, passkey, 'pair') });

/** The whole ceremony; the proofs are the devices' own business. */
export async function pair(opener: TestDevice, account: TestAccount): Promise<Pairing> {
  const { pairing, slot } = expectOk(pairingSchema, await openPairing(opener));
  expectOk(pairingSchema, await account.phone.post('/v1/pairings/claims', 'pair-claim', { slot, method: 'qr' }));
  expectOk(pairingSchema, await confirmPairing(pairing, account));
  return expectOk(pairingSchema, await opener.post(`/v1/pairings/${pairing}/acceptance`, 'pair-accept', { pairing, mac: anyDigest }));
}

/** A desktop paired with the account. */
export async function addDesktop(server: Reachable, account: TestAccount): Promise<TestDevice> {
  const desktop = await newDevice(server, 'desktop');
  await pair(desktop, account);
  return desktop;
}

export const listing = async (device: TestDevice) => expectOk(deviceListingSchema, await device.get('/v1/devices'));
