/** `npm run check`: types, lint with import boundaries, and knip. All of them run, so that one fault does not hide another. */
import { ensureInstalled } from './lib/setup.mjs';
import { run } from './lib/run.mjs';

await ensureInstalled();
let failed = 0;
for (const [title, name, args] of [
  ['Messages', 'npm', ['run', '--silent', 'i18n']],
  ['Types', 'npx', ['tsc', '-b']],
  ['Lint', 'npx', ['eslint', '.', '--max-warnings=0']],
  ['Unused', 'npx', ['knip']],
]) {
  process.stdout.write(`${title}\n`);
  if ((await run(name, args)) !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
