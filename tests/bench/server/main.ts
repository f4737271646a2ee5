/**
 * `npm run bench:server`: the payment server against what one writes in an afternoon, and against its own figures to hold.
 * JSON on standard output, progress on standard error.
 *
 * --parts a,b      of rounds, crypto, idle, history, browser; all if not said
 * --rounds N       interleaved rounds (6)
 * --filings N      filings in a round (640)
 * --report FILE    a page with plots
 * --profile FILE   a CPU profile of our server in the last round, for the browser's developer tools
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { print } from '../figures.ts';
import { measureBrowser } from './browser.ts';
import { compareCrypto } from './crypto.ts';
import { measureHistory } from './history.ts';
import { measureIdle } from './idle.ts';
import { reportOf, type Results } from './report.ts';
import { compare } from './rounds.ts';
import { prepareGround } from './setup.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'rounds,crypto,idle,history,browser' },
    rounds: { type: 'string', default: '6' },
    filings: { type: 'string', default: '640' },
    connections: { type: 'string', default: '3000' },
    stored: { type: 'string', default: '1000000' },
    report: { type: 'string' },
    profile: { type: 'string' },
  },
});
const parts = new Set(values.parts.split(','));
const rounds = Number(values.rounds);
/** Where the command was given: npm starts scripts in the package's folder. */
const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

using ground = await prepareGround();
const results: Results = {};
if (parts.has('rounds')) results.comparison = await compare(ground, { rounds, filings: Number(values.filings), profile: values.profile && fromCaller(values.profile) }, say);
if (parts.has('crypto')) results.crypto = await compareCrypto(rounds, say);
if (parts.has('idle')) results.idle = await measureIdle(ground, Number(values.connections), say);
if (parts.has('history')) results.history = await measureHistory(ground, { rounds, few: 10_000, many: Number(values.stored) }, say);
if (parts.has('browser')) results.browser = await measureBrowser(20, say);

const { comparison, crypto, idle, history, browser } = results;
print({ ...(comparison ? { ours: comparison.ours, afternoon: comparison.afternoon, ratio: comparison.ratio } : {}), crypto, idle, history, browser });
if (values.report !== undefined) writeFileSync(fromCaller(values.report), reportOf(results));
process.exit();
