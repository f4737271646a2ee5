import { bech32, bech32m, createBase58check } from '@scure/base';
import { sha256 } from '@noble/hashes/sha2.js';

const base58check = createBase58check(sha256);

/** Version bytes of P2PKH and P2SH on the main and the test network. */
const versions = new Set([0x00, 0x05, 0x6f, 0xc4]);
const networks = new Set(['bc', 'tb', 'bcrt']);

function isBase58(text: string): boolean {
  try {
    const bytes = base58check.decode(text);
    return bytes.length === 21 && versions.has(bytes[0] ?? -1);
  } catch {
    return false;
  }
}

/** BIP 173 for witness version 0, BIP 350 (bech32m) for all others; lengths by BIP 141. */
function isSegwit(text: string): boolean {
  for (const coder of [bech32, bech32m]) {
    const decoded = coder.decodeUnsafe(text, 90);
    const [version, ...words] = decoded?.words ?? [];
    if (!decoded || version === undefined || !networks.has(decoded.prefix)) continue;
    const program = coder.fromWordsUnsafe(words);
    if (!program || version > 16 || (version === 0) !== (coder === bech32)) return false;
    return version === 0 ? program.length === 20 || program.length === 32 : program.length >= 2 && program.length <= 40;
  }
  return false;
}

/** A bitcoin address of any kind, with its checksum. */
export const isBitcoinAddress = (text: string): boolean => text.length <= 90 && (/^(?:bc|tb|bcrt)1/i.test(text) ? isSegwit(text) : isBase58(text));

/** BIP 352: silent payment address, bech32m of `sp` with version 0 and two compressed keys. */
export function isSilentPayment(text: string): boolean {
  const decoded = text.length <= 1023 ? bech32m.decodeUnsafe(text, 1023) : undefined;
  return decoded !== undefined && /^t?sp$/.test(decoded.prefix) && (bech32m.fromWordsUnsafe(decoded.words.slice(1))?.length ?? 0) >= 66;
}
