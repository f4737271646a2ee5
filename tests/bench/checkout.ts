/**
 * How well the shipped recogniser reads saved pages: `FOLDER` is shaped like a set of pages with a `MANIFEST.tsv`.
 * One JSON object on standard output; progress and `--wrong` on standard error.
 */
import { writeFile } from 'node:fs/promises';
import { readManifest, type Row } from './checkout/manifest.ts';
import { cardFormOf, stepOf, type Read } from './checkout/reading.ts';
import { reportPage } from './checkout/report.ts';
import { complaints, score, type Case } from './checkout/score.ts';
import { canBePayment, isSurelyPayment, Visitor } from './checkout/visit.ts';
import { print } from './figures.ts';
import { readOptions } from './options.ts';
import { milliseconds } from './rates.ts';

const usage = 'usage: npm run --silent bench:checkout -- FOLDER [--wrong] [--report FILE.html] [--predictions FILE.jsonl]';
/** Pages open at once. More than processors would spoil the times. */
const tabs = 2;

const options = readOptions(process.argv.slice(2), usage);
const [folder] = options.named;
if (folder === undefined) throw new Error(usage);
const rows = await readManifest(folder);

async function visitAll(visitor: Visitor): Promise<Case[]> {
  const cases: Case[] = [];
  const waiting = rows.entries();
  const one = async (): Promise<void> => {
    for (const [index, row] of waiting) {
      cases[index] = { row, read: await visitor.visit(folder ?? '', row, index % 2 === 1) };
      if ((index + 1) % 50 === 0) process.stderr.write(`${index + 1} of ${rows.length} pages\n`);
    }
  };
  await Promise.all(Array.from({ length: tabs }, one));
  return cases;
}

/** One line of `--predictions`: exactly what the product read, and nothing from the labels. */
function prediction({ path }: Row, read: Read): string {
  const { reading } = read;
  const step = stepOf(read);
  const shown = step === 'other' ? undefined : reading;
  return JSON.stringify({
    path,
    step,
    total: shown?.total?.value ?? null,
    currency: shown?.total?.currency ?? null,
    merchant: reading?.merchant.name ?? null,
    merchantDomain: reading?.merchant.domain ?? null,
    reference: shown?.reference ?? null,
    cardForm: shown ? cardFormOf(read) : null,
    ways: shown?.ways ?? [],
    items: shown?.items ?? [],
    gate: read.gate,
    confidence: reading?.confidence ?? null,
    why: reading?.why ?? [],
    able: canBePayment(new Set(reading?.why.map(({ sign }) => sign))),
    sure: isSurelyPayment(new Set(reading?.why.map(({ sign }) => sign))),
    ...(read.failed ? { failed: read.failed } : {}),
  });
}

await using visitor = await Visitor.start();
const cases = await visitAll(visitor);
const times = (pick: (read: Read) => number | undefined): number[] => cases.flatMap(({ read }) => pick(read) ?? []);
const ratio = (a: number | null, b: number | null): number | null => (a === null || !b ? null : Math.round((a / b) * 100) / 100);
const gateMs = milliseconds(times(({ ownGate }) => ownGate?.ms));
const readMs = milliseconds(times(({ cost }) => cost?.readMs));
const floor = {
  gateMs: milliseconds(times(({ floorGate }) => floorGate?.ms)),
  gateAgainMs: milliseconds(times(({ floorGate }) => floorGate?.againMs)),
  walkMs: milliseconds(times(({ cost }) => cost?.walkMs)),
};
const cost = {
  gateMs,
  gateAgainMs: milliseconds(times(({ ownGate }) => ownGate?.againMs)),
  loadMs: milliseconds(times(({ cost }) => cost?.loadMs)),
  readMs,
  elapsedMs: milliseconds(times(({ cost }) => cost?.elapsedMs)),
  pieceMs: milliseconds(times(({ cost }) => cost?.pieceMs)),
  floor,
  times: { gate: ratio(gateMs.p50, floor.gateMs.p50), read: ratio(readMs.p50, floor.walkMs.p50) },
};
const result = { ...score(cases), cost };

if (options.wrong) {
  for (const one of cases) {
    const said = complaints(one);
    if (said.length === 0) continue;
    const { row, read } = one;
    const total = read.reading?.total;
    process.stderr.write(`${row.path}\n  ${said.join(', ')} · is ${row.label} ${row.total} ${row.currency} ${row.merchant} ${row.card_form} · saw ${stepOf(read)} ${total ? `${total.value} ${total.currency}` : '-'} ${read.reading?.merchant.name ?? ''} ${cardFormOf(read)} ${read.reading?.confidence ?? ''}\n  ${read.reading?.why.map(({ sign, weight }) => `${sign} ${weight}`).join(', ') ?? ''}\n`);
  }
}
if (options.predictions) await writeFile(options.predictions, cases.map(({ row, read }) => `${prediction(row, read)}\n`).join(''));
if (options.report) await writeFile(options.report, reportPage(cases, result));
print(result);
