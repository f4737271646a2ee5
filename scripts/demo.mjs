/** `npm run demo`: two paired windows side by side. */
import { join } from 'node:path';
import { root, run, runQuietly } from './lib/run.mjs';
import { ensureBrowsers, ensureBuilt } from './lib/setup.mjs';

await ensureBuilt();
await ensureBrowsers(['CHROMIUM']);
// The demo is driven by the test bed, which is TypeScript; as deep below the root as the bed's own files, which find the root by that.
const output = join('.cache', 'demo', 'run');
await runQuietly('npx', ['vite', 'build', '--configLoader', 'native', '--config', join('tests', 'demo', 'vite.config.mjs'), '--outDir', join(root, output)]);
process.exit(await run(process.execPath, [join(root, output, 'main.js'), ...process.argv.slice(2)]));
