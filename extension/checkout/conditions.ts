import { isKeptCard, isKeptChoice, isLookedAfter, keeps } from './kept.ts';
import { asked, hasAny, hasSumFor, isAtCheckout, looksAfterAccount, payingPlaces, type Signs } from './sign-sets.ts';

/**
 * What a payment page must have and must not be, whatever its signs weigh together. Training and benches ask here too
 * (`able` in predictions), so that weights are judged by what ships.
 */

/** Signs of which a payment page has one at least: without any of them nothing else can make one. */
const core = ['card number', 'card fields', 'card frame', 'closed card form', 'ways to pay to choose from', 'pay button', 'other way to pay', 'names two ways to pay', 'one way to pay', 'pictures of two ways to pay', 'code to scan', 'account to transfer to'];

/** And one of these: a card form alone may only store a card, so something must be owed, or about to be paid. */
const owed = ['total', 'pay button', 'sums to choose from', 'other way to pay', 'says schema.org order', 'host for paying', 'wallet button'];

/** Addresses at which a card form is there for something else than to pay on that page. */
const besides = ['address: account', 'address: help', 'address: product', 'address: cart', 'address: earlier step', 'address: showcase', 'rows with a day and a sum', 'nothing is taken now'];

/** Or it is named in passing, or terms are agreed to. Accounts name balances and have terms as well, and are told by what leads around in them. */
const speaksOfOnePayment = (signs: Signs): boolean =>
  !signs.has('navigation of an account') &&
  (hasAny(signs, payingPlaces) ? hasAny(signs, ['names a single sum', 'terms of ordering']) : signs.has('names a single sum') && signs.has('asks how to pay') && signs.has('few links'));

/** A button that pays, or a title that asks how, where the address is that of paying: small shops say the sum a step before. */
const isPaidHere = (signs: Signs): boolean =>
  (signs.has('pay button') || asked(signs)) && hasAny(signs, ['address: payment', 'host for paying']) && !signs.has('navigation of an account');

/** A card form beside what is paid by it, and nothing that keeps it: gifts, tickets, bills and fees are often paid without a word of an order. Who chooses a sum to give is asked for an address on the same page, and so is who pays by card at a provider. */
const isForOneSum = (signs: Signs): boolean =>
  (hasSumFor(signs) || speaksOfOnePayment(signs) || isPaidHere(signs)) && !keeps(signs) && !hasAny(signs, besides) && (!signs.has('address form') || hasAny(signs, ['sums to choose from', 'host for paying']));

/** A whole card form at a checkout pays, also where the step does not repeat what is owed: who only keeps a card is asked for it elsewhere. */
const isCardStep = (signs: Signs): boolean => signs.has('card number') && signs.has('card fields') && (isAtCheckout(signs) || isForOneSum(signs)) && !hasAny(signs, looksAfterAccount);

/** A code to pay by beside what is owed, where paying is what the page is for: other pages show codes of apps and of tickets. */
const isCodeStep = (signs: Signs): boolean =>
  signs.has('code to scan') && signs.has('amount due') && hasAny(signs, ['address: payment', 'address: checkout', 'host for paying', 'title asks how to pay']) && !hasAny(signs, ['address form', ...besides, ...looksAfterAccount]);

/** An account and the code of the same transfer beside what is to be sent. */
const isTransferStep = (signs: Signs): boolean =>
  signs.has('account to transfer to') && signs.has('code to scan') && signs.has('total') && !hasAny(signs, ['address form', ...besides, ...looksAfterAccount]);

/** A wallet's own button below a total at a checkout, and none that leads on: it is the last one there. Carts show the same in front of the checkout. */
const isWalletStep = (signs: Signs): boolean =>
  signs.has('wallet frame') && signs.has('total') && hasAny(signs, ['address: payment', 'address: checkout']) && !hasAny(signs, ['address form', ...besides, ...looksAfterAccount, 'button to a later step', 'cart heading', 'title of a cart', 'quantities', 'cart buttons']);

/** Where one chooses how much to pay: gifts and top-ups have no other sum. At a host that is there for paying it was chosen before. */
const hasItsSum = (signs: Signs): boolean =>
  (signs.has('sums to choose from') && hasAny(signs, ['address: payment', 'address: giving', 'host for paying'])) ||
  (signs.has('total') && signs.has('host for paying') && !signs.has('address: earlier step'));

/** A sum, and ways to choose from by which it is paid. */
const isChosenSum = (signs: Signs): boolean =>
  signs.has('ways to pay to choose from') && hasItsSum(signs) && !hasAny(signs, ['address: help', 'address: product', 'address: cart', ...looksAfterAccount]) && !keeps(signs);

/** Steps that are known by how one pays there, whatever else a page says or leaves out. */
export const isKnownStep = (signs: Signs): boolean => isCardStep(signs) || isCodeStep(signs) || isTransferStep(signs) || isWalletStep(signs) || isChosenSum(signs);

/**
 * And one of these, or a sum beside a field at least: pages that only speak of paying (help, documentation, past orders,
 * lists of saved cards) leave one nothing to pay with.
 */
const acts = ['card number', 'card fields', 'card frame', 'closed card form', 'ways to pay to choose from', 'one way to pay', 'pay button', 'other way to pay', 'wallet button', 'button that names a way to pay', 'code to scan', 'account to transfer to', 'host for paying'];

/** What one pays by here, or where one is beyond doubt: with one of these a button that buys is the last one. */
const tills = ['card number', 'card fields', 'card frame', 'closed card form', 'other way to pay', 'code to scan', 'address: checkout', 'address: payment', 'host for paying', 'title of a checkout', 'title asks how to pay', 'wallet button', 'says schema.org order'];

