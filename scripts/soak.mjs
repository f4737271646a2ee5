/** `npm run soak`, `npm run soak -- 5000`: the crash tests with as many kills, on SQLite and with three nodes on PostgreSQL. */
import { run } from './lib/run.mjs';
import { ensureBuilt, ensurePostgres } from './lib/setup.mjs';

const rounds = Number(process.argv[2] ?? 2_000);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('usage: npm run soak -- KILLS\n');
  process.exit(1);
}
await ensureBuilt();
await ensurePostgres();
process.exit(await run('npx', ['vitest', 'run', 'push-server/crash'], { env: { ...process.env, CRASH_ROUNDS: String(rounds) } }));
