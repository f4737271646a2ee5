import type { CardForm } from './cards.ts';
import { isHostedPayPage } from './links.ts';
import type { CheckoutReading } from './reading.ts';
import type { Line } from './text.ts';
import { fold, words } from './words/index.ts';

/** What the parts of the recogniser found on one page. */
export interface Signs {
  document: Document;
  url: URL;
  lines: readonly Line[];
  card: CardForm;
  payButtons: number;
  shoppingButtons: number;
  hasTotal: boolean;
  hasReference: boolean;
  /** Visible fields for a street, a place or a postcode. */
  addressFields: number;
  /** Ways to pay that one can choose between. */
  choices: number;
  /** Ways to pay besides a card form. */
  otherWays: number;
  statedOrder: boolean;
  statedPaid: boolean;
  statedProduct: boolean;
}

export interface Verdict {
  step: CheckoutReading['step'];
  confidence: number;
  why: string[];
}

const addressPay =
  /(?:^|[/_.-])(?:checkouts?|chkout|payments?|pay|paynow|place-?order|cashier|kasse|zahlung|bezahlen|bezahlung|paiement|caisse|commande|pago|pagar|pagamento|cassa|afrekenen|betalen|betaling|betaal|kassa|kassan|platnosc|zamowienie|pokladna|jiesuan|zhifu|onepage|onestepcheckout)(?:[/_.-]|$)|结算|支付|結帳|付款|決済/i;
const addressDone =
  /thank[-_]?you|order[-_/]?(?:received|confirm\w*|complete\w*|success|placed|summary)|confirmation|(?:^|[/_-])(?:success|receipt|danke|merci|gracias|obrigado|grazie|bedankt|kiitos|paid|complete|completed|done)(?:[/_.-]|$)/i;
const addressOff =
  /(?:^|[/_-])(?:account|profile|settings|wallet|my-?(?:account|orders|cards)|payment-?methods?|order-?history|help|faq|blog|news|support|article|docs|wiki|login|signin|sign-in|register)(?:[/_.-]|$)/i;
const addressStep =
  /(?:^|[/_#-])(?:shipping|delivery|address(?:es)?|user-?info|customer-?info(?:rmation)?|contact-?information|versand|lieferung|livraison|adresse|envio|direccion|spedizione|indirizzo|verzending|bezorging|entrega|endereco|levering|leverans|dostawa)(?:[/_.-]|$)/i;
const addressCart =
  /(?:^|[/_-])(?:cart|basket|bag|warenkorb|panier|carrito|carrello|winkelwagen|winkelmand|carrinho|varukorg|kurv|koszyk)(?:[/_.-]|$)/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function headings(document: Document): string[] {
  return [
    document.title,
    ...[...document.querySelectorAll('h1,h2,h3,legend,[role="heading"]')].slice(0, 40).map((heading) => heading.textContent ?? ''),
  ]
    .map(fold)
    .filter((text) => text !== '' && text.length <= 120);
}

/** Sum of the signs' weights from which a page counts. No single sign reaches it. */
const ENOUGH = 2.4;

const near = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** In running text only a whole phrase of thanks counts: single words such as "paid" stand in instructions too. */
const PHRASE = 12;

/** Evidence that the shop took the order: its words in a prominent place, and one more sign. */
function readConfirmation(signs: Signs, titles: readonly string[], address: string): Verdict | undefined {
  const why: string[] = [];
  if (titles.some((title) => words.thanks.test(title))) why.push('thanks in a heading');
  else if (
    signs.lines.slice(0, 200).some((line) => line.text.length <= 120 && (words.thanks.exec(fold(line.text))?.[0].length ?? 0) >= PHRASE)
  )
    why.push('thanks in the text');
  if (why.length === 0 && !signs.statedPaid) return undefined;
  if (addressDone.test(address)) why.push('address of a confirmation');
  if (signs.hasReference) why.push('order reference');
  if (signs.statedPaid) why.push('schema.org order, paid');
  if (why.length < 2 || signs.card.fields >= 2 || signs.card.frames || signs.payButtons > 0 || signs.otherWays > 0) return undefined;
  return { step: 'confirmation', confidence: near(0.5 + 0.2 * (why.length - 1)), why };
}

/** Decides what kind of page this is. A payment page needs two signs that do not depend on each other. */
export function judgeStep(signs: Signs): Verdict {
  const titles = headings(signs.document);
  const address = decoded(signs.url.pathname + signs.url.hash);
  const confirmation = readConfirmation(signs, titles, address);
  if (confirmation) return confirmation;

  const found: [name: string, weight: number][] = [];
  const inAddress =
    addressPay.test(address) || /^(?:pay|checkout|payments?|secure-?pay)\d*\./i.test(signs.url.hostname) || isHostedPayPage(signs.url);
  const inTitle = titles.slice(0, 1).some((title) => words.checkout.test(title));
  if (inAddress) found.push(['address of a checkout', 1]);
  else if (inTitle) found.push(['title of a checkout', 0.8]);
  if (signs.card.number && signs.card.fields >= 2) found.push(['card form', 2]);
  else if (signs.card.frames) found.push(['card frames', 1.6]);
  else if (signs.card.fields >= 2) found.push(['card fields', 1.2]);
  if (signs.payButtons > 0) found.push(['pay button', 1.6]);
  if (signs.choices > 1) found.push(['choice of ways to pay', 1.4]);
  if (signs.otherWays > 0) found.push(['way to pay', 1.6]);
  if (titles.some((title) => words.method.test(title))) found.push(['payment heading', 1]);
  else if (signs.lines.some((line) => line.text.length <= 60 && words.method.test(fold(line.text)))) found.push(['payment words', 0.6]);
  if (signs.hasTotal) found.push(['labelled total', 0.9]);
  if (signs.statedOrder) found.push(['schema.org order', 0.8]);

  const against: [name: string, weight: number][] = [];
  if (addressOff.test(address)) against.push(['address off the checkout', 2.2]);
  if (addressCart.test(address) && signs.card.fields === 0) against.push(['address of a cart', 1.2]);
  if (addressStep.test(address) && !signs.card.number && signs.otherWays === 0) against.push(['address of an earlier step', 1.4]);
  if (signs.statedProduct) against.push(['schema.org product', 1]);
  if (signs.shoppingButtons > 1 && signs.card.fields === 0) against.push(['things to put into a cart', 1.2]);
  if (signs.addressFields > 1 && signs.card.fields === 0 && !signs.card.frames && signs.otherWays === 0) against.push(['address form', 1]);
  if (signs.document.querySelector('input[type="password"]') && signs.card.fields === 0 && signs.otherWays === 0 && !signs.hasTotal)
    against.push(['sign-in form', 0.8]);

  const score = found.reduce((sum, [, weight]) => sum + weight, 0) - against.reduce((sum, [, weight]) => sum + weight, 0);
  const core = found.filter(([name]) => /card|button|way/.test(name)).length;
  const why = [...found.map(([name]) => name), ...against.map(([name]) => `but ${name}`)];
  // A card form alone may only store a card: something must be owed, or about to be paid.
  const owed = signs.hasTotal || signs.choices > 1 || signs.payButtons > 0 || signs.otherWays > 0 || signs.statedOrder;
  const payment = owed && found.length >= 2 && core >= 1 && score >= ENOUGH;
  return { step: payment ? 'payment' : 'other', confidence: near(payment ? 0.5 + (score - ENOUGH) / 6 : score / (2 * ENOUGH)), why };
}
