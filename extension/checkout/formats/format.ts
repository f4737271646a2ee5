import type { Amount } from '../reading.ts';

/** What a payment payload says, as far as its format carries it. */
export interface Payload {
  amount?: Amount;
  payee?: string;
  reference?: string;
}

/** One payment format. `read` answers `undefined` for anything that is not a complete, valid payload of it. */
export interface PaymentFormat {
  name: string;
  read: (text: string) => Payload | undefined;
}
