import type { Layout } from './layout.ts';
import { fold } from './words/index.ts';

const LIMIT = 300;
const named =
  /(?:^|[^a-z])pay(?:ment)?s?(?:[^a-z]|$|method|option|type|mode|gateway|module|system|via)|(?:^|[^a-z])(?:zahlung|zahlart|paiement|pago|pagamento|betaal|betaling|platnosc|oplata)/i;
/** Names that schemes and wallets go by everywhere; with a choice between two of them one is asked how to pay. */
const schemes =
  /paypal|visa|mastercard|american express|amex|klarna|ideal|bancontact|apple pay|google pay|sofort|giropay|sepa|swish|mobilepay|vipps|blik|przelewy24|twint|pix|boleto|upi|alipay|支付宝|支付寶|微信|wechat|line pay|credit card|debit card|kreditkarte|carte bancaire|tarjeta|carta di credito|cash on delivery|nachnahme|contrassegno|ramburs|bank transfer|banküberweisung|virement|transferencia|bonifico|overschrijving|przelew|信用卡|貨到付款|货到付款|クレジット|代金引換|コンビニ/i;

function describes(input: Element, document: Document): boolean {
  const own = `${input.getAttribute('name') ?? ''} ${input.getAttribute('id') ?? ''}`;
  if (named.test(own)) return true;
  const id = input.getAttribute('id');
  const label = input.closest('label') ?? (id ? document.querySelector(`label[for="${id.replace(/["\\]/g, '\\$&')}"]`) : null);
  return schemes.test(`${input.getAttribute('value') ?? ''} ${fold(label?.textContent?.slice(0, 120) ?? '')}`);
}

/** How many ways to pay the page lets one choose between, by radio buttons or the like. */
export function countPaymentChoices(document: Document, layout: Layout | undefined): number {
  const choices = [...document.querySelectorAll('input[type="radio"],[role="radio"]')].slice(0, LIMIT);
  return choices.filter((choice) => {
    if (!describes(choice, document)) return false;
    // Shops draw their own circle and hide the real one, so what counts is whether its surroundings can be seen.
    const shown = choice.closest('label') ?? choice.parentElement ?? choice;
    return layout?.visible(shown) ?? true;
  }).length;
}
