/** `npm run check`: types, lint with import boundaries, knip, and the stores' linter over the built extension. All of them run, so that one fault does not hide another. */
import { ensureBuilt } from './lib/setup.mjs';
import { run, runQuietly } from './lib/run.mjs';

await ensureBuilt();
let failed = (await run('npm', ['run', '--silent', 'i18n'])) === 0 ? 0 : 1;
/** @type {[title: string, name: string, args: string[]][]} */
const checks = [
  ['Types', 'npx', ['tsc', '-b']],
  ['Lint', 'npx', ['eslint', '.', '--max-warnings=0']],
  ['Unused', 'npx', ['knip']],
  ['Extension', 'npx', ['web-ext', 'lint', '--source-dir', 'dist/extension-firefox', '--warnings-as-errors']],
];
await Promise.all(
  checks.map(async ([title, name, args]) => {
    const good = await runQuietly(name, args).then(() => true, () => false);
    if (!good) failed += 1;
    process.stdout.write(`${title}: ${good ? 'good' : 'see above'}\n`);
  }),
);
process.exit(failed === 0 ? 0 : 1);
