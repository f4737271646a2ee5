/** What is sealed, as it travels: JWE (RFC 7516), one ciphertext, one recipient entry per device. The server splits it and never opens it. */
import * as v from 'valibot';
import { base64urlSchema, deviceIdSchema, digest, publicKeySchema } from './base.ts';

export const sealingAlgorithm = 'ECDH-ES+A256KW';

const recipientHeaderSchema = v.strictObject({
  alg: v.literal(sealingAlgorithm),
  kid: deviceIdSchema,
  epk: v.optional(publicKeySchema),
});

const sealedContent = {
  protected: v.pipe(base64urlSchema, v.maxLength(1_024)),
  iv: v.pipe(base64urlSchema, v.maxLength(32)),
  ciphertext: v.pipe(base64urlSchema, v.maxLength(64_000)),
  tag: v.pipe(base64urlSchema, v.maxLength(32)),
};

/** Sealed for one device: a flattened JWE (RFC 7516 section 7.2.2). */
export const sealedForOneSchema = v.strictObject({ ...sealedContent, header: recipientHeaderSchema, encrypted_key: v.pipe(base64urlSchema, v.maxLength(128)) });
export type SealedForOne = v.InferOutput<typeof sealedForOneSchema>;

/** Sealed for several devices: a general JWE (RFC 7516 section 7.2.1). */
export const sealedSchema = v.strictObject({
  ...sealedContent,
  recipients: v.pipe(
    v.array(v.strictObject({ header: recipientHeaderSchema, encrypted_key: v.pipe(base64urlSchema, v.maxLength(128)) })),
    v.minLength(1),
    v.maxLength(16),
  ),
});
export type Sealed = v.InferOutput<typeof sealedSchema>;

type SealedContent = Pick<Sealed, 'protected' | 'iv' | 'ciphertext' | 'tag'>;

/** What the digest of a sealed part is taken of. */
export const sealedText = (sealed: SealedContent): string => [sealed.protected, sealed.iv, sealed.ciphertext, sealed.tag].join('.');

/** What a filing statement names a sealed part by: SHA-256 of its `sealedText`. */
export const sealedDigest = (sealed: SealedContent): Promise<string> => digest(sealedText(sealed));

/** The part of `sealed` that is for `device`; undefined when it is not among the recipients. */
export function sealedFor(sealed: Sealed, device: string): SealedForOne | undefined {
  const recipient = sealed.recipients.find(({ header }) => header.kid === device);
  if (!recipient) return undefined;
  const { protected: shared, iv, ciphertext, tag } = sealed;
  return { protected: shared, iv, ciphertext, tag, ...recipient };
}
