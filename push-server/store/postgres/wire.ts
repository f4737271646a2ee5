/**
 * What nodes on one database tell each other after a commit: which devices have events, which are to be cut off. Told by NOTIFY in batches,
 * heard over a direct connection that is renewed whenever it is lost. It only saves time: what is missed is found by the poll.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg, { type Client, type Pool } from 'pg';
import * as v from 'valibot';
import type { News, Wire } from '../port.ts';

const channel = 'raise_to_pay';
/** Devices in one notification: PostgreSQL takes less than 8,000 bytes. */
const batch = 120;
const newsSchema = v.pipe(v.string(), v.parseJson(), v.object({ node: v.string(), told: v.array(v.string()), closed: v.array(v.string()) }));
const longestPause = 2_000;

export class PostgresWire implements Wire {
  readonly #node = randomUUID();
  readonly #url: string;
  readonly #pool: Pool;
  readonly #closing = new AbortController();
  readonly #told = new Set<string>();
  readonly #closed = new Set<string>();
  #telling: Promise<void> | undefined;
  #listening: Promise<void> | undefined;
  #client: Client | undefined;

  constructor(url: string, pool: Pool) {
    this.#url = url;
    this.#pool = pool;
  }

  tell({ told, closed }: News): void {
    for (const device of told) this.#told.add(device);
    for (const device of closed) this.#closed.add(device);
    if (this.#closing.signal.aborted) return;
    this.#telling ??= this.#tellAll().finally(() => (this.#telling = undefined));
  }

  listen(hear: (news: News) => void): void {
    this.#listening ??= this.#listen(hear);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#telling;
    await this.#client?.end().catch(() => undefined);
    await this.#listening;
  }

  /** What comes while a batch is under way goes with the next. */
  async #tellAll(): Promise<void> {
    await Promise.resolve();
    while (this.#told.size + this.#closed.size > 0) {
      const [told, closed] = [take(this.#told), take(this.#closed)];
      const news = JSON.stringify({ node: this.#node, told, closed });
      await this.#pool.query({ name: 'notify', text: 'SELECT pg_notify($1, $2)', values: [channel, news] }).catch(() => undefined);
    }
  }

  async #listen(hear: (news: News) => void): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const client = new pg.Client({ connectionString: this.#url, keepAlive: true, connectionTimeoutMillis: 5_000 });
      const over = new Promise<void>((resolve) => client.once('error', () => resolve()).once('end', () => resolve()));
      client.on('error', () => undefined);
      client.on('notification', ({ payload }) => this.#hear(payload, hear));
      try {
        await client.connect();
        await client.query(`LISTEN ${channel}`);
        this.#client = client;
        failures = 0;
        if (!signal.aborted) await over;
      } catch {
        // Tried again below; the poll finds what is missed.
      }
      this.#client = undefined;
      await client.end().catch(() => undefined);
      await pause(Math.min(longestPause, 100 * 2 ** failures), undefined, { signal }).catch(() => undefined);
    }
  }

  #hear(payload: string | undefined, hear: (news: News) => void): void {
    const parsed = v.safeParse(newsSchema, payload);
    if (parsed.success && parsed.output.node !== this.#node) hear(parsed.output);
  }
}

function take(devices: Set<string>): string[] {
  const taken = [...devices].slice(0, batch / 2);
  for (const device of taken) devices.delete(device);
  return taken;
}
