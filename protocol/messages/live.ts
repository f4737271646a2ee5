/** The live channel: one WebSocket per device. The server speaks first; nothing is told before the device signed the nonce. */
import * as v from 'valibot';
import { base64urlSchema, jwsSchema, timestampSchema } from '../base.ts';
import { problemSchema } from '../problems.ts';
import { pairingSchema } from './devices.ts';
import { requestViewSchema } from './requests.ts';

const sequenceSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What can happen, as one device is told it. */
const liveEventSchema = v.variant('type', [
  v.object({ type: v.literal('request'), view: requestViewSchema }),
  v.object({ type: v.literal('pairing'), pairing: pairingSchema }),
  /** Devices, names, endorsements or the account's minimum changed: read the list again. */
  v.object({ type: v.literal('devices'), counter: v.number() }),
]);
export type LiveEvent = v.InferOutput<typeof liveEventSchema>;

export const serverMessageSchema = v.variant('type', [
  /** First message: sign this nonce within five seconds. */
  v.object({ type: v.literal('hello'), nonce: base64urlSchema, time: timestampSchema }),
  /** Everything open now, as of `sequence`; events follow. */
  v.object({ type: v.literal('ready'), sequence: sequenceSchema, requests: v.array(requestViewSchema), counter: v.optional(v.number()), pairing: v.optional(pairingSchema) }),
  v.object({ type: v.literal('event'), sequence: sequenceSchema, event: liveEventSchema }),
  /** The connection ends after this one; `code` says why. */
  v.object({ type: v.literal('problem'), problem: problemSchema }),
  v.object({ type: v.literal('pong') }),
]);
export type ServerMessage = v.InferOutput<typeof serverMessageSchema>;

export const clientMessageSchema = v.variant('type', [
  /** `live` statement over the nonce. */
  v.strictObject({ type: v.literal('authenticate'), statement: jwsSchema }),
  /** `at-once` statement: visible and allowing *at once* until its `exp`. */
  v.strictObject({ type: v.literal('at-once'), statement: jwsSchema }),
  /** No longer visible. */
  v.strictObject({ type: v.literal('hidden') }),
  /** Keeps the connection and the extension's worker alive. */
  v.strictObject({ type: v.literal('ping') }),
]);
export type ClientMessage = v.InferOutput<typeof clientMessageSchema>;

/** Milliseconds a device has to sign the nonce. */
export const authenticateWithin = 5_000;
/** Milliseconds between a client's pings: under Chrome's 30 s for extension workers. */
export const pingEvery = 20_000;

