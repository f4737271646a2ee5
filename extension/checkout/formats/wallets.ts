import type { PaymentFormat } from './format.ts';

const uri = (name: string, shape: RegExp): PaymentFormat => ({ name, read: (text) => (shape.test(text.trim()) ? {} : undefined) });

/** BIP 21: an address and parameters; amounts there are in bitcoin, which is no ISO 4217 currency, so none is given. */
export const bitcoin = uri(
  'bip21',
  /^bitcoin:(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{11,87})(?:\?\S*)?$/i,
);

/** BOLT 11, human-readable part `ln` + `bc` + amount, then bech32 characters with timestamp and signature (at least 111 of them). */
export const lightning = uri('bolt11', /^(?:lightning:)?lnbc(?:\d+[munp]?)?1[02-9ac-hj-np-z]{111,4000}$/i);

/** ERC-681: `ethereum:`, an optional `pay-`, an address or name, chain, function and parameters. */
export const ethereum = uri('erc681', /^ethereum:(?:pay-)?(?:0x[0-9a-f]{40}|[a-z0-9-]+\.eth)(?:@\d+)?(?:\/[a-z]\w*)?(?:\?\S*)?$/i);

/** Solana Pay specification, transfer request (base58 public key of 32 bytes) or transaction request (https link). */
export const solana = uri('solana-pay', /^solana:(?:[1-9A-HJ-NP-Za-km-z]{43,44}(?:\?\S*)?|https(?::\/\/|%3A%2F%2F)\S+)$/);

/** Alipay's own links: a merchant code page, or a wallet link that opens one. */
export const alipay = uri('alipay', /^(?:https:\/\/qr\.alipay\.com\/[a-z0-9]{6,}(?:[/?]\S*)?|alipays?:\/\/platformapi\/startapp\?\S+)$/i);

/** WeChat Pay native payment, `code_url` of the order API v3: `weixin://wxpay/bizpayurl?pr=…`; and personal collection codes. */
export const wechat = uri('wechat-pay', /^(?:weixin:\/\/wxpay\/bizpayurl(?:\/up)?\?\S*\bpr=[\w-]+\S*|wxp:\/\/[\w-]{8,})$/i);

/** RFC 8905: `payto://` target type, account. */
export const payto = uri('payto', /^payto:\/\/[a-z0-9-]+\/[^?\s]+(?:\?\S*)?$/i);
