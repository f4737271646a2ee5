/**
 * `npm run bench:timing`: whether time tells a stranger what is there. Each call is made about something of another account and about
 * nothing at all, in turn; answers must be the same, and the medians of 2,000 of each differ by less than 5 %.
 * JSON on standard output; exits with 1 when one does not hold. The first argument is another number of calls.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Pool } from 'undici';
import { uuidv7 } from 'uuidv7';
import type { Claims, StatementKind } from '../../../protocol/kinds.ts';
import { signStatement } from '../../../protocol/statements.ts';
import { print } from '../figures.ts';
import { load, range } from './load.ts';
import type { Account } from './parts.ts';
import { prepare, prepareGround, startOurs, type Running } from './setup.ts';

const calls = Number(process.argv[2] ?? 2_000);
const batch = 200;

interface Call {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const read = async ({ phones }: Account, path: string): Promise<Call> => {
  const statement = await signStatement('read', { method: 'GET', path }, signerOf(phones));
  return { method: 'GET', path, headers: { authorization: `Statement ${statement}` } };
};

const write = async <K extends StatementKind>({ phones }: Account, path: string, kind: K, claims: Claims<K>, rest: object = {}): Promise<Call> => {
  const statement = await signStatement(kind, claims, signerOf(phones));
  return { method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ statement, ...rest }) };
};

function signerOf(phones: Account['phones']) {
  const [phone] = phones;
  if (!phone) throw new Error('an account without a phone');
  return phone.signer;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What a stranger may try, about this ID. */
const tries: Record<string, { theirs: (other: Other) => string; nothing: () => string; call: (stranger: Account, id: string) => Promise<Call> }> = {
  readRequest: { theirs: ({ request }) => request, nothing: uuidv7, call: (stranger, id) => read(stranger, `/v1/requests/${id}`) },
  acknowledge: {
    theirs: ({ request }) => request, nothing: uuidv7,
    call: (stranger, id) => write(stranger, `/v1/requests/${id}/acknowledgements`, 'acknowledge', { request: id, filing: digestOf(id) }),
  },
  operate: {
    theirs: ({ request }) => request, nothing: uuidv7,
    call: (stranger, id) => write(stranger, `/v1/requests/${id}/operations`, 'operate', { request: id, filing: digestOf(id), operation: 'raise', at: Date.now() }),
  },
  endorse: {
    theirs: ({ device }) => device, nothing: () => randomBytes(32).toString('base64url'),
    call: (stranger, id) => write(stranger, '/v1/endorsements', 'endorse', { device: id, statement: digestOf(id) }),
  },
};

interface Other {
  request: string;
  device: string;
}

async function timed(pool: Pool, { method, path, headers, body }: Call): Promise<{ ms: number; answer: string }> {
  const from = performance.now();
  const response = await pool.request({ method, path, headers, body: body ?? null });
  const text = await response.body.text();
  return { ms: performance.now() - from, answer: `${response.statusCode} ${text}` };
}

async function compare(pool: Pool, { theirs, nothing, call }: (typeof tries)[string], stranger: Account, other: Other) {
  const times: { theirs: number[]; nothing: number[] } = { theirs: [], nothing: [] };
  const answers = new Set<string>();
  for (let done = -batch; done < calls; done += batch) {
    // Signed ahead, for each statement is good once; the first batch warms up.
    const pairs = await Promise.all(Array.from({ length: batch }, async () => [await call(stranger, theirs(other)), await call(stranger, nothing())] as const));
    for (const [index, pair] of pairs.entries()) {
      for (const which of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const { ms, answer } = await timed(pool, pair[which]);
        answers.add(answer);
        if (done >= 0) times[which === 0 ? 'theirs' : 'nothing'].push(ms);
      }
    }
  }
  const [mine, none] = [range(times.theirs).median, range(times.nothing).median];
  return { calls: times.theirs.length, medianMs: { notYours: mine, notThere: none }, difference: Number((Math.abs(mine - none) / Math.min(mine, none)).toFixed(4)), sameBody: answers.size === 1, answers: [...answers] };
}

async function fileOne(server: Running): Promise<Other> {
  const [, account] = server.accounts;
  if (!account) throw new Error('nobody else is there');
  const { request, body } = await prepare(account);
  const { failed } = await load(server.url, [{ path: '/v1/requests', body: JSON.stringify(body) }], 1, 201);
  if (failed.length > 0) throw new Error(failed[0]);
  return { request, device: account.desktop.identity.id };
}

async function main(): Promise<boolean> {
  using ground = await prepareGround();
  await using server = await startOurs(ground, 'timing', { accounts: 2 });
  const other = await fileOne(server);
  const [stranger] = server.accounts;
  if (!stranger) throw new Error('no stranger');
  const pool = new Pool(server.url, { connections: 1 });
  const results: Record<string, Awaited<ReturnType<typeof compare>>> = {};
  for (const [name, attempt] of Object.entries(tries)) {
    results[name] = await compare(pool, attempt, stranger, other);
    process.stderr.write(`${name}: ${(results[name].difference * 100).toFixed(1)} % apart\n`);
  }
  await pool.close();
  print(results);
  return Object.values(results).every(({ difference, sameBody }) => difference < 0.05 && sameBody);
}

process.exit((await main()) ? 0 : 1);
