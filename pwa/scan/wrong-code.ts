/** What a code is that is none of ours, so that the scanner can say it. Pure. */

/** `link` leads to `host`; `payment` is for a bank or wallet app; `text` anything else. */
export type WrongCode = { readonly kind: 'link'; readonly host: string } | { readonly kind: 'payment' | 'text' };

/** EPC069-12, EMV merchant-presented, Swiss QR-bill, SPAYD, UPI, BIP 21 and the like, by how they begin. */
const payments = /^(?:BCD\r?\n|0002(?:01|02)|SPC\r?\n|SPD\*|(?:upi|bitcoin|lightning|ethereum|solana|swish|alipays?|weixin|wxp):)/i;

export function wrongCode(text: string): WrongCode {
  if (payments.test(text)) return { kind: 'payment' };
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return { kind: 'link', host: new URL(text).host };
  return { kind: 'text' };
}
