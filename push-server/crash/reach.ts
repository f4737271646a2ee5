/** For tests: calls as real clients make them, the same bytes again until some node answers. Counts what it met on the way. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Reachable } from '../testing/server.ts';

export interface Reach extends Reachable {
  /** WebSocket address of some node. */
  live(): string;
  /** Calls that were answered, that no node took (killed, starting), that were answered 503, and that failed in a way that no server should. */
  readonly met: { answered: number; unreachable: number; unavailable: number; faults: string[] };
}

const patience = 60_000;

/** @param urls of the nodes, any of which may be away */
export function reach(urls: readonly string[], { serverId, publicUrl }: { serverId: string; publicUrl: string }): Reach {
  const met: Reach['met'] = { answered: 0, unreachable: 0, unavailable: 0, faults: [] };
  const some = () => urls[Math.floor(Math.random() * urls.length)] ?? '';

  async function once(path: string, init: RequestInit): Promise<Answer | undefined> {
    try {
      const response = await fetch(`${some()}${path}`, { ...init, signal: AbortSignal.timeout(10_000) });
      const body: unknown = JSON.parse(await response.text());
      met.answered += 1;
      if (response.status < 500 && response.status !== 429) return { status: response.status, headers: {}, body };
      if (response.status === 503) met.unavailable += 1;
      else met.faults.push(`${path}: ${response.status} ${JSON.stringify(body)}`);
    } catch {
      met.unreachable += 1;
    }
    return undefined;
  }

  async function call(path: string, init: RequestInit): Promise<Answer> {
    const until = Date.now() + patience;
    for (;;) {
      const answer = await once(path, init);
      if (answer) return answer;
      if (Date.now() > until) throw new Error(`no answer to ${path} in ${patience} ms`);
      await pause(50 + Math.random() * 150);
    }
  }

  return {
    serverId, publicUrl, met,
    now: Date.now,
    live: () => `${some().replace('http', 'ws')}/v1/live`,
    post: (path, body) => call(path, { method: 'POST', headers: { 'content-type': 'application/json', 'raise-to-pay-version': '1' }, body: JSON.stringify(body) }),
    get: (path, statement) => call(path, { headers: statement === undefined ? {} : { authorization: `Statement ${statement}` } }),
  };
}
