/** The relays that this server trusts, by their keys, and when each last delivered. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { publicKeySchema, timestampSchema, type PublicKey } from '../protocol/base.ts';
import { deviceIdOf } from '../protocol/keys.ts';
import type { ServerContext } from './ports.ts';
import type { Store } from './store/port.ts';

const keySchema = v.object(publicKeySchema.entries);
/** A JWK, or a JWK Set of several (RFC 7517 section 5). */
const keysSchema = v.pipe(v.string(), v.parseJson(), v.union([v.pipe(v.object({ keys: v.array(keySchema) }), v.transform(({ keys }) => keys)), v.pipe(keySchema, v.transform((key) => [key]))]));

export interface TrustedRelay {
  /** RFC 7638 thumbprint of its key, which its vouching names as issuer. */
  id: string;
  key: PublicKey;
}

/** What is known of a trusted relay. Times in ms since the epoch; undefined for never. */
export interface RelayStatus {
  id: string;
  /** When it last brought anything. */
  deliveredAt: number | undefined;
  /** When it last brought an operation that it had stored while this server was away. */
  storedAt: number | undefined;
}

const read = new Map<string, TrustedRelay[]>();

/**
 * Reads the configured keys: a JWK or JWK Set as text, or files of those, by commas. Read at first use, and again until all are there,
 * for a relay may make its key after this server started.
 */
export async function trustedRelays(source: string): Promise<TrustedRelay[]> {
  const known = read.get(source);
  if (known) return known;
  const texts = source.trimStart().startsWith('{') ? [source] : await Promise.all(source.split(',').map((file) => readFile(file.trim(), 'utf8').catch(() => undefined)));
  const keys = texts.flatMap((text) => (text === undefined ? [] : v.parse(keysSchema, text)));
  const relays = await Promise.all(keys.map(async (key) => ({ id: await deviceIdOf(key), key })));
  if (!texts.includes(undefined)) read.set(source, relays);
  return relays;
}

const keptSchema = v.pipe(v.string(), v.parseJson(), v.object({ deliveredAt: v.optional(timestampSchema), storedAt: v.optional(timestampSchema) }));
const settingOf = (relay: string): string => `relay ${relay}`;

async function keptOf(store: Pick<Store, 'setting'>, relay: string): Promise<v.InferOutput<typeof keptSchema>> {
  const parsed = v.safeParse(keptSchema, (await store.setting(settingOf(relay))) ?? '{}');
  return parsed.success ? parsed.output : {};
}

/** Ms between two notes about one relay: it is for people to read, and must cost the calls nothing. */
const noteEvery = 1_000;
const noted = new WeakMap<Store, Map<string, number>>();

/** Notes that a relay delivered something. Never throws: who waits for an answer has nothing to do with it. */
export function noteDelivery({ store, now, log }: ServerContext, relay: string, stored: boolean): void {
  const notes = noted.get(store) ?? new Map<string, number>();
  noted.set(store, notes);
  const at = now();
  if (!stored && at - (notes.get(relay) ?? -Infinity) < noteEvery) return;
  notes.set(relay, at);
  store.transaction(async (tx) => {
    const kept = await keptOf(tx, relay);
    await tx.replaceSetting(settingOf(relay), JSON.stringify({ ...kept, deliveredAt: at, ...(stored ? { storedAt: at } : {}) }));
  }).catch((error: unknown) => { log.warn({ err: error }, 'a delivery was not noted'); });
}

/** Which relays are trusted, and when they last delivered. */
export async function relayStatuses({ config, store }: Pick<ServerContext, 'config' | 'store'>): Promise<RelayStatus[]> {
  const relays = config.relay ? await trustedRelays(config.relay.key) : [];
  return Promise.all(relays.map(async ({ id }) => {
    const { deliveredAt, storedAt } = await keptOf(store, id);
    return { id, deliveredAt, storedAt };
  }));
}

/** The same for the operator, a line each: `operator.js relays`, and the log at start. */
export async function describeRelays(context: Pick<ServerContext, 'config' | 'store'>): Promise<string[]> {
  const { relay } = context.config;
  if (!relay) return ['No relay is trusted: RELAY_URL and RELAY_KEY are not set.'];
  const when = (at: number | undefined): string => (at === undefined ? 'never' : new Date(at).toISOString());
  const statuses = await relayStatuses(context);
  return [
    `Phones are told of the relay at ${relay.url}.`,
    ...statuses.map(({ id, deliveredAt, storedAt }) => `Trusted: ${id}, last delivered ${when(deliveredAt)}, last from its store ${when(storedAt)}.`),
    ...(statuses.length === 0 ? [`No key can be read from RELAY_KEY (${relay.key}): no relay is trusted.`] : []),
  ];
}
