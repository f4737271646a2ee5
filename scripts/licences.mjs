/** `npm run licences`: who wrote what is shipped, and under which licence, as docs/licences.md. `--check` writes nothing: it fails where a licence does not allow that. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
/** Licences that allow what this project does with them: ship unchanged, with their notice. */
const allowed = /^(MIT|MIT\/X11|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|Unlicense|CC0-1\.0|Python-2\.0|MIT-0|WTFPL)$/;
/** Of alternatives one must do, of licences that hold together all. Some packages write the words of SPDX in small letters. */
const mayShip = (licence) => licence.replace(/[()]/g, '').split(/ or /i).some((choice) => choice.split(/ and /i).every((one) => allowed.test(one.trim())));

const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
  .map(([path, { version, license = 'unknown' }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, license }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
const refused = shipped.filter(({ license }) => !mayShip(license));
if (refused.length > 0) fail(`Not allowed: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`);

const lines = shipped.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
const text = ['# Licences', '', 'What is shipped with Raise to Pay besides its own code (MIT). Written by `npm run licences`.', '', '| package | version | licence |', '| --- | --- | --- |', ...new Set(lines), ''].join('\n');
if (!process.argv.includes('--check')) writeFileSync(join(root, 'docs', 'licences.md'), text);
