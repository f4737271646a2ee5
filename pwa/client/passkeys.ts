/** Passkey ceremonies: the server's options, the browser's sheet, the credential as exact text. */
import * as v from 'valibot';
import { base64urlSchema } from '../../protocol/base.ts';
import type { VerificationPurpose } from '../../protocol/kinds.ts';
import { passkeyOptionsSchema } from '../../protocol/messages/devices.ts';
import type { Api } from './api.ts';
import { ClientFailure } from './failure.ts';

const transportSchema = v.picklist(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const descriptorsSchema = v.array(v.object({ id: base64urlSchema, type: v.literal('public-key'), transports: v.optional(v.array(transportSchema)) }));
const verificationSchema = v.picklist(['discouraged', 'preferred', 'required']);
const hintsSchema = v.optional(v.array(v.picklist(['hybrid', 'security-key', 'client-device'])));

/** WebAuthn's `PublicKeyCredentialCreationOptionsJSON`, as far as this product uses it. https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson */
const creationSchema = v.object({
  rp: v.object({ id: v.optional(v.string()), name: v.string() }),
  user: v.object({ id: base64urlSchema, name: v.string(), displayName: v.string() }),
  challenge: base64urlSchema,
  pubKeyCredParams: v.array(v.object({ alg: v.number(), type: v.literal('public-key') })),
  timeout: v.optional(v.number()),
  excludeCredentials: v.optional(descriptorsSchema),
  authenticatorSelection: v.optional(v.object({
    authenticatorAttachment: v.optional(v.picklist(['cross-platform', 'platform'])),
    requireResidentKey: v.optional(v.boolean()),
    residentKey: v.optional(verificationSchema),
    userVerification: v.optional(verificationSchema),
  })),
  hints: hintsSchema,
  attestation: v.optional(v.picklist(['direct', 'enterprise', 'indirect', 'none'])),
});

/** WebAuthn's `PublicKeyCredentialRequestOptionsJSON`. */
const requestSchema = v.object({
  challenge: base64urlSchema,
  timeout: v.optional(v.number()),
  rpId: v.optional(v.string()),
  allowCredentials: v.optional(descriptorsSchema),
  userVerification: v.optional(verificationSchema),
  hints: hintsSchema,
});

/** Fetched when it is first needed: no passkey stands between a tap and the pay page. */
export const library = () => import('@simplewebauthn/browser');

/** What a passkey is made for. */
type Creation = 'sign-up' | 'add-passkey';

/** What the server checks of a ceremony. */
export interface Ceremony {
  ceremony: string;
  /** The credential's JSON, as exact text. */
  credential: string;
}

export interface Passkeys {
  /** Makes a passkey, for a new account or for the one that there is; for a new one `device` is this phone's statement. */
  create(purpose: Creation, device?: string): Promise<Ceremony>;
  /** Uses a passkey; `device` is needed while this phone is not registered. */
  use(purpose: Exclude<VerificationPurpose, Creation>, device?: string): Promise<Ceremony>;
}

/** Throws `ClientFailure`: `passkey_cancelled`, `passkey_unsupported`, `passkey_exists` (this authenticator has one of the account), or what the server answers. */
export function createPasskeys(api: Api): Passkeys {
  async function options(purpose: VerificationPurpose, device: string | undefined) {
    if (!(await library()).browserSupportsWebAuthn()) throw new ClientFailure('passkey_unsupported');
    return api.write({ path: '/v1/passkeys/options', kind: 'passkey-options', claims: { purpose }, ...(device ? { attach: { device } } : {}) }, passkeyOptionsSchema);
  }
  return {
    // Some authenticators give a passkey PRF only if it is asked for when the passkey is made; the wallet will want it.
    async create(purpose, device) {
      const { ceremony, options: given } = await options(purpose, device);
      const optionsJSON = read(creationSchema, given);
      return { ceremony, credential: JSON.stringify(await sheet(async () => (await library()).startRegistration({ optionsJSON: { ...optionsJSON, extensions: { prf: {} } } }))) };
    },
    async use(purpose, device) {
      const { ceremony, options: given } = await options(purpose, device);
      const optionsJSON = read(requestSchema, given);
      return { ceremony, credential: JSON.stringify(await sheet(async () => (await library()).startAuthentication({ optionsJSON }))) };
    },
  };
}

function read<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, given);
  if (!parsed.success) throw new ClientFailure('malformed_body', { cause: new v.ValiError(parsed.issues) });
  return parsed.output;
}

const unsupported = new Set(['NotSupportedError', 'SecurityError']);

/** Runs a ceremony, and names its failure. */
export async function sheet<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    if (cause instanceof (await library()).WebAuthnError && cause.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') throw new ClientFailure('passkey_exists', { cause });
    const name = cause instanceof Error ? cause.name : '';
    throw new ClientFailure(unsupported.has(name) ? 'passkey_unsupported' : 'passkey_cancelled', { cause });
  }
}
