/** `npm test`: unit and contract tests, then the cross-device tests in real browsers. Options: `--unit`, `--e2e`, and anything else goes to the runner. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { ensureBrowsers, ensureBuilt, ensurePostgres } from './lib/setup.mjs';

const only = process.argv.find((argument) => argument === '--unit' || argument === '--e2e');
const rest = process.argv.slice(2).filter((argument) => argument !== '--unit' && argument !== '--e2e');
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await ensureBuilt();
let passed = 0;
let failed = 0;
/** Their names, said again at the end: what a runner prints in between is long. */
const failures = [];

if (only !== '--e2e') {
  await ensurePostgres();
  const file = join(results, 'unit.json');
  const code = await run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest]);
  const report = readReport(file);
  passed += report?.numPassedTests ?? 0;
  failed += report?.numFailedTests ?? 0;
  for (const { assertionResults } of report?.testResults ?? []) failures.push(...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
  if (code !== 0 && !report?.numFailedTests) failed += 1;
}

if (only !== '--unit') {
  await ensureBrowsers(['CHROMIUM', 'FIREFOX']);
  const file = join(results, 'e2e.json');
  const code = await run('npx', ['playwright', 'test', '--reporter=line,json', ...rest], { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  const report = readReport(file);
  const stats = report?.stats;
  failures.push(...failedSpecs(report?.suites ?? []));
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  failed += stats?.unexpected ?? 0;
  if (code !== 0 && !stats?.unexpected) failed += 1;
}

for (const failure of failures) process.stdout.write(`\nfailed: ${failure}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function failedSpecs(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} ${title}`), ...failedSpecs(inner)]);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
