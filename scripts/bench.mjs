/** `npm run bench:first-load`, `npm run bench:latency`: measures what is built, and prints JSON. */
import { join } from 'node:path';
import { root, run, runQuietly } from './lib/run.mjs';
import { ensureBrowsers, ensureBuilt } from './lib/setup.mjs';

const [name = '', ...rest] = process.argv.slice(2);
await ensureBuilt();
await ensureBrowsers(['CHROMIUM']);
// As deep below the root as the test bed's own files, which find the root by that.
const output = join('.cache', 'bench', 'run');
await runQuietly('npx', ['vite', 'build', '--configLoader', 'native', '--config', join('tests', 'bench', 'vite.config.mjs'), '--outDir', join(root, output)]);
process.exit(await run(process.execPath, [join(root, output, `${name}.js`), ...rest]));
