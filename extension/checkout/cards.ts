import type { Layout } from './layout.ts';
import { fold, words } from './words/index.ts';

export interface CardForm {
  /** Fields that are clearly a card's: number, expiry, code, name. */
  fields: number;
  /** The number itself is asked for on this page. */
  number: boolean;
  frames: boolean;
}

const INPUT_LIMIT = 300;
const ownWords =
  /card.?-?_?(?:num|no)|cc.?-?_?(?:num|no)|credit.?card|cvv|cvc|\bcsc\b|security.?code|card.?code|exp(?:iry|iration)?.?-?_?(?:date|month|year|mm|yy)|cc.?-?_?exp|kartennummer|pan\b/i;
const numberWords = /card.?-?_?(?:num|no\b)|cc.?-?_?(?:num|no\b)|kartennummer|credit.?card.?num/i;
const otherCards = /gift|loyal|voucher|coupon|member|library|geschenk|cadeau|regalo|reward|points|id.?card/i;

/**
 * Frames in which a payment provider asks for the card. By what such frames are for (their titles and names), and by
 * the providers' hosts: a fixed list of companies, not of shops.
 */
const cardFrame =
  /card.?number|card.?fields?|hosted.?fields?|secure.?fields?|security.?code|cvv|cvc|secure (?:card )?payment|payment (?:input|fields?|form|frame)|elements-inner|__privateStripeFrame|encryptedcard/i;
const providerFrame =
  /(?:^|\.)(?:js\.stripe\.com|adyen\.com|braintreegateway\.com|checkout\.com|mollie\.com|worldpay\.com|cybersource\.com|squareup\.com|squarecdn\.com|authorize\.net|paylike\.io|nets\.eu|klarna\.com|klarnacdn\.net|razorpay\.com|payu\.com|bambora\.com|quickpay\.net|payex\.com|opayo\.co\.uk|spreedly\.com|datatrans\.com|saferpay\.com|computop-paygate\.com|payone\.com|ingenico\.com|ogone\.com|shopifycs\.com|worldline-solutions\.com|ecpay\.com\.tw|tappaysdk\.com)$/i;

function labelOf(input: Element, document: Document): string {
  const id = input.getAttribute('id');
  const label = input.closest('label') ?? (id ? document.querySelector(`label[for="${id.replace(/["\\]/g, '\\$&')}"]`) : null);
  return fold(
    [label?.textContent?.slice(0, 100), input.getAttribute('placeholder'), input.getAttribute('aria-label')].filter(Boolean).join(' '),
  );
}

function hostOf(address: string | null): string {
  try {
    return new URL(address ?? '').hostname;
  } catch {
    return '';
  }
}

/** The card form on this page, whether in the page itself or in a provider's frames. */
export function readCardForm(document: Document, layout: Layout | undefined): CardForm {
  let fields = 0;
  let number = false;
  for (const input of [...document.querySelectorAll('input,select')].slice(0, INPUT_LIMIT)) {
    const type = (input.getAttribute('type') ?? 'text').toLowerCase();
    if (['hidden', 'radio', 'checkbox', 'submit', 'button', 'search', 'email', 'image'].includes(type)) continue;
    const complete = fold(input.getAttribute('autocomplete') ?? '');
    const names = `${input.getAttribute('name') ?? ''} ${input.getAttribute('id') ?? ''} ${input.getAttribute('data-recurly') ?? ''} ${input.getAttribute('data-stripe') ?? ''}`;
    const standard = /(?:^| )cc-(?:number|exp|csc|name)/.test(complete);
    const label = standard || ownWords.test(names) ? '' : labelOf(input, document);
    if (!standard && (otherCards.test(names) || otherCards.test(label))) continue;
    if (!standard && !ownWords.test(names) && !words.card.test(label)) continue;
    if (layout && !layout.visible(input)) continue;
    fields++;
    number ||=
      /cc-number/.test(complete) ||
      numberWords.test(names) ||
      /number|nummer|numéro|número|numero|番号|卡号|卡號|kortnummer|numer/.test(label);
  }
  const frames = [...document.querySelectorAll('iframe')].slice(0, 60).some((frame) => {
    if (layout && !layout.visible(frame)) return false;
    const names = `${frame.getAttribute('title') ?? ''} ${frame.getAttribute('name') ?? ''} ${frame.getAttribute('id') ?? ''} ${frame.getAttribute('class') ?? ''}`;
    return (
      cardFrame.test(names) ||
      (providerFrame.test(hostOf(frame.getAttribute('src'))) &&
        !/metrics|analytics|m-outer|controller|fingerprint|badge|messag/i.test(frame.getAttribute('src') ?? ''))
    );
  });
  return { fields, number, frames };
}
