import * as v from 'valibot';

const amount = v.object({ currency: v.string(), value: v.string() });

/** What the extension says that it read, as far as a bench asks. */
export const readingSchema = v.object({
  step: v.picklist(['payment', 'confirmation', 'other']),
  confidence: v.number(),
  merchant: v.object({ name: v.string(), domain: v.string() }),
  total: v.optional(amount),
  reference: v.optional(v.string()),
  items: v.array(v.object({ label: v.string(), amount: v.optional(amount) })),
  ways: v.array(v.looseObject({ kind: v.string() })),
  why: v.array(v.object({ sign: v.string(), weight: v.number() })),
});
export type Reading = v.InferOutput<typeof readingSchema>;

/** One page as the product met it. */
export interface Read {
  /** Whether the gate asked for the reader. Without it nothing is read, and the reading below is only for those who ask why. */
  readonly gate: boolean;
  readonly reading?: Reading;
  readonly gateMs?: number;
  readonly readMs?: number;
  /** The longest that the page had to wait for the reading at once. */
  readonly pieceMs?: number;
  /** Milliseconds that the least possible gate takes on this page, and one look at every element. */
  readonly floor?: { readonly gateMs: number; readonly walkMs: number };
  /** Visible inputs for a card: a baseline. */
  readonly cardInputs: number;
  readonly failed?: string;
}

/** The step that a shopper would be shown. */
export const stepOf = ({ gate, reading }: Read): Reading['step'] => (gate ? (reading?.step ?? 'other') : 'other');

export const cardFormOf = ({ reading }: Read): 'inline' | 'iframe' | 'none' => {
  const way = reading?.ways.find(({ kind }) => kind === 'card');
  return way === undefined ? 'none' : way['frames'] === true ? 'iframe' : 'inline';
};
