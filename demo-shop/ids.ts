import { randomBytes, randomInt } from 'node:crypto';

/** Where names that must not be guessed come from; handed in so that tests can fix them. */
export interface Ids {
  /** 128 random bits, base64url: cookies, form keys, pay page addresses. */
  secret(): string;
  /** Order reference as printed on a receipt. */
  reference(): string;
}

/** No 0/O, 1/I/L: people read references aloud. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const randomIds: Ids = {
  secret: () => randomBytes(16).toString('base64url'),
  reference: () => `LL-${Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('')}`,
};
