/** Known holes in what is shipped, as the registry knows them. A registry that does not answer, or keeps no such list, stops nothing. */
import { spawnSync } from 'node:child_process';
import { fail, root } from './lib/run.mjs';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8', timeout: 120_000, shell: process.platform === 'win32' });

function read() {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

const vulnerabilities = read()?.vulnerabilities;
if (vulnerabilities === undefined) process.stdout.write('Not audited: the registry gives no answer to that.\n');
else {
  const grave = Object.values(vulnerabilities).filter(({ severity }) => severity === 'high' || severity === 'critical');
  if (grave.length > 0) fail(`Known holes: ${grave.map(({ name, severity }) => `${name} (${severity})`).join(', ')}`);
  process.stdout.write(`Audited: ${Object.keys(vulnerabilities).length} lesser ones.\n`);
}
