/** Ours against the afternoon server: the same filings, in turn, 32 at once. A round lasts until its last push has arrived. */
import { cancellation, prepare, startAfternoon, startOurs, type Ground, type Prepared, type Running } from './setup.ts';
import { load, percentile, range, until, type Range } from './load.ts';

const atOnce = 32;
/** Rounds that do not count: until then both compile what they run most. */
const warmUps = 3;
const pushesPerFiling = 2;

export interface RoundOptions {
  rounds: number;
  /** Filings in a round. */
  filings: number;
  /** File for a CPU profile of our server in the last round, when one is wanted. */
  profile?: string | undefined;
}

interface Round {
  requestsPerSecond: number;
  requestsPerCpuSecond: number;
  p50: number;
  p99: number;
  rssMiB: number;
}

type Figures = Record<keyof Round, Range>;

export interface Comparison {
  ours: Figures;
  afternoon: Figures;
  ratio: Record<'requestsPerCpuSecond' | 'requestsPerSecond' | 'p99', Range>;
  /** Of each round, for the plot. */
  rounds: { ours: Round[]; afternoon: Round[] };
}

export async function compare(ground: Ground, { rounds, filings, profile }: RoundOptions, say: (line: string) => void): Promise<Comparison> {
  await using ours = await startOurs(ground, 'ours', { accounts: filings });
  await using afternoon = await startAfternoon(ground, ours);
  const measured: Comparison['rounds'] = { ours: [], afternoon: [] };
  for (let index = 1 - warmUps; index <= rounds; index += 1) {
    const prepared = await Promise.all(ours.accounts.map(prepare));
    const order = Math.abs(index) % 2 === 0 ? (['ours', 'afternoon'] as const) : (['afternoon', 'ours'] as const);
    for (const name of order) {
      const stop = profile !== undefined && name === 'ours' && index === rounds ? await ours.process.profile() : undefined;
      const round = await playRound(ground, name === 'ours' ? ours : afternoon, prepared);
      await stop?.(profile ?? '');
      if (index > 0) measured[name].push(round);
      say(`round ${index}, ${name}: ${describe(round)}`);
    }
    await settle(ground, ours, prepared);
  }
  return { ours: figures(measured.ours), afternoon: figures(measured.afternoon), ratio: ratios(measured), rounds: measured };
}

async function playRound({ sink }: Ground, { name, url, process }: Running, prepared: readonly Prepared[]): Promise<Round> {
  const posts = prepared.map(({ body }) => ({ path: '/v1/requests', body: JSON.stringify(body) }));
  const [pushed, before] = [await sink.count(name), await process.usage()];
  const from = performance.now();
  const { times, failed } = await load(url, posts, atOnce, 201);
  if (failed.length > 0) throw new Error(`${name} refused ${failed.length}: ${failed[0]}`);
  await until(async () => (await sink.count(name)) >= pushed + pushesPerFiling * posts.length, `pushes of ${name}`);
  const seconds = (performance.now() - from) / 1_000;
  // What it does after the last push (and keys that it makes for the next ones) is part of its price.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = await process.usage();
  return {
    requestsPerSecond: posts.length / seconds,
    requestsPerCpuSecond: posts.length / ((after.cpuMs - before.cpuMs) / 1_000),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    rssMiB: after.rss / 1_048_576,
  };
}

/** Ends the requests of a round, so that each desktop may file anew. Not measured. */
async function settle({ sink }: Ground, { name, url }: Running, prepared: readonly Prepared[]): Promise<void> {
  const pushed = await sink.count(name);
  const { failed } = await load(url, await Promise.all(prepared.map(cancellation)), atOnce, 200);
  if (failed.length > 0) throw new Error(`cancelling failed: ${failed[0]}`);
  await until(async () => (await sink.count(name)) >= pushed + pushesPerFiling * prepared.length, 'pushes about endings');
}

const names = ['requestsPerSecond', 'requestsPerCpuSecond', 'p50', 'p99', 'rssMiB'] as const;

const figures = (rounds: readonly Round[]): Figures => {
  const of = (name: keyof Round) => range(rounds.map((round) => round[name]));
  return { requestsPerSecond: of('requestsPerSecond'), requestsPerCpuSecond: of('requestsPerCpuSecond'), p50: of('p50'), p99: of('p99'), rssMiB: of('rssMiB') };
};

function ratios({ ours, afternoon }: Comparison['rounds']): Comparison['ratio'] {
  const of = (name: keyof Round) => range(ours.map((round, index) => round[name] / (afternoon[index]?.[name] ?? Number.NaN)));
  return { requestsPerCpuSecond: of('requestsPerCpuSecond'), requestsPerSecond: of('requestsPerSecond'), p99: of('p99') };
}

const describe = (round: Round): string => names.map((name) => `${name} ${round[name].toPrecision(4)}`).join(', ');
