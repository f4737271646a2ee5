/**
 * The language of checkouts in one language: how shops of any kind put it, written as shoppers meet it. Case and
 * accents do not matter. `~` at an end means that the word may go on there, for languages that put endings on words.
 */
export interface CheckoutWords {
  /** On a control that pays or places the order for good. */
  pay: readonly string[];
  /** Of controls that buy one thing where it is shown: the whole of what they say, which at a checkout may order as well. */
  buy: readonly string[];
  /** Of a control that says that to order obliges to pay, where the law asks for that. */
  binds?: readonly string[];
  /** On a control that leads on to a later step: what is shown is not the last one. */
  next: readonly string[];
  /** Labels of what is paid at once, where the rest of a price falls due at another time. */
  now: readonly string[];
  /** Labels of the first part of a price, paid to reserve; bare: whether it is paid now, the figures around it tell. */
  deposit: readonly string[];
  /** Labels of the amount that is finally owed, beyond doubt. */
  due: readonly string[];
  /** Labels that mean the total when nothing better is there. */
  total: readonly string[];
  /** Labels that contain a word for total and are something else, or name one part of it. */
  notTotal: readonly string[];
  /** Speaks of paying in parts: an amount in such a sentence is not the total. */
  part: readonly string[];
  /** Says that the same sum falls due again and again, as of a subscription: "per month". */
  recurs?: readonly string[];
  /** Asks how to pay, or names the payment step. */
  method: readonly string[];
  /** Tells to pay by scanning the code that is shown, or by copying what it holds: whole phrases, as codes are scanned for other things too. */
  scan: readonly string[];
  /** Ways to pay that have a name of their own in this language. */
  ways: readonly string[];
  /** Labels of card fields, each of one. */
  card: readonly string[];
  /** Titles and headings of a checkout. */
  checkout: readonly string[];
  /** What the summary of an order is called, where it is folded away behind its name and its sum. */
  summary: readonly string[];
  /** Agreeing to terms by ordering. */
  terms: readonly string[];
  /** Headings of the steps before paying: address, delivery. */
  delivery: readonly string[];
  /** Says that the order stands. */
  thanks: readonly string[];
  /** Says that an order or a payment came to nothing, is taken back, or is still awaited: "until the payment is complete". */
  undone?: readonly string[];
  /** Labels of an order, invoice or payment reference. */
  reference: readonly string[];
  /** Buttons of carts and product pages. */
  shopping: readonly string[];
  /** Signing in, registering, looking after an account. */
  account: readonly string[];
  /** On a control or over a form that keeps a card or a way to pay for later, or changes one that is kept: nothing is paid by it. */
  keeps: readonly string[];
  /** Says that a card is only asked for to guarantee, to try or to pay back: nothing is taken from it now. */
  held?: readonly string[];
  /** Asks for what proves a transfer, a picture or a document, or to be told that it was made: it is paid by then, or meanwhile. */
  proof?: readonly string[];
  /** What the account of a transfer is made of, as labels name it: its number, its holder, the bank. */
  bank?: readonly string[];
  /** Labels of who is paid. */
  payee: readonly string[];
  /** What one step of several is called beside its number: `Step 2 of 3`. */
  step: readonly string[];
  /** What the whole of a card's fields is called; each phrase of `card` names one of them. */
  cardForm: readonly string[];
}

/** `scheme`: names that are the same in every language. */
export type WordKind = keyof CheckoutWords | 'scheme';
