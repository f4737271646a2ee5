/** Card brands by their first digits: which lengths a number may have, where it is spaced, how long the security code is. */
import creditCardType from 'credit-card-type';

export interface Brand {
  readonly name: string;
  readonly lengths: readonly number[];
  /** How many digits stand before each space. */
  readonly gaps: readonly number[];
  readonly codeLength: number;
}

/** Every brand that the digits so far may belong to, the likeliest first; none for a number that begins like no card. */
export const brandsOf = (digits: string): Brand[] =>
  creditCardType(digits).map(({ niceType, lengths, gaps, code }) => ({ name: niceType, lengths, gaps, codeLength: code.size }));

/** The brand, once the digits leave no doubt: where one is matched further than another, that one. */
export function brandOf(digits: string): Brand | undefined {
  const [first, ...others] = digits === '' ? [] : brandsOf(digits);
  return others.length === 0 || digits.length >= 12 ? first : undefined;
}
