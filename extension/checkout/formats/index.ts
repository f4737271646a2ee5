import { emv } from './emv.ts';
import { epc } from './epc.ts';
import type { Payload, PaymentFormat } from './format.ts';
import { upi } from './upi.ts';
import { alipay, bitcoin, ethereum, lightning, payto, solana, wechat } from './wallets.ts';

/** Every payment format that is understood. A new one is one file and one line here. */
const formats: readonly PaymentFormat[] = [epc, emv, upi, bitcoin, lightning, ethereum, solana, alipay, wechat, payto];

export interface ReadPayload extends Payload {
  format: string;
}

const LONGEST = 4096;

/** What a scanned or linked text is, when it is a complete and valid payment of a known format. */
export function readPayload(text: string): ReadPayload | undefined {
  if (text.length > LONGEST) return undefined;
  for (const format of formats) {
    const payload = format.read(text);
    if (payload) return { ...payload, format: format.name };
  }
  return undefined;
}
