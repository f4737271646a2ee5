/** The push message: Declarative Web Push JSON whose `notification.data` the worker reads. https://webkit.org/blog/16535/meet-declarative-web-push/ */
import * as v from 'valibot';
import { requestIdSchema } from '../base.ts';
import { phaseSchema } from '../requests/state.ts';
import { paymentResponseSchema, requestViewSchema } from './requests.ts';

/** What the worker acts on. */
export const pushDataSchema = v.variant('type', [
  /** A filed request: state, filing and preview. */
  v.object({ type: v.literal('request'), view: requestViewSchema }),
  /** The request ended; its notification is replaced, silently. */
  v.object({ type: v.literal('ended'), request: requestIdSchema, phase: phaseSchema }),
  /** The answer to an operation that the relay had to store. Without `answer` it was too large: fetch the request through the relay. */
  v.object({ type: v.literal('response'), request: requestIdSchema, answer: v.optional(paymentResponseSchema) }),
  /** The user tests waking. */
  v.object({ type: v.literal('test'), test: v.string() }),
]);
export type PushData = v.InferOutput<typeof pushDataSchema>;

export const pushMessageSchema = v.object({
  web_push: v.literal(8030),
  notification: v.object({
    title: v.string(),
    /** For `request` it ends in `#token=…`, good for one opening: that opening is the `tap`. */
    navigate: v.pipe(v.string(), v.url()),
    tag: v.string(),
    lang: v.optional(v.string()),
    silent: v.optional(v.boolean()),
    data: pushDataSchema,
  }),
  mutable: v.literal(true),
});
export type PushMessage = v.InferOutput<typeof pushMessageSchema>;

/** Bytes that a push message may have (DESIGN section 4). */
export const pushMessageLimit = 3_000;
