/** Load: so many posts at once over connections that stay open. */
import { Pool } from 'undici';

export interface Post {
  path: string;
  body: string;
}

export interface Loaded {
  /** Ms of each answer, in order of arrival. */
  times: number[];
  /** Answers that were not the expected status. */
  failed: string[];
}

/**
 * Opens every connection by a question that costs nothing: those of a proxy are there before a request comes. Node takes one new
 * connection in a turn of its event loop, and a busy server would keep the last of them waiting for many turns.
 */
async function open(pool: Pool, atOnce: number): Promise<void> {
  const ask = async (): Promise<void> => (await pool.request({ method: 'GET', path: '/healthz' })).body.dump();
  await Promise.all(Array.from({ length: atOnce }, ask));
}

/** Sends all posts, `atOnce` at a time. */
export async function load(url: string, posts: readonly Post[], atOnce: number, expected: number): Promise<Loaded> {
  const pool = new Pool(url, { connections: atOnce });
  const times: number[] = [];
  const failed: string[] = [];
  let next = 0;
  await open(pool, atOnce);
  const lane = async (): Promise<void> => {
    for (let post = posts[next++]; post; post = posts[next++]) {
      const from = performance.now();
      const { statusCode, body } = await pool.request({ method: 'POST', path: post.path, headers: { 'content-type': 'application/json' }, body: post.body });
      const text = await body.text();
      times.push(performance.now() - from);
      if (statusCode !== expected) failed.push(`${statusCode} ${text}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await pool.close();
  return { times, failed };
}

/** The value below which this share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export interface Range {
  min: number;
  median: number;
  max: number;
}

const round = (value: number): number => Number(value.toPrecision(4));

export function range(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { min: round(sorted[0] ?? Number.NaN), median: round(median ?? Number.NaN), max: round(sorted.at(-1) ?? Number.NaN) };
}

/** Waits until what is asked for is so. */
export async function until(isSo: () => Promise<boolean>, what: string, patience = 60_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
