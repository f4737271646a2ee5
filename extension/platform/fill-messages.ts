import * as v from 'valibot';
import { requestIdSchema } from '../../protocol/base.ts';
import { cardAnswerSchema, cardSchema } from '../../protocol/card.ts';

/**
 * What the background says to the script that fills. `fill.bind` is sent once to the document that filed a request, which opens a port
 * named after it; the card goes over that port, and to the frames of processors, and nowhere else.
 */
export const toFillSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('fill.bind'), request: requestIdSchema }),
  /** `origin`: of the document that is meant, by the browser's word. `beside`: the number stands in frames, and only the rest is asked for here. */
  v.strictObject({ kind: v.literal('fill.card'), card: cardSchema, origin: v.pipe(v.string(), v.url()), beside: v.boolean() }),
  /** Nothing more will come. */
  v.strictObject({ kind: v.literal('fill.end') }),
]);
export type ToFill = v.InferOutput<typeof toFillSchema>;

const kindsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60));

/** What became of a card in one document: `FillReport` of `extension/fill`, as the background reads it. */
export const filledSchema = v.strictObject({
  refused: v.optional(cardAnswerSchema),
  filled: kindsSchema,
  resisted: kindsSchema,
  /** Addresses of frames that a person can see in it. */
  frames: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8_192))), v.maxLength(60)),
});
export type FilledHere = v.InferOutput<typeof filledSchema>;

const portName = 'fill ';
export const fillPortName = (request: string): string => portName + request;

/** The request that a port stands for; undefined for any other port. */
export function requestOfPort(name: string): string | undefined {
  const parsed = v.safeParse(requestIdSchema, name.startsWith(portName) ? name.slice(portName.length) : '');
  return parsed.success ? parsed.output : undefined;
}
