import { readAddress } from './address.ts';
import { readButtons } from './buttons.ts';
import { isProviderHost, readCardForm } from './cards.ts';
import { countPaymentChoices, waysNamed, waysPictured } from './choices.ts';
import { currencyHints } from './currency.ts';
import { excerptOf } from './excerpt.ts';
import { readItems } from './items.ts';
import type { Layout } from './layout.ts';
import { readMerchant } from './merchant.ts';
import type { Amount, CheckoutReading } from './reading.ts';
import { readReference } from './reference.ts';
import { readSigns } from './signs.ts';
import { judgeStep } from './step.ts';
import { readStated } from './structured.ts';
import { surveyPage } from './survey.ts';
import { readTotal, type FoundTotal } from './total.ts';
import { readWays } from './ways.ts';
import type { Work } from './work.ts';

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
 * What it says besides the step counts only on a payment page or a confirmation; on other pages it is for people who ask why.
 */
export function* readCheckout({ document: whole, url, layout, codes = [] }: CheckoutSource): Work<CheckoutReading> {
  const address = new URL(url);
  const survey = yield* surveyPage(whole, layout);
  const document = excerptOf(whole);
  yield;
  const hints = currencyHints(document, address);
  yield;
  const stated = yield* readStated(document);
  yield;
  const buttons = yield* readButtons(survey);
  yield;
  const card = yield* readCardForm(document, survey);
  yield;
  const { ways, payloads } = yield* readWays(document, url, layout, codes, card);
  yield;
  const host = readAddress(address);
  const printed = yield* readTotal(survey, buttons.payTexts, hints, layout, host.hosted || isProviderHost(address.hostname));
  const carried: Amount | undefined = payloads.find((payload) => payload.amount)?.amount;
  const total: FoundTotal | undefined = carried ? { amount: carried, by: 'payment code' } : stated.due ? { amount: stated.due, by: 'schema.org order' } : printed.total;
  const reference = stated.reference ?? (yield* readReference(survey.lines)) ?? payloads.find((payload) => payload.reference)?.reference;
  yield;
  const findings = {
    document,
    survey,
    address: host,
    card,
    buttons,
    choices: yield* countPaymentChoices(survey),
    named: yield* waysNamed(survey),
    pictured: waysPictured(survey),
    otherWays: ways.filter((way) => way.kind !== 'card').length,
    total,
    owes: total !== undefined || printed.stated || payloads.some((payload) => payload.owes),
    reference,
    stated,
  };
  yield;
  const { step, confidence, why } = judgeStep(findings, yield* readSigns(findings));
  return {
    step,
    confidence,
    merchant: readMerchant(document, url, stated.merchant, survey, findings.address),
    total: total?.amount,
    reference: reference?.slice(0, 80),
    items: step === 'other' ? [] : stated.items.length > 0 ? stated.items : yield* readItems(survey, hints),
    ways,
    why: [...why.map(({ sign, weight }) => ({ sign, weight: Math.round(weight * 100) / 100 })), ...(total ? [{ sign: `total by ${total.by}`, weight: 0 }] : [])].slice(0, 80),
  };
}
