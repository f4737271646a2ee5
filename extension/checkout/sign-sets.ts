/** What several conditions ask of a page's signs. */

export type Signs = ReadonlySet<string>;

/** Whether a page has one of these signs at least. */
export const hasAny = (signs: Signs, some: readonly string[]): boolean => some.some((sign) => signs.has(sign));

/** The address is a checkout's, and of nothing else: checkouts head "Add a new card", as accounts do. */
export const isAtCheckout = (signs: Signs): boolean => signs.has('address: checkout') && !signs.has('address: account') && !signs.has('address: earlier step');

/** A title that asks how to pay says so too, unless the page looks after an account: "Update payment method". */
export const asked = (signs: Signs): boolean => signs.has('title asks how to pay') && !signs.has('title of an account') && (!signs.has('account heading') || isAtCheckout(signs));

export const looksAfterAccount = ['title of an account', 'account heading', 'account buttons'];

/** Where one pays, by what the address or the title says. */
export const payingPlaces = ['address: payment', 'address: checkout', 'address: giving', 'host for paying', 'title of a checkout'];

/** What is paid by the card, where no total may be printed: it is chosen, typed, or split. */
export const hasSumFor = (signs: Signs): boolean =>
  hasAny(signs, ['total', 'sums to choose from']) || (hasAny(signs, payingPlaces) && hasAny(signs, ['sum in a field', 'instalments to choose from']));
