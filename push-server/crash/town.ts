/** For tests: many households on one or more servers, and the question whether everything that they were answered is so. */
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { serverInfoSchema } from '../../protocol/messages/devices.ts';
import { requestViewSchema } from '../../protocol/messages/requests.ts';
import { isOutcome } from '../../protocol/requests/state.ts';
import { expectOk, listing } from '../testing/devices.ts';
import type { Follower } from './follower.ts';
import { Household, type Record } from './household.ts';
import { reach, type Reach } from './reach.ts';
import type { PushSink } from './sink.ts';

export interface Tally {
  requests: number;
  released: number;
  paired: number;
  /** Live connections that were opened; more than one a device means that it came back. */
  connections: number;
  met: Reach['met'];
  /** What was promised and is not so. */
  broken: string[];
}

export class Town {
  readonly #households: readonly Household[];
  readonly #reach: Reach;
  readonly #leaving = new AbortController();
  readonly #ending = new AbortController();
  readonly #lives: Promise<void>[];

  private constructor(reachable: Reach, households: readonly Household[]) {
    this.#reach = reachable;
    this.#households = households;
    this.#lives = households.map((household) => household.live(this.#leaving.signal, this.#ending.signal));
  }

  /** Resolves when all have settled and are connected. */
  static async settle(urls: readonly string[], publicUrl: string, sink: PushSink, count: number): Promise<Town> {
    const response = await fetch(`${urls[0] ?? ''}/v1/server`);
    const { serverId } = v.parse(serverInfoSchema, await response.json());
    const reachable = reach(urls, { serverId, publicUrl });
    const town = new Town(reachable, await Promise.all(Array.from({ length: count }, () => Household.settle(reachable, sink))));
    await Promise.all(town.#households.map(({ connected }) => connected));
    return town;
  }

  get met(): Reach['met'] {
    return this.#reach.met;
  }

  get requests(): number {
    return this.#households.reduce((sum, { records }) => sum + records.length, 0);
  }

  /** Lets everybody finish what they began, and compares. The servers must be up. */
  async close(): Promise<Tally> {
    this.#leaving.abort();
    await Promise.all(this.#lives);
    const broken = (await Promise.all(this.#households.map((household) => this.#compare(household)))).flat();
    this.#ending.abort();
    const followers = this.#households.flatMap((household) => household.followers.map(({ follower }) => follower));
    return {
      requests: this.requests,
      released: this.#households.flatMap(({ records }) => records).filter(({ released }) => released.length > 0).length,
      paired: this.#households.reduce((sum, { paired }) => sum + paired.length, 0),
      connections: followers.reduce((sum, { connections }) => sum + connections, 0),
      met: this.met,
      broken: [...this.met.faults, ...broken],
    };
  }

  async #compare(household: Household): Promise<string[]> {
    const broken = [...household.faults];
    for (const record of household.records) broken.push(...(await this.#compareRecord(household, record)));
    for (const desktop of household.paired) {
      const { account } = await listing(desktop);
      if (account !== household.account.account) broken.push(`pairing of ${desktop.id} is lost`);
    }
    return broken;
  }

  async #compareRecord({ desktop, followers }: Household, { filing, pushedAfter, released, last }: Record): Promise<string[]> {
    const broken: string[] = [];
    const { state } = expectOk(requestViewSchema, await desktop.get(`/v1/requests/${filing.request}`));
    const say = (what: string) => broken.push(`${filing.request}: ${what}; it is ${JSON.stringify(state)}`);
    if (pushedAfter === undefined) say('a phone was not pushed');
    if (state.revision < last.revision || (isOutcome(last.phase) && state.phase !== last.phase)) say(`${last.phase} (${last.revision}) was acknowledged`);
    if (new Set(released.map(({ response }) => response)).size > 1) say('released twice');
    for (const { phone } of released) if (phone !== state.winner) say(`released to ${phone}`);
    for (const { device, follower } of followers) if (!(await heard(follower, filing.request, state.phase))) say(`the live channel told ${device.role} ${follower.phases.get(filing.request) ?? 'nothing'}`);
    return broken;
  }
}

async function heard({ phases }: Follower, request: string, phase: string): Promise<boolean> {
  for (let tries = 0; tries < 1_000 && phases.get(request) !== phase; tries += 1) await pause(20);
  return phases.get(request) === phase;
}
