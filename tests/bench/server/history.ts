/** Whether what is stored slows what comes: the median time of a filing with many requests stored, against few. */
import { DatabaseSync } from '@photostructure/sqlite';
import { cancellation, prepare, startOurs, type Ground, type Running } from './setup.ts';
import { load, range, type Range } from './load.ts';

export interface HistoryFigures {
  slowdownAtMillion: number;
  stored: { few: number; many: number };
  /** Ms of a filing. */
  few: Range;
  many: Range;
}

const accounts = 500;
const filingsPerRound = 150;

export async function measureHistory(ground: Ground, { rounds, few, many }: { rounds: number; few: number; many: number }, say: (line: string) => void): Promise<HistoryFigures> {
  const start = (name: string, stored: number) => startOurs(ground, name, { accounts, settled: true, before: (database) => multiply(database, stored / accounts, say) });
  await using small = await start('few', few);
  await using large = await start('many', many);
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const);
    for (const name of order) {
      const median = await playRound(name === 'small' ? small : large, round);
      if (round > 0) times[name].push(median);
    }
    say(`round ${round}: ${times.small.at(-1)?.toFixed(2)} ms with ${few}, ${times.large.at(-1)?.toFixed(2)} ms with ${many}`);
  }
  const ratio = range(times.large.map((time, index) => time / (times.small[index] ?? Number.NaN))).median;
  return { slowdownAtMillion: ratio, stored: { few, many }, few: range(times.small), many: range(times.large) };
}

/** The median of filings one after the other, each of another desktop. */
async function playRound({ url, accounts: known }: Running, round: number): Promise<number> {
  const from = (round * filingsPerRound) % known.length;
  const turn = [...known.slice(from), ...known.slice(0, from)].slice(0, filingsPerRound);
  const prepared = await Promise.all(turn.map(prepare));
  const { times, failed } = await load(url, prepared.map(({ body }) => ({ path: '/v1/requests', body: JSON.stringify(body) })), 1, 201);
  if (failed.length > 0) throw new Error(failed[0]);
  await load(url, await Promise.all(prepared.map(cancellation)), 8, 200);
  return range(times).median;
}

/** Makes of the one settled request of each account so many, in whatever columns this version of the schema has. */
function multiply(file: string, copies: number, say: (line: string) => void): void {
  const database = new DatabaseSync(file);
  const from = performance.now();
  for (const pragma of ['synchronous = OFF', 'cache_size = -400000', 'foreign_keys = OFF']) database.exec(`PRAGMA ${pragma}`);
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${copies - 1})`;
  const names = database.prepare('SELECT name FROM pragma_table_info(?)').all('requests').map((row) => String(Object.values(row)[0]));
  const columns = names.map((name) => (name === 'id' ? numbered('id') : name.endsWith('At') ? `${name} - n * ${everyMs}` : name));
  database.exec('BEGIN');
  database.exec(`${numbers} INSERT INTO requests (${names.join(', ')}) SELECT ${columns.join(', ')} FROM requests CROSS JOIN numbers`);
  database.exec('COMMIT');
  const stored = Object.values(database.prepare('SELECT count(*) AS stored FROM requests').get() ?? {})[0];
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  say(`${String(stored)} requests stored in ${((performance.now() - from) / 1_000).toFixed(1)} s`);
}

/** Ms between the copies: as often as one who buys all day may file. */
const everyMs = 60_000;

/** A UUID with a number for its time: those of one millisecond differ at their end alone. */
const numbered = (column: string): string => `printf('%08x', n) || substr(${column}, 9)`;
