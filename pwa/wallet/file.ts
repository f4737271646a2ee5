/** Cards in a file of the user's own: encrypted under a passphrase, for another phone or after a loss. Security codes are never in it. */
import * as v from 'valibot';
import { base64urlSchema, decodeBytes, encodeBytes, fromUtf8, randomBytes, utf8 } from '../../protocol/base.ts';
import { WalletFailure } from './failure.ts';
import { decrypt, encrypt } from './keys.ts';
import { storedCardSchema, type StoredCard } from './outline.ts';
import { stretchCost, stretchSchema, type Stretch } from './stretch.ts';

/** Characters that a passphrase has at least: unlike a passcode, it stands alone. */
export const shortestPassphrase = 12;
/** Bytes that are read at most. */
const largestFile = 1_000_000;

const format = 'raise-to-pay cards 1';
const headSchema = v.strictObject({ format: v.literal(format), argon2id: stretchSchema, salt: v.pipe(base64urlSchema, v.length(22)) });
const fileSchema = v.strictObject({ ...headSchema.entries, iv: v.pipe(base64urlSchema, v.length(16)), cards: base64urlSchema });
const contentSchema = v.pipe(v.array(storedCardSchema), v.maxLength(200));
type Head = v.InferOutput<typeof headSchema>;

/** AES-256-GCM under the stretched passphrase; the head is authenticated with it. */
async function keyFor(passphrase: string, { salt, argon2id }: Head, stretch: Stretch): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await stretch(passphrase, decodeBytes(salt), argon2id), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The file's text. Throws `short_passphrase`. */
export async function writeFile(cards: readonly StoredCard[], passphrase: string, stretch: Stretch): Promise<string> {
  if ([...passphrase].length < shortestPassphrase) throw new WalletFailure('short_passphrase');
  const head: Head = { format, argon2id: stretchCost, salt: encodeBytes(randomBytes(16)) };
  const content = cards.map(({ card: { securityCode: _, ...card }, ...stored }) => ({ ...stored, card }));
  const { iv, bytes } = await encrypt(await keyFor(passphrase, head, stretch), utf8(JSON.stringify(content)), JSON.stringify(head));
  return JSON.stringify({ ...head, iv: encodeBytes(iv), cards: encodeBytes(new Uint8Array(bytes)) });
}

/** The cards whose number is not there yet, each once. */
export function newAmong(cards: readonly StoredCard[], there: readonly StoredCard[]): StoredCard[] {
  const numbers = new Set(there.map(({ card }) => card.number));
  return cards.filter(({ card: { number } }) => !numbers.has(number) && numbers.add(number));
}

/** The cards of a file. Throws `bad_file`, `wrong_passphrase`. */
export async function readFile(text: string, passphrase: string, stretch: Stretch): Promise<StoredCard[]> {
  const file = v.safeParse(v.pipe(v.string(), v.maxLength(largestFile), v.parseJson(), fileSchema), text);
  if (!file.success) throw new WalletFailure('bad_file');
  const { iv, cards, ...read } = file.output;
  const head: Head = { format: read.format, argon2id: { memory: read.argon2id.memory, passes: read.argon2id.passes, lanes: 1 }, salt: read.salt };
  const bytes = await decrypt(await keyFor(passphrase, head, stretch), { iv: decodeBytes(iv), bytes: decodeBytes(cards).buffer }, JSON.stringify(head));
  if (!bytes) throw new WalletFailure('wrong_passphrase');
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), contentSchema), fromUtf8(bytes));
  if (!content.success) throw new WalletFailure('bad_file');
  return content.output;
}
