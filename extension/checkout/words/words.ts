/**
 * The language of checkouts in one language. Phrases are matched without case and accents folded by the caller's
 * expression; `~` at an end means that the word may go on there. Written as shoppers meet them on a page.
 */
export interface CheckoutWords {
  /** On a button that pays or places the order for good. Whole phrases at the button's start. */
  pay: readonly string[];
  /** Labels of the amount that is finally owed, beyond doubt. */
  due: readonly string[];
  /** Labels that mean the total when nothing better is there. */
  total: readonly string[];
  /** Labels that contain a word for total and are something else. */
  notTotal: readonly string[];
  /** Asks how to pay, or names the payment step. */
  method: readonly string[];
  /** Labels of card fields. */
  card: readonly string[];
  /** Titles and headings of a checkout. */
  checkout: readonly string[];
  /** Says that the order stands. */
  thanks: readonly string[];
  /** Labels of an order, invoice or payment reference. */
  reference: readonly string[];
  /** Headings and buttons of carts and product pages. */
  shopping: readonly string[];
}
