/** `npm run bench:…`: measures what is built, and prints JSON and nothing else. */
import { join } from 'node:path';
import { keepOutputClean, root, run, runQuietly } from './lib/run.mjs';
import { ensureBrowsers, ensureBuilt, ensureInstalled } from './lib/setup.mjs';

const [name = '', ...rest] = process.argv.slice(2);
/** The server's benches bring processes of their own. */
const configOf = (bench) => join('tests', 'bench', ...(['server', 'timing'].includes(bench) ? ['server'] : []), 'vite.config.mjs');

keepOutputClean();
// A detector is pure: it needs neither the app nor a browser.
if (name === 'raise') await ensureInstalled();
else {
  await ensureBuilt();
  await ensureBrowsers(['CHROMIUM']);
}
// As deep below the root as the test bed's own files, which find the root by that.
const output = join('.cache', 'bench', name);
await runQuietly('npx', ['vite', 'build', '--configLoader', 'native', '--config', configOf(name), '--outDir', join(root, output)]);
process.exit(await run(process.execPath, [join(root, output, `${name}.js`), ...rest]));
