import { buttonText, payButtons, shoppingButtons } from './buttons.ts';
import { readCardForm } from './cards.ts';
import { countPaymentChoices } from './choices.ts';
import { currencyHints } from './currency.ts';
import { readItems } from './items.ts';
import type { Layout } from './layout.ts';
import { readMerchant } from './merchant.ts';
import type { Amount, CheckoutReading } from './reading.ts';
import { readReference } from './reference.ts';
import { judgeStep } from './step.ts';
import { readStated } from './structured.ts';
import { readLines } from './text.ts';
import { readTotal } from './total.ts';
import { readWays } from './ways.ts';

export interface CheckoutSource {
  document: Document;
  /** The page's address; the document's own is not asked, so that saved pages can be read at their true one. */
  url: string;
  layout?: Layout;
  /** Texts of the QR codes on the page, from `readCodes`. */
  codes?: readonly string[];
}

/**
 * Reads a page: whether one pays here, to whom, how much and in which ways. Pure: looks at nothing but what is handed in.
 * A page that is no checkout answers step `other` and nothing else that anybody should show.
 */
export function readCheckout({ document, url, layout, codes = [] }: CheckoutSource): CheckoutReading {
  const address = new URL(url);
  const hints = currencyHints(document, address.hostname);
  const lines = readLines(document, layout);
  const stated = readStated(document);
  const buttons = payButtons(document, layout);
  const card = readCardForm(document, layout);
  const { ways, payloads } = readWays(document, url, layout, codes, card);
  const printed = readTotal(lines, buttons.map(buttonText), hints);
  const carried: Amount | undefined = payloads.find((payload) => payload.amount)?.amount;
  const total = carried ?? stated.due ?? printed;
  const reference = stated.reference ?? readReference(lines) ?? payloads.find((payload) => payload.reference)?.reference;
  const { step, confidence, why } = judgeStep({
    document,
    url: address,
    lines,
    card,
    payButtons: buttons.length,
    shoppingButtons: shoppingButtons(document, layout),
    choices: countPaymentChoices(document, layout),
    addressFields: countAddressFields(document, layout),
    hasTotal: total !== undefined,
    hasReference: reference !== undefined,
    otherWays: ways.filter((way) => way.kind !== 'card').length,
    statedOrder: stated.order,
    statedPaid: stated.paid,
    statedProduct: stated.product,
  });
  const merchant = readMerchant(document, url, stated.merchant);
  if (step === 'other') return { step, confidence, merchant, items: [], ways: [], why };
  return {
    step,
    confidence,
    merchant,
    total,
    reference: reference?.slice(0, 80),
    items: readItems(document, lines, hints, layout),
    ways,
    why,
  };
}

function countAddressFields(document: Document, layout: Layout | undefined): number {
  const fields = document.querySelectorAll(
    'input[autocomplete*="address"],input[autocomplete*="postal-code"],input[name*="postcode" i],input[name*="zip" i],input[name*="street" i],input[name*="address1" i],input[name="city" i]',
  );
  return [...fields]
    .slice(0, 40)
    .filter(
      (field) =>
        field.getAttribute('type') !== 'hidden' && !/email/i.test(field.getAttribute('name') ?? '') && (layout?.visible(field) ?? true),
    ).length;
}
