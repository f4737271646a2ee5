import * as v from 'valibot';

const line = (most: number, words: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, words), v.maxLength(most, 'This is too long.'));

/** Countries the shop sends to. */
export const countries = {
  NL: 'Netherlands',
  DE: 'Germany',
  FR: 'France',
  IE: 'Ireland',
  JP: 'Japan',
  US: 'United States',
} as const;
export const countryCodes = ['NL', 'DE', 'FR', 'IE', 'JP', 'US'] as const;

/** Where an order goes, as the checkout form sends it. Messages are shown beside the field. */
export const Address = v.object({
  email: v.pipe(line(120, 'Enter your e-mail address.'), v.email('Enter an e-mail address such as name@example.com.')),
  name: line(80, 'Enter your name.'),
  street: line(120, 'Enter street and number.'),
  postcode: line(16, 'Enter your postcode.'),
  city: line(80, 'Enter your town.'),
  country: v.picklist(countryCodes, 'Choose a country.'),
});
export type Address = v.InferOutput<typeof Address>;

/** What signing in brings along, so that returning customers need not type. */
export function savedAddress(email: string): Address {
  return { email, name: 'Robin Vale', street: 'Oudegracht 112', postcode: '3511 AX', city: 'Utrecht', country: 'NL' };
}
