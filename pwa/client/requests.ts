/** What the user can do with requests: open, decline, say paid, scan the desktop's code. */
import { digest, encodeBytes } from '../../protocol/base.ts';
import { verifyDeviceStatement } from '../../protocol/keys.ts';
import { stateAnswerSchema } from '../../protocol/messages/requests.ts';
import { parsePairingAddress } from '../../protocol/pairing/code.ts';
import { assertScanKey, verifyFiling } from '../../protocol/requests/filing.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { parseScanAddress } from '../../protocol/scan.ts';
import type { RaiseMemory } from '../operation/raise-memory.ts';
import type { Base } from './base.ts';
import { asFailure, ClientFailure, problemOf } from './failure.ts';
import { changeContent } from './intake.ts';
import type { Operating } from './operate.ts';
import { refusal } from './operation.ts';
import type { RequestStore } from './request-store.ts';
import type { Operate, RequestEntry, Requests } from './types.ts';

export interface RequestsInput {
  base: Base;
  store: RequestStore;
  operating: Operating;
  memory: RaiseMemory;
}

type Decision = { decision: 'decline' | 'fail' } | { decision: 'paid'; evidence: 'user' };

export function createRequests({ base, store, operating, memory }: RequestsInput): Requests {
  const find = (id: string) => store.entry(id).peek();
  const filingOf = async (id: string): Promise<string> => digest((await base.storage.request(id))?.filing ?? '');

  async function operate(id: string, how: Operate): Promise<void> {
    const entry = find(id);
    if (!entry || entry.won) return;
    const problem = refusal(entry, how, base.clock.now());
    if (problem) {
      store.doing(id, { problem });
      return;
    }
    await operating.send(id, how.kind === 'match' ? { operation: 'match', digits: how.digits } : { operation: how.kind });
  }

  /** A write that only changes the phase: opening, decision. Its problem shows in the entry, and what won too. */
  async function tell(id: string, work: (filing: string) => Promise<void>): Promise<void> {
    store.doing(id, { step: 'telling', problem: undefined });
    try {
      await work(await filingOf(id));
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.state) await store.take({ state: failure.state });
      store.doing(id, { problem: failure.code });
    } finally {
      store.doing(id, { step: 'idle' });
    }
  }

  const decide = (id: string, decision: Decision): Promise<void> =>
    tell(id, async (filing) => {
      const { state } = await base.api.write({ path: `/v1/requests/${id}/decisions`, kind: 'decide', claims: { request: id, filing, ...decision } }, stateAnswerSchema);
      await store.take({ state });
    });

  const opening = new Set<string>();

  return {
    all: store.all,
    current: store.current,
    recent: store.recent,
    entry: (id) => store.entry(id),
    load: (id) => store.load(id),
    operate,
    raised() {
      const now = base.clock.now();
      const entry = store.current.peek();
      if (!entry || refusal(entry, { kind: 'raise' }, now) || entry.won || entry.step !== 'idle') {
        if (!entry) memory.raised(now);
        return false;
      }
      void operate(entry.id, { kind: 'raise' });
      return true;
    },
    held: (up) => { memory.held(up); },
    async scanned(text, expected) {
      const code = parseScanAddress(text);
      if (!code) return parsePairingAddress(text) ? { kind: 'pairing', text } : { kind: 'other' };
      if (expected !== undefined && code.request !== expected) return { kind: 'problem', problem: 'scan_failed' };
      try {
        await openByScan(base, store, operating, code);
        return { kind: 'request', id: code.request };
      } catch (thrown) {
        return { kind: 'problem', problem: problemOf(thrown) };
      }
    },
    async opened(id) {
      if (opening.has(id) || find(id)?.state.phase !== 'released') return;
      opening.add(id);
      try {
        const { state } = await base.api.write({ path: `/v1/requests/${id}/openings`, kind: 'open', claims: { request: id, filing: await filingOf(id) } }, stateAnswerSchema);
        await store.take({ state });
      } catch (thrown) {
        const failure = asFailure(thrown);
        if (failure.state) await store.take({ state: failure.state });
      } finally {
        opening.delete(id); // the pay page is shown either way; it is told again at the next start
      }
    },
    decline: (id) => decide(id, { decision: 'decline' }),
    async cardChallenge(id) {
      const { merchant: payee, total: amount } = find(id)?.preview ?? {};
      return payee && amount && (await import('./hand-card.ts')).challengeFor({ filing: await filingOf(id), payee, amount });
    },
    handCard: (id, handed) =>
      tell(id, async (filing) => {
        const desktop = find(id)?.state.desktop ?? '';
        await store.take({ state: await (await import('./hand-card.ts')).handCard(base, { request: id, filing, desktop }, handed) });
      }),
    failed: (id) => decide(id, { decision: 'fail' }),
    paid: (id) => decide(id, { decision: 'paid', evidence: 'user' }),
    useToken: (token) => base.storage.useToken(token, base.clock.now()),
  };
}

/** Fetches the request that a scanned code names, checks K against its filing, and opens it: no push is needed for this. */
async function openByScan(base: Base, store: RequestStore, operating: Operating, code: { request: string; key: Uint8Array }): Promise<void> {
  const problem = await store.load(code.request);
  const entry = store.entry(code.request).peek();
  if (!entry) throw new ClientFailure(problem ?? 'not_found');
  if (entry.refused) throw new ClientFailure('tampered');
  let proof = '';
  await changeContent(base, code.request, async (content, filing) => {
    proof = await proofOf(base, entry, filing, code.key);
    return { ...content, scanKey: encodeBytes(code.key) };
  });
  await store.reread(code.request);
  if (entry.won) {
    await store.take({ state: entry.state });
  } else if (isBeforeRelease(entry.state.phase)) {
    await operating.send(code.request, { operation: entry.operations[0] ?? 'tap', scanProof: proof });
  } else {
    throw new ClientFailure(entry.state.winner ? 'already_released' : 'request_settled');
  }
}

async function proofOf(base: Base, entry: RequestEntry, filing: string, key: Uint8Array): Promise<string> {
  const [own, server, desktop] = await Promise.all([base.device(), base.server(), base.storage.deviceById(entry.state.desktop)]);
  if (!desktop) throw new ClientFailure('unknown_device');
  const identity = await verifyDeviceStatement(desktop.statement, server.serverId);
  return assertScanKey(await verifyFiling(filing, identity, { id: own.keys.id, audience: server.serverId, now: base.clock.now }), key);
}
