import type { EvidenceSource, Outcome } from '../protocol/requests/state.ts';
import { m } from './generated/messages.js';

const words: Readonly<Record<Exclude<Outcome, 'paid'>, () => string>> = {
  declined: m.outcome_declined,
  cancelled: m.outcome_cancelled,
  expired: m.outcome_expired,
  failed: m.outcome_failed,
  unconfirmed: m.outcome_unconfirmed,
};

const paidWords: Readonly<Record<EvidenceSource, () => string>> = {
  provider: m.outcome_paid,
  page: m.outcome_paid_page,
  user: m.outcome_paid_user,
};

const strength: readonly EvidenceSource[] = ['provider', 'page', 'user'];

/**
 * How an outcome reads in a list or a heading. `paid` names its strongest evidence:
 * only a provider's receipt reads "Paid" (DESIGN section 4); without any evidence it reads as the weakest.
 */
export function outcomeWord(outcome: Outcome, evidence: readonly { readonly source: EvidenceSource }[] = []): string {
  if (outcome !== 'paid') return words[outcome]();
  return paidWords[strongestEvidence(evidence) ?? 'user']();
}

/** The most convincing of several evidences, if there is one. */
export function strongestEvidence(evidence: readonly { readonly source: EvidenceSource }[]): EvidenceSource | undefined {
  return strength.find((source) => evidence.some((one) => one.source === source));
}
