import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Options } from '../options.ts';
import { rate, type Rate } from '../rates.ts';
import { reportPage } from '../report.ts';
import { readTable } from '../table.ts';

/** The price reader as it is built: what the extension's bundle holds, as a module. */
const built = pathToFileURL(join(import.meta.dirname, '../../../dist/recogniser/price.js')).href;

const priceSchema = v.optional(v.object({ amount: v.string(), sign: v.optional(v.string()), currency: v.optional(v.string()) }));
type ReadPrice = v.InferOutput<typeof priceSchema>;

interface Case {
  readonly group: string;
  readonly about: string;
  readonly text: string;
  readonly wanted: { readonly amount: string; readonly currency: string };
  readonly read: ReadPrice;
  readonly right: boolean;
}

/** Signs are right as they are printed, or as the code that both stand for. */
function isRight(read: ReadPrice, amount: string, currency: string, codeOf: (sign: string) => unknown): boolean {
  if (amount === '') return read === undefined;
  if (read === undefined || Number(read.amount) !== Number(amount)) return false;
  return currency === '' || read.sign === currency || (read.currency !== undefined && read.currency === codeOf(currency));
}

const share = (cases: readonly Case[]): Rate => rate(cases.filter(({ right }) => right).length, cases.length);

function score(cases: readonly Case[]) {
  const hard = cases.filter(({ group }) => /XFAIL/.test(group));
  const scored = share(cases.filter(({ group }) => !/XFAIL/.test(group)));
  const groups = [...new Set(cases.map(({ group }) => group))];
  return {
    scored: scored.of,
    right: scored.count,
    rate: scored.rate,
    interval: scored.interval,
    /** What the source of these strings itself fails on. */
    xfail: { right: share(hard).count, ...share(hard) },
    byGroup: Object.fromEntries(groups.map((group) => [group, share(cases.filter((one) => one.group === group))])),
  };
}

/** Price strings: right = the amount and, where stated, the currency. */
export async function measurePrices(file: string, options: Options): Promise<object> {
  const { readPrice, likeliestCurrency } = v.parse(v.object({ readPrice: v.function(), likeliestCurrency: v.function() }), await import(built));
  const cases = (await readTable(file)).map((row): Case => {
    const { group = '', currency_raw: about = '', price_raw: text = '', expected_currency: currency = '', expected_amount: amount = '' } = row;
    const read = v.parse(priceSchema, readPrice(text, about));
    return { group, about, text, wanted: { amount, currency }, read, right: isRight(read, amount, currency, likeliestCurrency) };
  });
  const result = score(cases);
  const wrong = cases.filter(({ right }) => !right);
  if (options.wrong) for (const { group, about, text, wanted, read } of wrong) process.stderr.write(`${group} ${JSON.stringify({ about, text })}\n  is ${JSON.stringify(wanted)}\n  saw ${JSON.stringify(read ?? null)}\n`);
  if (options.predictions) await writeFile(options.predictions, cases.map(({ text, about, read }) => `${JSON.stringify({ price_raw: text, currency_raw: about, amount: read?.amount ?? null, currency: read?.currency ?? null, sign: read?.sign ?? null })}\n`).join(''));
  if (options.report) {
    await writeFile(options.report, reportPage({
      title: `Price strings: ${cases.length}`,
      rates: Object.entries(result.byGroup),
      headings: ['group', 'string', 'is', 'was read as'],
      wrong: wrong.map(({ group, about, text, wanted, read }) => [group, `${text} (${about})`, JSON.stringify(wanted), JSON.stringify(read ?? null)]),
      figures: result,
    }));
  }
  return result;
}
