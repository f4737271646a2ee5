import type { Address } from './address.ts';
import type { Asked } from './asked.ts';
import type { Buttons } from './buttons.ts';
import type { CardForm } from './cards.ts';
import type { LinkedWays } from './choices.ts';
import type { StatedOrder } from './structured.ts';
import type { Survey } from './survey.ts';
import type { FoundTotal } from './total-choice.ts';

/** What the parts of the recogniser found on one page. */
export interface Findings {
  document: Document;
  survey: Survey;
  address: Address;
  /** The page has the navigation of a place that one comes back to: a link to itself, or one to leave. */
  homely: boolean;
  card: CardForm;
  buttons: Buttons;
  /** Ways to pay that one can choose between. */
  choices: number;
  /** Ways to pay that are links beside one another. */
  linked: LinkedWays;
  /** How the page says what is paid where it prints no total. */
  asked: Asked;
  /** Different ways to pay that are named. */
  named: number;
  /** Ways to pay that are drawn side by side. */
  drawn: number;
  /** Marks of ways to pay among the pictures. */
  pictured: number;
  /** Ways to pay besides a card form. */
  otherWays: number;
  total: FoundTotal | undefined;
  /** A sum to pay is stated, by the page or by a payment code. */
  owes: boolean;
  reference: string | undefined;
  stated: StatedOrder;
}