/** Who types where something goes to, or is told to order, and chooses how to pay for it, orders on that page: small shops have no other. */
const isOrderForm = (signs: Signs): boolean => signs.has('ways to pay to choose from') && hasAny(signs, ['e-mail field', 'address form', 'checkout heading']);

/**
 * A thing for sale with a button that buys it, and what is told of delivery and payment below: nothing is there to be paid by.
 * Nor is it where one chooses between buying and leasing what one puts together.
 */
const isOffer = (signs: Signs): boolean => hasAny(signs, ['buttons that only buy', 'address: product']) && !hasAny(signs, tills) && !isOrderForm(signs);

/** What customers or clerks come back to, by address or by what leads around in it. */
const isComeBackTo = (signs: Signs): boolean => hasAny(signs, ['address: account', 'navigation of an account']);

/** Saved where one comes back to: a payment that is noted. */
const isNoted = (signs: Signs): boolean => signs.has('button that saves, none to pay') && isComeBackTo(signs);

/** The sum is what one types oneself, and no button pays it: one calculates, sends somebody money, or notes what was paid. */
const isReckoned = (signs: Signs): boolean =>
  (signs.has('total') || isNoted(signs)) && signs.has('sum in a field') && !hasAny(signs, ['pay button', 'card fields', 'code to scan', 'host for paying']) && (isComeBackTo(signs) || !(hasAny(signs, payingPlaces) || signs.has('title asks how to pay')));

/** Ways to pay that each lead on by a link, where one is asked for one: a step of a checkout or a provider's page. Help lists them as well, elsewhere. */
const choosesByLink = (signs: Signs): boolean =>
  signs.has('links to ways to pay') && signs.has('title asks how to pay') && (isAtCheckout(signs) || signs.has('host for paying')) && !signs.has('address: help');

/** A sum beside a field, or what is beyond doubt owed at an address where one pays, other than of help about paying: that names sums as well. */
const hasSumToPay = (signs: Signs): boolean =>
  signs.has('total') && (!signs.has('no field') || (signs.has('amount due') && signs.has('address: payment') && !signs.has('address: help'))) && !hasAny(signs, ['button that keeps a way to pay', 'address: account']);

/** Ways to pay that are only drawn, beside a sum, where address and title both say that one pays: a script takes what is pressed. Records of payments name ways as well, elsewhere, and so does what shops tell of paying, with some sum in it or a cart's above it. */
const choosesDrawn = (signs: Signs): boolean =>
  ['ways to pay side by side', 'total', 'address: payment', 'title asks how to pay'].every((sign) => signs.has(sign)) &&
  (signs.has('amount due') || (signs.has('few links') && isAtCheckout(signs))) &&
  !isComeBackTo(signs) && !hasAny(signs, [...besides, ...looksAfterAccount]);

/** Beside these, wallets' buttons are one way to pay of several. */
const besidesWallets = ['card number', 'card fields', 'card frame', 'closed card form', 'ways to pay to choose from', 'one way to pay', 'other way to pay', 'code to scan', 'host for paying', 'title asks how to pay'];

/** A first step, which asks who one is or where one lives and leads on, with the wallets that take one past all steps. */
const isFirstStep = (signs: Signs): boolean =>
  signs.has('button to a later step, none to pay') && signs.has('wallet buttons only') && (signs.has('password field') || signs.has('asks where one lives')) && !hasAny(signs, besidesWallets);

/** What a page is beyond doubt instead: one that shows code, that is there to be read, that keeps a card in an account, that lists bills, that only begins, that sells. */
function isInstead(signs: Signs): string | undefined {
  const told = ['shows source code', 'address: reading matter', 'title of help', 'pay buttons of several sums'].find((sign) => signs.has(sign));
  if (told) return told;
  if (isKeptCard(signs)) return 'an account keeps a card';
  if (isKeptChoice(signs) || isLookedAfter(signs)) return 'an account keeps ways to pay';
  if (isFirstStep(signs)) return 'wallets past the steps';
  if (signs.has('address: showcase') && !signs.has('address: checkout')) return 'address: showcase';
  if (isReckoned(signs)) return 'a sum of one\'s own';
  if (!isOffer(signs)) return undefined;
  return signs.has('buttons that only buy') ? 'buttons that only buy' : 'address: product';
}

/** What a button could be there to pay: a page that says neither how one pays nor how much only tells of it, or asks for an address. */
const namesSum = (signs: Signs): boolean => hasAny(signs, ['total', 'sums to choose from', 'sum in a field', 'names a single sum', 'host for paying', 'says schema.org order', 'order reference']);

/** Something is owed, or one chooses how to pay where paying is what the page is for: filters of shops and hotels list ways to pay as well. */
const isOwed = (signs: Signs): boolean => hasAny(signs, owed) || (signs.has('ways to pay to choose from') && hasAny(signs, payingPlaces));

/** What keeps a page with these signs from being one on which one pays, whatever they weigh; `undefined` where nothing does. */
export function obstacle(signs: Signs): string | undefined {
  const instead = isInstead(signs);
  if (instead) return instead;
  if (!hasAny(signs, core)) return 'no way to pay';
  if (!hasAny(signs, acts) && !choosesByLink(signs) && !choosesDrawn(signs) && !hasSumToPay(signs)) return 'nothing to pay with';
  if (signs.has('no way to pay in sight') && !namesSum(signs)) return 'no way to pay and no sum';
  return isOwed(signs) || asked(signs) || isKnownStep(signs) ? undefined : 'nothing owed';
}
