import { type Address, readAddress } from './address.ts';
import { mayAsk, nothingAsked, readAsked } from './asked.ts';
import { readButtons } from './buttons.ts';
import { gatherCandidates, textsIn, type Candidate } from './candidates.ts';
import { isProviderHost } from './card-frames.ts';
import { readCardForm } from './cards.ts';
import { countPaymentChoices, waysLinked, waysNamed, waysPictured } from './choices.ts';
import { waysDrawn } from './drawn-ways.ts';
import { currencyHints } from './currency-hints.ts';
import { excerptOf } from './excerpt.ts';
import { readItems } from './items.ts';
import { isHomely } from './keeping.ts';
import type { Layout } from './layout.ts';
import type { Purpose } from './lone-price.ts';
import { hostOfSign } from './merchant-home.ts';
import { hostsLinked } from './merchant-links.ts';
import { readMerchant } from './merchant.ts';
import { isBare, readPayee } from './payee.ts';
import { textsPrinted } from './printed.ts';
import { questionOf, type Knowledge, type Question } from './question.ts';
import type { Amount, CheckoutReading } from './reading.ts';
import { TOTAL_BY } from './reasons.ts';
import { readReference } from './reference.ts';
import { readSigns } from './signs.ts';
import { judgeStep } from './step.ts';
import { readStated } from './structured.ts';
import { surveyPage, type Survey } from './survey.ts';
import type { FoundTotal } from './total-choice.ts';
import { readTotal } from './total.ts';
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

/** A page as it was looked at, and what must be known of it before it is read. */
export interface Sight {
  source: CheckoutSource;
  /** The document, or what of an enormous one may be searched. */
  document: Document;
  survey: Survey;
  address: Address;
  candidates: readonly Candidate[];
  /** The page is a provider's, which serves all shops, and its links lead to these hosts. */
  elsewhere: boolean;
  linked: readonly string[];
  question: Question;
}

/** Looks at a page: the first half of a reading. Pure: looks at nothing but what is handed in. */
export function* lookAt(source: CheckoutSource): Work<Sight> {
  const { layout, codes = [] } = source;
  const url = new URL(source.url);
  const survey = yield* surveyPage(source.document, layout);
  const document = excerptOf(source.document);
  yield;
  const candidates = yield* gatherCandidates(document, url, layout, { codes, printed: textsPrinted(survey.lines) });
  yield;
  const address = readAddress(url);
  const elsewhere = address.hosted || isProviderHost(url.hostname);
  const linked = elsewhere ? hostsLinked(survey.links) : [];
  const hosts = [url.hostname, hostOfSign(document), ...linked].filter((host) => host !== undefined);
  return { source, document, survey, address, candidates, elsewhere, linked, question: questionOf(textsIn(candidates), hosts) };
}

/**
 * Reads a page that was looked at: the second half. What it says besides the step counts only on a payment page or a
 * confirmation; on other pages it is for people who ask why.
 */
export function* conclude({ source, document, survey, address, candidates, elsewhere, linked }: Sight, knowledge: Knowledge): Work<CheckoutReading> {
  const { url, layout } = source;
  const hints = currencyHints(document, new URL(url), survey.lines);
  const domain = knowledge.domainOf(new URL(url).hostname);
  yield;
  const stated = yield* readStated(document);
  yield;
  const buttons = yield* readButtons(survey);
  yield;
  const card = yield* readCardForm(document, survey);
  yield;
  const { ways, payloads } = readWays(candidates, card, knowledge, domain);
  yield;
  const bare = isBare(survey);
  const payee = readPayee(survey, { elsewhere, host: address.host, bare });
  yield;
  const purpose: Purpose = elsewhere || (address.host && payee !== undefined) ? 'one payment' : (card.number || address.signs.has('payment')) && buttons.pay.length > 0 ? 'payment step' : 'shop';
  const printed = yield* readTotal(survey, buttons, hints, layout, purpose);
  const carried: Amount | undefined = payloads.find((payload) => payload.amount)?.amount;
  const total: FoundTotal | undefined = carried ? { amount: carried, by: 'payment code' } : stated.due ? { amount: stated.due, by: 'schema.org order' } : printed.total;
  const reference = stated.reference ?? (yield* readReference(survey.lines)) ?? payloads.find((payload) => payload.reference)?.reference;
  yield;
  // A total says more than these.
  const homely = total === undefined && isHomely(survey, new URL(url));
  const asked = mayAsk(total !== undefined, buttons, card, address) ? yield* readAsked(survey) : nothingAsked;
  const named = yield* waysNamed(survey);
  const findings = {
    document,
    survey,
    address,
    card,
    buttons,
    choices: yield* countPaymentChoices(survey),
    linked: waysLinked(survey),
    homely,
    asked,
    named,
    drawn: named >= 2 ? waysDrawn(survey) : 0,
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
    merchant: readMerchant({ document, url, domain, stated: stated.merchant, lines: survey.lines, headings: survey.headings, payee, elsewhere, bare, host: address.host, linked }, knowledge),
    total: total?.amount,
    reference: reference?.slice(0, 80),
    items: step === 'other' ? [] : stated.items.length > 0 ? stated.items : yield* readItems(survey, hints),
    ways,
    why: [...why.map(({ sign, weight }) => ({ sign, weight: Math.round(weight * 100) / 100 })), ...(total ? [{ sign: `${TOTAL_BY}${total.by}`, weight: 0 }] : [])].slice(0, 80),
  };
}
