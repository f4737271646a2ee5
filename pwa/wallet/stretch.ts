/** Argon2id (RFC 9106): what makes each guess at a passcode or passphrase dear. */
import * as v from 'valibot';

/**
 * How dear: memory in KiB, passes over it, lanes. Ours is the second recommendation of RFC 9106 (section 4) with one lane, for WebAssembly has
 * one thread here: 64 MiB, three passes. About 0.3 s of one core of a server's processor, and some times that of a phone's.
 */
export const stretchSchema = v.strictObject({
  memory: v.pipe(v.number(), v.integer(), v.minValue(19 * 1_024), v.maxValue(256 * 1_024)),
  passes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
  lanes: v.literal(1),
});
export type StretchCost = v.InferOutput<typeof stretchSchema>;
export const stretchCost: StretchCost = { memory: 64 * 1_024, passes: 3, lanes: 1 };

/** 32 bytes out of a secret that a person can remember. What is typed is compared in Unicode's composed form (NFC). */
export type Stretch = (secret: string, salt: Uint8Array<ArrayBuffer>, cost: StretchCost) => Promise<Uint8Array<ArrayBuffer>>;

/** Stretches right here. Blocks its thread meanwhile: `stretch-worker.ts` is the place for it. */
export const stretchHere: Stretch = async (secret, salt, { memory, passes, lanes }) => {
  const { argon2id } = await import('hash-wasm');
  return Uint8Array.from(await argon2id({ password: secret.normalize('NFC'), salt, memorySize: memory, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' }));
};
