import { m } from '../../i18n/generated/messages.js';
import { outcomeWord } from '../../i18n/outcomes.ts';
import type { PillState, PillView } from '../platform/messages.ts';

const sentences: Readonly<Record<Exclude<PillState, 'paid'>, () => string>> = {
  offer: m.popup_pay,
  sending: m.pill_sending,
  phone: m.pill_phone,
  opened: m.pill_opened,
  declined: m.pill_declined,
  cancelled: m.pill_cancelled,
  expired: m.pill_expired,
  failed: m.pill_failed,
  unconfirmed: m.pill_unconfirmed,
  problem: m.pill_problem,
};

/** What happened and what to do, in one sentence. */
export function statusWords({ state, message, evidence }: PillView): string {
  if (message) return message;
  if (state === 'paid') return outcomeWord('paid', evidence ? [{ source: evidence }] : []);
  return sentences[state]();
}

/** How a request ended, in a word or two, for a list. */
export function endingWord({ state, evidence, message }: PillView): string {
  if (state === 'paid') return outcomeWord('paid', evidence ? [{ source: evidence }] : []);
  if (state === 'problem') return outcomeWord('failed');
  const outcomes = ['declined', 'cancelled', 'expired', 'failed', 'unconfirmed'] as const;
  const outcome = outcomes.find((one) => one === state);
  return outcome ? outcomeWord(outcome) : (message ?? statusWords({ state, merchant: { name: '-', domain: '' } }));
}
