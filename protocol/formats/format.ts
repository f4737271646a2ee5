/**
 * What a payment payload (the text of a QR code, or a payment link) says, as far as its format carries it.
 * Nothing here is guessed: what a payload leaves open is absent.
 */
export interface Payload {
  /** The profile of a format that many schemes share, such as `pix` of the EMV codes. */
  scheme?: string;
  /** ISO 4217 letters, or the coin's own: `BTC`, `ETH`, `SOL`. */
  currency?: string;
  /** A plain decimal in whole units of the currency, as it was written: `12.30`, never an exponent. */
  amount?: string;
  /** IBAN, address, VPA, merchant or proxy number, node key. */
  account?: string;
  payee?: string;
  /** The payment reference or, where there is none, the message to the payee. */
  reference?: string;
}

/** One payment format. `read` answers `undefined` for anything that is not a complete, valid payload of it, and never throws. */
export interface PaymentFormat {
  name: string;
  read: (text: string) => Payload | undefined;
}
