/** The two ways to open a wallet: a passkey's PRF output; a passcode, stretched, together with the device key. */
import { randomBytes } from '../../protocol/base.ts';
import type { Wrapping } from '../storage/schema.ts';
import { WalletFailure } from './failure.ts';
import { decrypt, encrypt, unwrap, wrap, wrappingKey } from './keys.ts';
import { stretchCost, type Stretch } from './stretch.ts';

export type PasskeyWay = Extract<Wrapping, { by: 'passkey' }>;
export type PasscodeWay = Extract<Wrapping, { by: 'passcode' }>;

/** Characters that a passcode has at least. */
export const shortestPasscode = 6;

export async function wrapByPasskey(walletKey: CryptoKey, id: string, prf: BufferSource): Promise<PasskeyWay> {
  return { id, by: 'passkey', key: await wrap(await wrappingKey(prf, `prf ${id}`), walletKey, id) };
}

/** Undefined where the output is not the one it was wrapped with. */
export const openByPasskey = async ({ id, key }: PasskeyWay, prf: BufferSource): Promise<CryptoKey | undefined> => unwrap(await wrappingKey(prf, `prf ${id}`), key, id);

/** Wrapped twice: whoever copies the storage cannot even try passcodes without the device key, which never leaves the browser. */
export async function wrapByPasscode(walletKey: CryptoKey, passcode: string, device: CryptoKey, stretch: Stretch): Promise<PasscodeWay> {
  if ([...passcode].length < shortestPasscode) throw new WalletFailure('short_passcode');
  const salt = randomBytes(16);
  const inner = await wrap(await wrappingKey(await stretch(passcode, salt, stretchCost), 'passcode'), walletKey, 'passcode');
  const both = new Uint8Array(inner.iv.length + inner.bytes.byteLength);
  both.set(inner.iv);
  both.set(new Uint8Array(inner.bytes), inner.iv.length);
  return { id: 'passcode', by: 'passcode', salt, key: await encrypt(device, both, 'passcode') };
}

/** Undefined where passcode or device key is another one. */
export async function openByPasscode({ salt, key }: PasscodeWay, passcode: string, device: CryptoKey, stretch: Stretch): Promise<CryptoKey | undefined> {
  const both = await decrypt(device, key, 'passcode');
  if (!both) return undefined;
  return unwrap(await wrappingKey(await stretch(passcode, salt, stretchCost), 'passcode'), { iv: both.slice(0, 12), bytes: both.slice(12).buffer }, 'passcode');
}
