import { asked, hasAny, hasSumFor, isAtCheckout, looksAfterAccount, type Signs } from './sign-sets.ts';

/** A card is kept here, or changed: by the button under it, or by what stands above it. */
export const keeps = (signs: Signs): boolean => hasAny(signs, ['button that saves, none to pay', 'heading that keeps a way to pay', 'button that keeps a way to pay']);

/** A card form among other ways to pay, where the title asks for one: signed-in customers have the menu of their account around that as well. */
const asksForOneOfSeveral = (signs: Signs): boolean => signs.has('address: payment') && signs.has('ways to pay to choose from') && signs.has('card number') && asked(signs);

/** What customers come back to leads around in it. */
const isInAccount = (signs: Signs): boolean => signs.has('navigation of an account') && !asksForOneOfSeveral(signs);

/** Kept, or asked for where customers come back to, for no sum. */
const isStored = (signs: Signs): boolean => keeps(signs) || (isInAccount(signs) && !hasSumFor(signs));

/** A card form of an account: the address or the button says so where nothing is owed, or what stands above it, whatever figure stands beside. */
export function isKeptCard(signs: Signs): boolean {
  if (signs.has('card form, nothing owed') && (signs.has('address: account') || (isStored(signs) && !isAtCheckout(signs)))) return true;
  return signs.has('card number') && signs.has('heading that keeps a way to pay') && !signs.has('pay button') && !hasAny(signs, ['ways to pay to choose from', 'address: checkout']);
}

/** A button that saves is the only one that goes on: what one sets up, for oneself or for a shop's customers. */
const onlySaves = (signs: Signs): boolean => signs.has('button that saves, none to pay') && !signs.has('button to a later step');

/** Ways to choose from with nothing owed and no button to pay, under a heading that keeps one of them, to be saved, or where customers come back to. */
export const isKeptChoice = (signs: Signs): boolean =>
  signs.has('ways to pay to choose from') &&
  (signs.has('heading that keeps a way to pay') || onlySaves(signs) || isInAccount(signs)) &&
  !hasAny(signs, ['total', 'pay button', 'other way to pay', 'sums to choose from', 'sum in a field']) &&
  !isAtCheckout(signs);

/** An account that says it is one, where one chooses how to pay from now on: nothing is owed, and nothing placed. */
export const isLookedAfter = (signs: Signs): boolean => signs.has('address: account') && hasAny(signs, [...looksAfterAccount, 'heading that keeps a way to pay', 'navigation of an account']) && !hasAny(signs, ['total', 'pay button', 'sums to choose from', 'sum in a field', 'card number']);
