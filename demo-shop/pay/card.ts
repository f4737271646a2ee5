import * as v from 'valibot';

/** The card that the sandbox accepts and the one that it always declines. */
const sandboxCard = '4242424242424242';
export const declinedCard = '4000000000000002';

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

const digitsOnly = v.transform((text: string) => text.replace(/[\s-]/g, ''));

/** A card form as sent. Messages are shown beside the field. */
export const CardForm = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Enter the name on the card.'),
    v.maxLength(80, 'This name is too long.'),
  ),
  number: v.pipe(
    v.string(),
    v.maxLength(40),
    digitsOnly,
    v.regex(/^\d{12,19}$/, 'Enter the whole card number.'),
    v.check(passesLuhn, 'This card number has a typing mistake.'),
  ),
  expiry: v.pipe(v.string(), v.trim(), v.regex(/^(0?[1-9]|1[0-2])\s*\/\s*(20)?\d{2}$/, 'Enter the date as MM / YY.')),
  csc: v.pipe(v.string(), v.trim(), v.regex(/^\d{3,4}$/, 'Enter the 3 or 4 digits.')),
});
export type CardForm = v.InferOutput<typeof CardForm>;

/** Whether the month on the card is over. Cards are good until the end of their month, counted in UTC. */
export function isPast(expiry: string, now: number): boolean {
  const [month = '', year = ''] = expiry.split('/').map((part) => part.trim());
  return now >= Date.UTC(2000 + (Number(year) % 100), Number(month), 1);
}

/** What the sandbox's bank says to a well-formed card: null when accepted, else a sentence for the shopper. */
export function refusal(card: CardForm, now: number): string | null {
  if (isPast(card.expiry, now)) return 'This card has expired.';
  if (card.number === declinedCard) return 'The bank declined this card. Try another one.';
  if (card.number !== sandboxCard)
    return 'Only the sandbox card 4242 4242 4242 4242 works here. Never enter a real card.';
  return null;
}
