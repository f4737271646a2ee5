/** Payment requests over the API and the live channel. */
import * as v from 'valibot';
import { base64urlSchema, digestSchema, jwsSchema } from '../base.ts';
import { requestStateSchema } from '../requests/state.ts';
import { sealedForOneSchema, sealedSchema } from '../sealed.ts';

/** `POST /v1/requests`: filing. `salt` is what the two digits were hashed with. */
export const fileBodySchema = v.strictObject({
  statement: jwsSchema,
  preview: sealedSchema,
  details: sealedSchema,
  salt: v.pipe(base64urlSchema, v.length(22)),
});
export type FileBody = v.InferOutput<typeof fileBodySchema>;

/** `POST /v1/requests/:request/cards`: a `hand-card` statement and the card that it names, sealed for the request's desktop. */
export const handCardBodySchema = v.strictObject({ statement: jwsSchema, card: sealedForOneSchema });
export type HandCardBody = v.InferOutput<typeof handCardBodySchema>;

/** What a filing and every statement that only changes the phase are answered with. */
export const stateAnswerSchema = v.object({ state: requestStateSchema });

/** The payment response as the winner gets it: the server's signed answer, the filing it answers to, and the sealed details. */
export const paymentResponseSchema = v.object({ response: jwsSchema, filing: jwsSchema, details: sealedForOneSchema });
export type PaymentResponse = v.InferOutput<typeof paymentResponseSchema>;

/** `POST /v1/requests/:request/operations`. */
export const operateAnswerSchema = v.object({ state: requestStateSchema, ...paymentResponseSchema.entries });

/** What the relay answers when it holds an operation for a server that is away. */
export const storedByRelaySchema = v.object({ stored: v.literal(true), statement: digestSchema });

/**
 * A request as one device may see it: the desktop its state, and a card that was handed to it and not answered; a recipient phone also filing and preview; the winner also the response.
 */
export const requestViewSchema = v.object({
  state: requestStateSchema,
  filing: v.optional(jwsSchema),
  preview: v.optional(sealedForOneSchema),
  response: v.optional(jwsSchema),
  details: v.optional(sealedForOneSchema),
  card: v.optional(handCardBodySchema),
});
export type RequestView = v.InferOutput<typeof requestViewSchema>;

/** `GET /v1/requests`: open ones and those not purged yet, newest first. */
export const requestListSchema = v.object({ requests: v.array(requestViewSchema) });

