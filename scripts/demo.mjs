/** `npm run demo`: two paired windows side by side. `npm run pictures`: the README's pictures of them. */
import { join } from 'node:path';
import { root, run, runQuietly } from './lib/run.mjs';
import { ensureBrowsers, ensureBuilt } from './lib/setup.mjs';

const { npm_lifecycle_event: command } = process.env;
const entry = command === 'pictures' ? 'pictures.js' : 'main.js';
await ensureBuilt();
await ensureBrowsers(['CHROMIUM']);
// Both are driven by the test bed, which is TypeScript; as deep below the root as the bed's own files, which find the root by that.
const output = join('.cache', 'demo', 'run');
await runQuietly('npx', ['vite', 'build', '--configLoader', 'native', '--config', join('tests', 'demo', 'vite.config.mjs'), '--outDir', join(root, output)]);
process.exit(await run(process.execPath, [join(root, output, entry), ...process.argv.slice(2)]));
