/**
 * How well the shipped filling writes a card into saved checkouts: `FOLDER` is shaped like a set of pages with a `MANIFEST.tsv`; those with an
 * inline card form are filled. One JSON object on standard output; progress and `--wrong` on standard error.
 */
import { writeFile } from 'node:fs/promises';
import { readManifest } from './checkout/manifest.ts';
import { card, judge, score } from './fill/score.ts';
import { FillVisitor, type Visit } from './fill/visit.ts';
import { print } from './figures.ts';
import { readOptions } from './options.ts';
import { reportPage } from './report.ts';

const usage = 'usage: npm run --silent bench:fill -- FOLDER [--wrong] [--report FILE.html] [--predictions FILE.jsonl]';

const options = readOptions(process.argv.slice(2), usage);
const [folder] = options.named;
if (folder === undefined) throw new Error(usage);
const rows = (await readManifest(folder)).filter((row) => row.card_form === 'inline');

await using visitor = await FillVisitor.start();
const visits: Visit[] = [];
for (const [index, row] of rows.entries()) {
  visits.push(await visitor.visit(folder, row, card));
  if ((index + 1) % 10 === 0) process.stderr.write(`${index + 1} of ${rows.length} pages\n`);
}
const result = score(visits);

/** One line of `--predictions`: every field that was touched, and with what; nothing from the bench's own reading of them. */
function prediction(visit: Visit): string {
  const touched = judge(visit).filter(({ field }) => field.touched).map(({ field, value }) => ({ path: field.path, attributes: field.attributes, value: value ?? null }));
  return JSON.stringify({ path: visit.row.path, touched, ...(visit.refused ? { refused: visit.refused } : {}), ...(visit.failed ? { failed: visit.failed } : {}) });
}

const wrong = visits.flatMap((visit) =>
  judge(visit)
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ field, truth, value, verdict }) => [visit.row.path, verdict, `${field.tag} ${field.attributes['name'] ?? ''} ${field.attributes['id'] ?? ''} ${field.labels}`.slice(0, 140), truth ?? '', value ?? visit.refused ?? visit.failed ?? '']),
);
if (options.wrong) for (const cells of wrong) process.stderr.write(`${cells.join(' · ')}\n`);
if (options.predictions) await writeFile(options.predictions, visits.map((visit) => `${prediction(visit)}\n`).join(''));
if (options.report) {
  const rates = [['fields filled right', result.share], ['pages filled right as a whole', result.wholePages]] as const;
  await writeFile(options.report, reportPage({ title: `Filling: ${result.pages} pages`, rates, headings: ['page', 'what', 'field', 'asks for', 'was given'], wrong, figures: result }));
}
print(result);
