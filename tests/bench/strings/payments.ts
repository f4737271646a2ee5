import { writeFile } from 'node:fs/promises';
import { readPayload, type ReadPayload } from '../../../protocol/formats/index.ts';
import type { Options } from '../options.ts';
import { rate, type Rate } from '../rates.ts';
import { reportPage } from '../report.ts';
import { readTable } from '../table.ts';

/** A row of the table, and what the product makes of its payload. */
interface Case {
  readonly payload: string;
  readonly kind: 'valid' | 'invalid' | 'decoy';
  readonly format: string;
  readonly reason: string;
  /** What is to be read; empty where the label says nothing, or where there is nothing. */
  readonly wanted: { readonly amount: string; readonly currency: string; readonly account: string };
  readonly read: ReadPayload | undefined;
  readonly right: boolean;
  /** Right as far as the label states anything: empty cells are not compared. */
  readonly rightWhereStated: boolean;
}

/** Amounts are compared as figures: `12.3` is `12.30`. */
const sameFigure = (a: string, b: string): boolean => (a === '' || b === '' ? a === b : Number(a) === Number(b));

function caseOf(row: Record<string, string>): Case {
  const { payload = '', format = '', valid, reason = '', amount = '', currency = '', account = '' } = row;
  const kind = format === 'none' ? 'decoy' : valid === 'yes' ? 'valid' : 'invalid';
  const read = readPayload(payload);
  const fits = (strict: boolean): boolean =>
    read?.format === format &&
    ((!strict && amount === '') || sameFigure(read.amount ?? '', amount)) &&
    ((!strict && currency === '') || (read.currency ?? '') === currency) &&
    ((!strict && account === '') || (read.account ?? '') === account);
  const right = kind === 'valid' ? fits(true) : read === undefined;
  return { payload, kind, format, reason, wanted: { amount, currency, account }, read, right, rightWhereStated: kind === 'valid' ? fits(false) : right };
}

const share = (cases: readonly Case[], name: 'right' | 'refused'): Record<string, unknown> => {
  const { of, count, ...rest }: Rate = rate(cases.filter((one) => one.right).length, cases.length);
  return { of, [name]: count, ...rest };
};

function score(cases: readonly Case[]): object {
  const of = (kind: Case['kind'], some: readonly Case[] = cases): Case[] => some.filter((one) => one.kind === kind);
  const formats = [...new Set(cases.filter(({ kind }) => kind !== 'decoy').map(({ format }) => format))].sort();
  return {
    valid: { ...share(of('valid'), 'right'), whereStated: rate(of('valid').filter((one) => one.rightWhereStated).length, of('valid').length) },
    invalid: share(of('invalid'), 'refused'),
    decoys: share(of('decoy'), 'refused'),
    byFormat: Object.fromEntries(
      formats.map((format) => {
        const some = cases.filter((one) => one.format === format);
        return [format, { valid: share(of('valid', some), 'right'), invalid: share(of('invalid', some), 'refused') }];
      }),
    ),
  };
}

/** One line of `--predictions`: exactly what the product read, and nothing from the labels. */
function prediction({ payload, read }: Case): string {
  const { format, amount, currency, account, payee, reference } = read ?? {};
  const said = { format, amount, currency, account, payee, reference };
  return JSON.stringify({ payload, read: read !== undefined, ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? null])) });
}

function report(cases: readonly Case[], figures: object): string {
  const rateOf = (some: readonly Case[]): Rate => rate(some.filter(({ right }) => right).length, some.length);
  const groups = [...new Set(cases.map(({ kind, format }) => (kind === 'decoy' ? 'decoys' : `${format}, ${kind}`)))].sort();
  return reportPage({
    title: `Payment payloads: ${cases.length} strings`,
    rates: groups.map((group) => [group, rateOf(cases.filter(({ kind, format }) => group === (kind === 'decoy' ? 'decoys' : `${format}, ${kind}`)))]),
    headings: ['payload', 'is', 'was read as'],
    wrong: cases.filter(({ right }) => !right).map(({ payload, kind, format, reason, wanted, read }) => [payload, `${kind} ${format} ${reason} ${JSON.stringify(wanted)}`, JSON.stringify(read ?? null)]),
    figures,
  });
}

/** Payment payloads: valid ones read, broken ones and decoys refused. Rows that their note leaves out are left out. */
export async function measurePayments(file: string, options: Options): Promise<object> {
  const rows = (await readTable(file)).filter(({ note = '' }) => !/leave out of strict scoring/i.test(note));
  const cases = rows.map(caseOf);
  const result = score(cases);
  if (options.wrong)
    for (const { payload, format, reason, wanted, read } of cases.filter(({ right }) => !right))
      process.stderr.write(`${JSON.stringify(payload)}\n  is ${format} ${reason} ${JSON.stringify(wanted)}\n  saw ${JSON.stringify(read ?? null)}\n`);
  if (options.predictions) await writeFile(options.predictions, cases.map((one) => `${prediction(one)}\n`).join(''));
  if (options.report) await writeFile(options.report, report(cases, result));
  return result;
}
