/** What a scanned code is that is none of ours, so that the scanner can say it. By how it begins alone: a damaged payment code is one, too. Pure. */
import { walletOf } from './wallets.ts';

/** `link` leads to `host`; `payment` is for a bank or wallet app; `text` anything else. */
export type WrongCode = { readonly kind: 'link'; readonly host: string } | { readonly kind: 'payment' | 'text' };

/** EPC069-12, EMV merchant-presented, Swiss QR-bill, SPAYD; WeChat's codes, which only its own scanner opens. Addresses of wallets are listed in `wallets.ts`. */
const payments = /^(?:BCD\r?\n|0002(?:01|02)|SPC\r?\n|SPD\*|wxp:)/i;

export function wrongCode(text: string): WrongCode {
  if (payments.test(text) || walletOf(text) !== undefined) return { kind: 'payment' };
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return { kind: 'link', host: new URL(text).host };
  return { kind: 'text' };
}
