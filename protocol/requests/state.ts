import * as v from 'valibot';
import { deviceIdSchema, requestIdSchema, timestampSchema } from '../base.ts';
import { cardAnswerSchema } from '../card.ts';

/** The phases of a payment request before its outcome (DESIGN section 4). */
const openPhases = ['filed', 'delivered', 'released', 'opened'] as const;
/** How a request ended. */
const outcomes = ['paid', 'declined', 'cancelled', 'expired', 'failed', 'unconfirmed'] as const;

export const phaseSchema = v.picklist([...openPhases, ...outcomes]);
export type Phase = v.InferOutput<typeof phaseSchema>;
export type Outcome = (typeof outcomes)[number];

export const isOutcome = (phase: Phase): phase is Outcome => outcomes.some((outcome) => outcome === phase);
/** Filed or delivered: nothing was handed out yet. */
export const isBeforeRelease = (phase: Phase): boolean => phase === 'filed' || phase === 'delivered';

/** What the user did on the phone. */
export const operationSchema = v.picklist(['raise', 'tap', 'swipe', 'match']);
export type Operation = v.InferOutput<typeof operationSchema>;

/** What is demanded at least before a release, weakest first. `none` allows *at once*. */
const minimums = ['none', 'any', 'match', 'scan'] as const;
export const minimumSchema = v.picklist(minimums);
export type Minimum = v.InferOutput<typeof minimumSchema>;

/** The stricter of several minimums. */
export const strictest = (...all: Minimum[]): Minimum =>
  minimums[Math.max(...all.map((minimum) => minimums.indexOf(minimum)))] ?? 'scan';

export const openingSchema = v.picklist(['page', 'scan']);
export type Opening = v.InferOutput<typeof openingSchema>;

/** Who says that it was paid. Only `provider` reads "Paid". */
export const evidenceSourceSchema = v.picklist(['provider', 'page', 'user']);
export type EvidenceSource = v.InferOutput<typeof evidenceSourceSchema>;

export const evidenceSchema = v.strictObject({ source: evidenceSourceSchema, by: deviceIdSchema, at: timestampSchema });
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/** Why a request ended without anybody choosing so. */
export const settleReasonSchema = v.picklist(['superseded', 'revoked', 'account_deleted', 'match_failed']);

/** The state of a request as the server tells it to the devices of its account. Times in ms since the epoch. */
export const requestStateSchema = v.object({
  request: requestIdSchema,
  desktop: deviceIdSchema,
  phase: phaseSchema,
  /** Grows by one with each change: an older state never replaces a newer one. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The strictest of desktop's, account's and burst's demands. */
  minimum: minimumSchema,
  opening: openingSchema,
  filedAt: timestampSchema,
  expiresAt: timestampSchema,
  deliveredAt: v.optional(timestampSchema),
  releasedAt: v.optional(timestampSchema),
  openedAt: v.optional(timestampSchema),
  settledAt: v.optional(timestampSchema),
  /** When an unsettled released request becomes `unconfirmed`. */
  deadlineAt: v.optional(timestampSchema),
  /** The desktop cancelled after the release: a notice, not an ending. */
  cancelNoticeAt: v.optional(timestampSchema),
  /** When the winner last handed the desktop a card, and what the desktop answered to that one. */
  cardHandedAt: v.optional(timestampSchema),
  cardAnswer: v.optional(cardAnswerSchema),
  /** The phone whose operation was accepted. */
  winner: v.optional(deviceIdSchema),
  /** Which operation was accepted; `at-once` when filing itself released. */
  operation: v.optional(v.picklist(['raise', 'tap', 'swipe', 'match', 'at-once'])),
  reason: v.optional(settleReasonSchema),
  evidence: v.array(evidenceSchema),
});
export type RequestState = v.InferOutput<typeof requestStateSchema>;
