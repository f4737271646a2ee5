import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Payload, PaymentFormat } from './format.ts';
import { scaled } from './numbers.ts';
import { readUri } from './query.ts';

/** EIP-155 chains whose own coin is ether: main net, its test networks, and the roll-ups that kept it. */
const etherChains = new Set(['1', '10', '130', '324', '8453', '42161', '59144', '534352', '11155111', '17000', '560048']);

/**
 * EIP-55: the case of the letters is a checksum. An address all in one case has none, and neither has one with a single
 * letter astray (the ERC's own first example): case never changes whom an address pays, only what it proves.
 */
function isAddress(text: string): boolean {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) return false;
  const hex = text.slice(2);
  const upper = [...hex].filter((character) => /[A-F]/.test(character)).length;
  const lower = [...hex].filter((character) => /[a-f]/.test(character)).length;
  if (upper <= 1 || lower <= 1) return true;
  const digest = bytesToHex(keccak_256(utf8ToBytes(hex.toLowerCase())));
  return [...hex].every((character, i) => !/[a-f]/i.test(character) || (Number.parseInt(digest[i] ?? '0', 16) >= 8) === /[A-F]/.test(character));
}

const isName = (text: string): boolean => /^(?:[a-z0-9_-]+\.)+[a-z]{2,}$/i.test(text) && text.length <= 255;
const isTarget = (text: string): boolean => isAddress(text) || isName(text);

/** "Syntax", `number`: digits with a point and an exponent, which together must be a whole number of 256 bits. */
function readWhole(text: string): bigint | undefined {
  const match = /^\+?(\d*)(?:\.(\d+))?(?:e(\d{0,2}))?$/i.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const [, whole = '', fraction = '', exponent = ''] = match;
  const places = Number(exponent || 0) - fraction.replace(/0+$/, '').length;
  if (places < 0 || whole.length + places > 90) return undefined;
  const value = BigInt(whole + fraction.replace(/0+$/, '') || '0') * 10n ** BigInt(places);
  return value < 1n << 256n ? value : undefined;
}

/** A token's transfer: who gets it is an argument; how many decimals the token has is nowhere in here. */
function readTransfer(query: ReadonlyMap<string, string>): Payload | undefined {
  const recipient = query.get('address') ?? '';
  const units = readWhole(query.get('uint256') ?? '0');
  return isTarget(recipient) && units !== undefined ? { account: recipient } : undefined;
}

/** ERC-681: `ethereum:`, an optional `pay-`, an address or name, chain, function and parameters. */
export const erc681: PaymentFormat = {
  name: 'erc681',
  read(text) {
    const uri = readUri(text);
    const match = uri?.scheme === 'ethereum' ? /^(?:pay-)?([^@/]+)(?:@(\d{1,20}))?(?:\/([a-z_]\w*))?$/i.exec(uri.path) : null;
    if (!uri || !match) return undefined;
    const [, target = '', chain = '1', method] = match;
    if (!isTarget(target)) return undefined;
    for (const limit of ['gas', 'gasLimit', 'gasPrice']) if (readWhole(uri.query.get(limit) ?? '0') === undefined) return undefined;
    if (method !== undefined) return method === 'transfer' ? readTransfer(uri.query) : { account: target };
    const figure = uri.query.get('value');
    const wei = figure === undefined ? undefined : readWhole(figure);
    if (figure !== undefined && wei === undefined) return undefined;
    return { account: target, currency: etherChains.has(chain) ? 'ETH' : undefined, amount: wei === undefined ? undefined : scaled(wei, 18) };
  },
};
