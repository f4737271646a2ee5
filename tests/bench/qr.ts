/**
 * How well payment codes and links are found on pages: the built extension in Chromium, on a folder with a
 * `MANIFEST.tsv` whose pages are served over http. One JSON object on standard output.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { print } from './figures.ts';
import { readOptions } from './options.ts';
import { Visitor, type Seen, type Way } from './qr/visit.ts';
import { milliseconds, rate, type Rate } from './rates.ts';
import { reportPage } from './report.ts';
import { readTable } from './table.ts';

const usage = 'usage: npm run --silent bench:qr -- FOLDER [--wrong] [--report FILE.html] [--predictions FILE.jsonl]';

interface Case {
  readonly path: string;
  readonly payload: string;
  readonly how: string;
  readonly group: 'codes' | 'links' | 'negatives';
  readonly seen: Seen;
  readonly right: boolean;
}

const options = readOptions(process.argv.slice(2), usage);
const [folder] = options.named;
if (folder === undefined) throw new Error(usage);

const textOf = (way: Way): string => (way.kind === 'link' ? way.url : way.kind === 'uri' ? way.uri : way.kind === 'code' ? way.payload : '');
const offered = ({ reading }: Seen): string[] => reading?.ways.map(textOf).filter(Boolean) ?? [];
/** An address may be written in another way that means the same. */
const same = (a: string, b: string): boolean => a === b || (/^https?:/i.test(a) && URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href);

function caseOf({ path = '', payload = '', embed_kind: how = '' }: Record<string, string>, seen: Seen): Case {
  const group = payload === '' ? 'negatives' : /^(?:link-|copy-field|rel-payment-only)/.test(how) ? 'links' : 'codes';
  const right = payload === '' ? offered(seen).length === 0 : offered(seen).some((text) => same(text, payload));
  return { path, payload, how, group, seen, right };
}

const rows = await readTable(join(folder, 'MANIFEST.tsv'));
await using visitor = await Visitor.start(folder);
const cases: Case[] = [];
for (const row of rows) {
  const one = caseOf(row, await visitor.visit(row['path'] ?? '', row['action'] ?? ''));
  cases.push(one);
  if (options.wrong && !one.right) process.stderr.write(`${one.path} ${one.how}\n  wanted ${JSON.stringify(one.payload)}\n  saw ${JSON.stringify(one.seen.reading ?? null)}\n`);
  if (cases.length % 10 === 0) process.stderr.write(`${cases.length} of ${rows.length} pages\n`);
}

const group = (name: Case['group']): Case[] => cases.filter((one) => one.group === name);
const share = (some: readonly Case[], count: string): Record<string, unknown> => {
  const { of, count: right, ...rest } = rate(some.filter((one) => one.right).length, some.length);
  return { of, [count]: right, ...rest };
};
const result = {
  codes: share(group('codes'), 'read'),
  links: share(group('links'), 'read'),
  negatives: share(group('negatives'), 'silent'),
  ms: milliseconds(cases.filter(({ group: name, right }) => name !== 'negatives' && right).flatMap(({ seen }) => seen.ms ?? [])),
  longestTaskMs: milliseconds(cases.map(({ seen }) => seen.longTask)),
};

if (options.predictions) {
  const line = ({ path, seen: { reading } }: Case): string =>
    JSON.stringify({ path, step: reading?.step ?? 'other', total: reading?.total?.value ?? null, currency: reading?.total?.currency ?? null, merchant: reading?.merchant.name ?? null, ways: reading?.ways ?? [] });
  await writeFile(options.predictions, cases.map((one) => `${line(one)}\n`).join(''));
}
if (options.report) {
  const rateOf = (name: Case['group']): readonly [string, Rate] => [name, rate(group(name).filter(({ right }) => right).length, group(name).length)];
  const wrong = cases.filter(({ right }) => !right).map(({ path, how, payload, seen }) => [path, how, payload, JSON.stringify(seen.reading ?? null)]);
  await writeFile(options.report, reportPage({ title: `Codes on ${cases.length} pages`, rates: [rateOf('codes'), rateOf('links'), rateOf('negatives')], headings: ['page', 'how it is drawn', 'payload', 'was read as'], wrong, figures: result }));
}
print(result);
