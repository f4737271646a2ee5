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

/** Milliseconds of processor time of the page's main thread, from a script's text to its end. */
interface GateCost {
  /** As the first of our scripts in a new process: compiled, and all that it touches set up. */
  readonly ms: number;
  /** As on the next page of the same site, where the browser has compiled it before. */
  readonly againMs: number;
}

/** What a reading took: milliseconds of processor time of the page's main thread, and where it says so of time gone by. */
interface ReadCost {
  /** To take in the reader's script. */
  readonly loadMs: number;
  /** From there to the first reading, with whatever else the page did meanwhile. */
  readonly readMs: number;
  /** One look at every element and its place: the floor of a reading. */
  readonly walkMs: number;
  /** Time gone by in the reader's pieces, and in the longest: what other processes took is in it. */
  readonly elapsedMs: number;
  readonly pieceMs: number;
}

/** One page as the product met it. */
export interface Read {
  /** Whether the gate asked for the reader. Without it nothing is read, and the reading below is only for those who ask why. */
  readonly gate: boolean;
  readonly reading?: Reading;
  /** What the gate took of the page's main thread, or the least possible gate on every other page. */
  readonly ownGate?: GateCost;
  readonly floorGate?: GateCost;
  /** Of pages that the gate let in and that were read as a payment or a confirmation. */
  readonly cost?: ReadCost;
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
