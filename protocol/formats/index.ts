/** Every payment format that is understood. A new one is one file and one line here. */
import { bip21, bip321 } from './bitcoin.ts';
import { bolt11 } from './bolt11.ts';
import { bolt12 } from './bolt12.ts';
import { emv } from './emv.ts';
import { epc } from './epc.ts';
import { erc681 } from './ethereum.ts';
import type { Payload, PaymentFormat } from './format.ts';
import { hosted } from './hosted.ts';
import { payto } from './payto.ts';
import { solana } from './solana.ts';
import { spayd } from './spayd.ts';
import { swiss } from './swiss.ts';
import { upi } from './upi.ts';

const formats: readonly PaymentFormat[] = [epc, swiss, spayd, emv, upi, bip21, bip321, bolt11, bolt12, erc681, solana, payto, ...hosted];

export interface ReadPayload extends Payload {
  /** Name of the format, with its profile where it has some: `epc069-12`, `emv-mpm[pix]`. */
  format: string;
}

const LONGEST = 4096;

/** What a scanned or linked text is, when it is a complete and valid payment of a known format. */
export function readPayload(text: string): ReadPayload | undefined {
  if (text.length > LONGEST) return undefined;
  for (const format of formats) {
    const payload = format.read(text);
    if (payload) return { ...payload, format: payload.scheme === undefined ? format.name : `${format.name}[${payload.scheme}]` };
  }
  return undefined;
}
