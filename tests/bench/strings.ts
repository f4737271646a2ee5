/**
 * How well single strings are read: `npm run --silent bench:strings -- payments FILE.tsv` for payment payloads, `prices FILE.tsv` for prices.
 * One JSON object on standard output.
 */
import { measurePayments } from './strings/payments.ts';
import { measurePrices } from './strings/prices.ts';
import { print } from './figures.ts';
import { readOptions, type Options } from './options.ts';

const usage = 'usage: npm run --silent bench:strings -- payments|prices FILE.tsv [--wrong] [--report FILE.html] [--predictions FILE.jsonl]';

/** What can be measured, by its name on the command line. */
const measures: Readonly<Record<string, (file: string, options: Options) => Promise<unknown>>> = { payments: measurePayments, prices: measurePrices };

const options = readOptions(process.argv.slice(2), usage);
const [what = '', file] = options.named;
const measure = Object.hasOwn(measures, what) ? measures[what] : undefined;
if (!measure || file === undefined) throw new Error(usage);
print(await measure(file, options));
