/** Every way in which something asked of the wallet can fail, by one error. */
export type WalletProblem =
  /** There is no wallet (any more), or it was locked meanwhile. */
  | 'locked'
  /** The passkey's sheet was closed, or another finger was on it, or this phone no longer has the passkey: browsers do not say which. */
  | 'not_opened'
  | 'wrong_passcode'
  /** Too many wrong passcodes: wait. */
  | 'too_many_tries'
  | 'short_passcode'
  /** The passkey that was used is not one that opens this wallet. */
  | 'other_passkey'
  /** The browser gave no PRF output for the passkey, although the wallet was made with one. */
  | 'no_prf'
  /** Each wallet keeps at least one way to open it. */
  | 'last_way'
  /** A file that is no export of ours, or was altered. */
  | 'bad_file'
  | 'wrong_passphrase'
  | 'short_passphrase'
  /** A card that is no longer there. */
  | 'no_card';

export class WalletFailure extends Error {
  override readonly name = 'WalletFailure';
  readonly code: WalletProblem;

  constructor(code: WalletProblem, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
  }
}
