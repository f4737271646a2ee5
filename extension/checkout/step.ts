import { isKnownStep, obstacle } from './conditions.ts';
import type { Findings } from './findings.ts';
import { headingText } from './labels.ts';
import { hasDigit, isSyllable } from './letters.ts';
import type { CheckoutReading } from './reading.ts';
import { KEPT_OUT_BY } from './reasons.ts';
import { bias, weights } from './weights.ts';
import { beginsWith, speech, type Speech } from './words/index.ts';
import type { Said } from './words/phrases.ts';

export interface Verdict {
  step: CheckoutReading['step'];
  confidence: number;
  why: { sign: string; weight: number }[];
}

const near = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** Letters of a whole phrase of thanks, which alone counts in running text: single words such as "paid" stand in instructions too. */
const PHRASE = 12;
/** Letters that one sign of a script of syllables stands for. */
const SYLLABLE = 3;
/** And one of the scripts of India, Thailand and Laos, whose vowels are marks that are not compared (Unicode Standard, chapters 12 and 16). */
const CARRIER = 2;
const carriesVowels = (code: number): boolean => code >= 0x900 && code < 0xf00;

function weighs(code: number): number {
  if (isSyllable(code)) return SYLLABLE;
  return carriesVowels(code) ? CARRIER : 1;
}

function isPhrase({ text }: Speech, { at, end }: Said): boolean {
  let letters = 0;
  for (let sign = at; sign < end; sign++) letters += weighs(text.charCodeAt(sign));
  return letters >= PHRASE;
}

/** "Order #1042 Paid": a word behind a number is the state of a record, which shops and their customers look up long after. */
const isState = (heard: Speech, thanks: Said): boolean => !isPhrase(heard, thanks) && hasDigit(heard.text.slice(0, thanks.at));

/** "Your payment was declined", "until the payment is complete": the same words are in what says that nothing came of it, or nothing yet. */
const isUndone = ({ said }: Speech): boolean => said.some(({ kind }) => kind === 'undone');

function beginsWithThanks(text: string): boolean {
  const thanks = beginsWith(text, 'thanks', 3);
  const heard = speech(text);
  return thanks !== undefined && !isUndone(heard) && !asksBehind(heard, thanks) && !isState(heard, thanks);
}

/** "Thank you", and no word of what for: whoever sends a message or signs up for news is thanked so as well. */
const isBareThanks = (text: string): boolean => !givesThanks(text, text.length);

const givesThanks = (text: string, before: number): boolean => {
  const heard = speech(text);
  return !isUndone(heard) && heard.said.some((one) => one.kind === 'thanks' && one.at < before && isPhrase(heard, one) && !asksBehind(heard, one));
};

/** What a state of an order means, as lists of orders explain them all: `<dt>Paid</dt><dd>The payment is complete.</dd>`. */
const isExplained = (element: Element): boolean => element.tagName === 'DD' && element.parentElement?.tagName === 'DL';

/** "Your order is placed, please pay soon" thanks, and asks for what is still to be done. */
const asksBehind = ({ said }: Speech, thanks: Said): boolean => said.some(({ kind, at }) => kind === 'method' && at >= thanks.end);

/** "Order now" in a site's menu asks nobody to pay for what was just ordered. */
const isOfMenu = (button: Element): boolean => button.tagName === 'A' && button.closest('header,nav,footer') !== null;

/** The title and what a page is headed by. */
const FIRST = 2;

/** How sentences end, of greetings too. */
const isSentence = /[.!！。।؟…]["'”’»]?$/;

/** Evidence that the shop took the order: its words in a prominent place, and one more sign. */
function readConfirmation(findings: Findings): Verdict | undefined {
  const { survey, document, address, reference, stated, card, buttons, otherWays } = findings;
  // Histories list many orders and thank for none.
  const references = survey.lines.slice(0, 1500).filter(({ text }) => text.length <= 60 && beginsWith(text, 'reference') !== undefined && /\d|:$/.test(text)).length;
  if (references > 3) return undefined;
  const why: string[] = [];
  const prominent = [document.title, ...survey.headings.slice(0, 40).map((heading) => headingText(heading).slice(0, 160))];
  if (prominent.slice(0, FIRST).some((text) => isUndone(speech(text)))) return undefined;
  if (prominent.some((text) => text.length <= 120 && beginsWithThanks(text) && (reference !== undefined || !isBareThanks(text)))) why.push('thanks in a heading');
  // A record says the same of its state, in no sentence: `Status: order received`.
  else if (survey.lines.slice(0, 400).some(({ text, element }) => text.length <= 160 && !isExplained(element) && (isSentence.test(text) || address.signs.has('confirmation')) && givesThanks(text, 30))) why.push('thanks in the text');
  if (why.length === 0 && !stated.paid) return undefined;
  if (address.signs.has('confirmation')) why.push('address: confirmation');
  if (reference !== undefined) why.push('order reference');
  if (stated.paid) why.push('says schema.org order, paid');
  const whole = prominent.some((text) => text.length <= 120 && givesThanks(text, 120));
  if (whole && findings.choices === 0 && survey.fields.length <= 4) why.push('no form of a checkout');
  // Nobody chooses how to pay for what is paid: "Order submitted, now choose how to pay" asks for it.
  if (why.length < 2 || findings.choices >= 2 || card.fields >= 2 || card.frames || buttons.pay.some((button) => !isOfMenu(button)) || otherWays > 0 || buttons.shopping > 8) return undefined;
  return { step: 'confirmation', confidence: near(0.5 + 0.2 * (why.length - 1)), why: why.map((sign) => ({ sign, weight: 1 })) };
}

/** Confidence from which a page counts as one on which one pays. */
const ENOUGH = 0.5;

/** Decides what kind of page this is: a logistic sum of the weights of its signs, so that each sign's share can be told. */
export function judgeStep(findings: Findings, signs: ReadonlySet<string>): Verdict {
  const confirmation = readConfirmation(findings);
  if (confirmation) return confirmation;
  const why = [...signs].map((sign) => ({ sign, weight: weights[sign] ?? 0 })).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const score = bias + why.reduce((sum, { weight }) => sum + weight, 0);
  const confidence = Math.max(near(1 / (1 + Math.exp(-score))), isKnownStep(signs) ? ENOUGH : 0);
  if (confidence < ENOUGH) return { step: 'other', confidence, why };
  const against = obstacle(signs);
  return against === undefined ? { step: 'payment', confidence, why } : { step: 'other', confidence, why: [{ sign: `${KEPT_OUT_BY}${against}`, weight: 0 }, ...why] };
}
