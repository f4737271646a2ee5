/** Counting within windows for all nodes: one row a key, in a table that is not written ahead, since a crash may forget it. */
import * as v from 'valibot';
import type { Counted } from '../counts.ts';
import type { Database } from '../sql/database.ts';

const counted = v.object({ count: v.number(), until: v.number() });
const over = '(counts.until <= :now OR counts.until > :until)';
const add = `INSERT INTO counts (key, count, until) VALUES (:key, 1, :until) ON CONFLICT (key) DO UPDATE SET
  count = CASE WHEN ${over} THEN 1 ELSE counts.count + 1 END, until = CASE WHEN ${over} THEN excluded.until ELSE counts.until END
  RETURNING count, until`;
/** One in so many calls tidies up. */
const tidyEvery = 500;

export function sharedCounts(db: Database, random: () => number) {
  return async (key: string, { now, ms }: { now: number; ms: number }): Promise<Counted> => {
    const until = now + ms;
    const row = await db.get(counted, add, { key, now, until });
    if (random() * tidyEvery < 1) await db.run('DELETE FROM counts WHERE until <= :now', { now });
    return row ?? { count: 1, until };
  };
}
