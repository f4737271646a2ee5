/** `npm run fuzz`: the suite's fuzzing, for longer. The number of tries of each property may be given; 2,000 without. */
import { run } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

const [runs = '2000'] = process.argv.slice(2);
await ensureInstalled();
process.exit(await run('npx', ['vitest', 'run', 'push-server/fuzz.test.ts', '--testTimeout=3600000'], { env: { ...process.env, FUZZ_RUNS: runs } }));
