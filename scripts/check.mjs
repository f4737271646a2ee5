/** `npm run check`: types, lint with import boundaries, knip, and the stores' linter over the built extension. All of them run, so that one fault does not hide another. */
import { ensureBuilt } from './lib/setup.mjs';
import { run } from './lib/run.mjs';

await ensureBuilt();
let failed = 0;
/** @type {[title: string, name: string, args: string[]][]} */
const checks = [
  ['Messages', 'npm', ['run', '--silent', 'i18n']],
  ['Types', 'npx', ['tsc', '-b']],
  ['Lint', 'npx', ['eslint', '.', '--max-warnings=0']],
  ['Unused', 'npx', ['knip']],
  ['Extension', 'npx', ['web-ext', 'lint', '--source-dir', 'dist/extension-firefox', '--warnings-as-errors']],
];
for (const [title, name, args] of checks) {
  process.stdout.write(`${title}\n`);
  if ((await run(name, args)) !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
