/** The seams between the server's rooms. `events/` implements EventHub, `push/` implements Outbox; everything else is handed both. */
import type { FastifyInstance, FastifyBaseLogger } from 'fastify';
import type { PublicKey } from '../protocol/base.ts';
import type { ProblemCode } from '../protocol/problems.ts';
import type { Phase } from '../protocol/requests/state.ts';
import type { ServerConfig } from './config.ts';
import type { Store } from './store/port.ts';
import type { EventRow, LeasedPush, RequestRecord } from './store/records.ts';

/** The server's own keys, made on first start and kept in the store. */
export interface ServerIdentity {
  /** What statements carry as `aud`. */
  serverId: string;
  /** RFC 7638 thumbprint of `publicKey`: the `kid` of responses. */
  keyId: string;
  publicKey: PublicKey;
  privateKey: CryptoKey;
  /** VAPID key pair (RFC 8292), base64url; `id` is the thumbprint that subscriptions name. */
  vapid: { id: string; publicKey: string; privateKey: string };
  /** HMAC key for push topics and the like, 32 bytes. */
  secret: Uint8Array<ArrayBuffer>;
}

/** What the operator's metrics are told. Called after the commit; never throws. */
export interface Observer {
  /** A request reached a phase, so many ms after it was filed. */
  transition(phase: Phase, sinceFiled: number): void;
  /** An attempt at a push to this service. `sinceFiled`: ms since its request was filed, of one that was sent at its first attempt. */
  push(service: string, result: 'sent' | 'gone' | 'retry' | 'dead', sinceFiled?: number): void;
  /** A call was answered by this problem. */
  problem(code: ProblemCode): void;
}

/** What every room of the server is built with. */
export interface ServerContext {
  config: ServerConfig;
  store: Store;
  identity: ServerIdentity;
  /** Ms since the epoch. */
  now: () => number;
  log: FastifyBaseLogger;
  /** Absent where nobody looks. */
  observer?: Observer | undefined;
}

/** A phone that is visible and allows *at once*. */
export interface AtOnce {
  device: string;
  /** The at-once statement, verified, and its digest. */
  statement: string;
  digest: string;
}

/** The live channel: `events/index.ts` exports `createEventHub(context): EventHub`. */
export interface EventHub {
  /** Adds `GET /v1/live` to the app. Called once, before `ready`. */
  register(app: FastifyInstance): void;
  /** Tells connected devices. Called after the rows' transaction has committed; never throws. */
  publish(rows: readonly EventRow[]): void;
  /** Closes a revoked device's channel with 4403, at once. */
  closeDevice(device: string): void;
  /** The first of these phones whose live channel stands for *at once* now (statement unexpired), on whatever node. */
  atOnceFor(devices: readonly string[]): Promise<AtOnce | undefined>;
  /** Ends all channels with 1001. */
  close(): Promise<void>;
}

/** The push outbox: `push/index.ts` exports `createOutbox(context): Outbox`. */
export interface Outbox {
  /** Begins work: picks up what waits, also from before a crash. */
  start(): void;
  /** Something is due. Called after the transaction that queued it; never throws. */
  wake(): void;
  /** Until when so many pushes may be leased to this node, to be sent by `send` after the commit; undefined when it has no room for them. */
  lease(pushes: number): number | undefined;
  /** Sends pushes that were queued under a lease; `known` are requests that they may be about. Never throws. */
  send(rows: readonly LeasedPush[], known: ReadonlyMap<string, RequestRecord>): void;
  /** Throws `endpoint_refused` unless this is a push endpoint that the server sends to. */
  assertEndpoint(endpoint: string): void;
  /** Stops taking work and waits for what is being sent. */
  close(): Promise<void>;
}
