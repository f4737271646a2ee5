import { showsCodeByName } from './drawn-code.ts';
import type { Findings } from './findings.ts';
import { waysOffered } from './offered.ts';
import { statesAccount } from './transfer.ts';
import { says } from './words/index.ts';
import type { WordKind } from './words/words.ts';

/** What several findings mean together; signs are told by these. */
export interface Inferences {
  /** A card is asked for, in the page or in a provider's frames. */
  form: boolean;
  /** There is a code to pay by: a code alone may be an app's, unless the page says so, and what is owed, or is there for nothing else. */
  toScan: boolean;
  /** The page asks how to pay. */
  asks: boolean;
  atCheckout: boolean;
  /** Ways to pay that one can choose between. */
  choices: number;
  /** The other figures of a summary come to its total. */
  adds: boolean;
  /** The order is looked at once more before it is placed, where only the way that was chosen is named. Orders of the past look the same, elsewhere. */
  looksOnceMore: boolean;
  /**
   * Who agrees to terms and presses a button that pays a sum beyond doubt is at the last step, even where how to pay is only
   * drawn; so is who is told that the button obliges to pay, or what it pays, at an address for paying.
   */
  isLastStep: boolean;
  /** Who can choose how to pay, and type a card's number beside what is owed, pays here, whatever step the address names. */
  paysHere: boolean;
  /** What is owed is transferred, and the proof of it is to be sent from here, or only that it was. */
  proves: boolean;
  /** The account is stated to which one transfers. */
  transfers: boolean;
  /** `/basket/pay`: a cart's address goes on to where it is paid. */
  paysCart: boolean;
}

/** Signs of a title that are looked at. */
export const TITLE = 150;

/** Whether the title asks how to pay, or to scan a code. */
export const titleAsks = ({ title }: Pick<Document, 'title'>): boolean => (['method', 'scan'] as const).some((kind) => says(title.slice(0, TITLE), kind));

/** Lines of a page that is there for one code, at most: help with paying by codes shows one as well, and says more. */
const LINES_OF_CODE = 60;

/** A short page that is titled after paying and shows what it calls a code, whether or not that could be read. */
const isPageOfCode = ({ survey, document }: Findings): boolean =>
  survey.lines.length <= LINES_OF_CODE && titleAsks(document) && showsCodeByName(document);

/** @param many how often a kind of word is said on the page */
export function inferFrom(findings: Findings, many: (kind: WordKind) => number): Inferences {
  const { document, survey, address, card, buttons, named, total, owes } = findings;
  const { signs } = address;
  const pays = buttons.pay.length > 0;
  const form = card.fields >= 2 || card.number || card.frames;
  const toScan = many('scan') > 0 && ((owes && survey.images > 0) || isPageOfCode(findings));
  const asks = many('method') > 0 || toScan;
  const atCheckout = signs.has('checkout') || signs.has('payment');
  const choices = waysOffered(findings, asks);
  const adds = total !== undefined && /adds up/.test(total.by);
  const beyondDoubt = adds || (total !== undefined && total.by !== 'label of a total');
  return {
    form,
    toScan,
    asks,
    atCheckout,
    choices,
    adds,
    looksOnceMore: asks && pays && named === 1 && (atCheckout || (adds && many('delivery') > 0)),
    isLastStep: buttons.binds || (pays && !signs.has('earlier step') && ((many('terms') > 0 && atCheckout && beyondDoubt) || (signs.has('payment') && total?.by === 'pay button'))),
    paysHere: card.number && choices >= 2 && owes,
    proves: owes && (buttons.proofs > 0 || (many('proof') > 0 && document.querySelector('input[type="file"]') !== null)),
    transfers: statesAccount(survey),
    paysCart: form && owes && signs.has('payment'),
  };
}
