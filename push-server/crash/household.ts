/** For tests: an account with a desktop and two phones that pay all the time, and remember everything that they were answered. */
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { digest } from '../../protocol/base.ts';
import { operateAnswerSchema, stateAnswerSchema } from '../../protocol/messages/requests.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { addDesktop, addPhone, codeOf, expectOk, listing, newAccount, type TestAccount, type TestDevice } from '../testing/devices.ts';
import { decide, operate, prepare, step, type TestFiling } from '../testing/filing.ts';
import { Follower } from './follower.ts';
import type { Reach } from './reach.ts';
import type { PushSink } from './sink.ts';

interface Phone extends TestDevice {
  index: number;
}

/** What was acknowledged about one request. */
export interface Record {
  filing: TestFiling;
  /** Ms from the answer to the filing until both phones were pushed; undefined when they were not. */
  pushedAfter?: number;
  /** Every response that an operation was answered with, by phone. */
  released: { phone: string; response: string }[];
  /** The last state that was answered. */
  last: RequestState;
}

const pushPatience = 60_000;

/** Devices that an account gains in the course of the test. */
const mostPaired = 10;
/** A device may write 240 times a minute. */
const journeyEvery = 1_000;

export class Household {
  readonly records: Record[] = [];
  readonly paired: TestDevice[] = [];
  readonly faults: string[] = [];
  /** Resolves when all its devices are. */
  readonly connected: Promise<void>;
  #isConnected: () => void = () => undefined;
  followers: { device: TestDevice; follower: Follower }[] = [];
  readonly #reach: Reach;
  readonly #sink: PushSink;
  readonly account: TestAccount;
  readonly desktop: TestDevice;
  readonly #phones: readonly Phone[];
  #counter: number;

  private constructor(reach: Reach, sink: PushSink, account: TestAccount, desktop: TestDevice, phones: readonly Phone[], counter: number) {
    this.#reach = reach;
    this.#sink = sink;
    this.account = account;
    this.desktop = desktop;
    this.#phones = phones;
    this.#counter = counter;
    this.connected = new Promise((resolve) => (this.#isConnected = resolve));
  }

  static async settle(reach: Reach, sink: PushSink): Promise<Household> {
    const account = await newAccount(reach);
    const phones = await Promise.all([account.phone, await addPhone(reach, account)].map(async (phone) => ({ ...phone, index: await subscribe(phone, sink) })));
    const desktop = await addDesktop(reach, account);
    const { counter } = await listing(desktop);
    return new Household(reach, sink, account, desktop, phones, counter);
  }

  /** Goes on until `signal`; resolves when what was begun is done. */
  async live(signal: AbortSignal, ending: AbortSignal): Promise<void> {
    this.followers = [this.desktop, ...this.#phones].map((device) => ({ device, follower: new Follower(this.#reach, device, ending) }));
    // Who was never connected is told of no request that ended before it was.
    while (this.followers.some(({ follower }) => follower.connections === 0)) await pause(10);
    this.#isConnected();
    for (let journeys = 1; !signal.aborted; journeys += 1) {
      const next = pause(journeyEvery * Math.random() * 2, undefined, { signal }).catch(() => undefined);
      await this.#journey(journeys).catch((error: unknown) => this.faults.push(String(error)));
      if (journeys % 8 === 0 && this.paired.length < mostPaired) await this.#pairAnother().catch((error: unknown) => this.faults.push(String(error)));
      await next;
    }
  }

  async #journey(number: number): Promise<void> {
    const filing = await prepare(this.#reach, this.desktop, this.#phones, this.#counter);
    const { state } = expectOk(stateAnswerSchema, await this.#reach.post('/v1/requests', filing.body));
    const record: Record = { filing, released: [], last: state };
    this.records.push(record);
    await this.#pushed(record);
    if (number % 5 === 0) return this.#note(record, await decide(this.desktop, filing, 'cancel'));
    if (number % 5 === 1) return this.#note(record, await decide(this.#phones[1] ?? this.desktop, filing, 'decline'));
    await Promise.all(this.#phones.map((phone) => this.#operate(record, phone)));
    const winner = this.#phones.find(({ id }) => id === record.released[0]?.phone);
    if (!winner) throw new Error('nobody won');
    await this.#note(record, await step(winner, filing, 'open'));
    await this.#note(record, await decide(winner, filing, 'paid', 'user'));
  }

  async #pushed(record: Record): Promise<void> {
    const since = Date.now();
    const { request } = record.filing;
    const all = () => this.#phones.every(({ index }) => this.#sink.pushes(index, request) > 0);
    while (!all() && Date.now() < since + pushPatience) await pause(10);
    if (all()) record.pushedAfter = Date.now() - since;
  }

  async #operate(record: Record, phone: Phone): Promise<void> {
    const answer = await operate(phone, record.filing);
    const code = codeOf(answer);
    if (code === undefined) record.released.push({ phone: phone.id, response: expectOk(operateAnswerSchema, answer).response });
    else if (code !== 'already_released' && code !== 'request_settled') this.faults.push(`operate: ${code}`);
  }

  async #note(record: Record, answer: Parameters<typeof expectOk>[1]): Promise<void> {
    record.last = expectOk(stateAnswerSchema, answer).state;
  }

  /** A desktop more; the account's counter grows. */
  async #pairAnother(): Promise<void> {
    const desktop = await addDesktop(this.#reach, this.account);
    this.paired.push(desktop);
    ({ counter: this.#counter } = await listing(desktop));
  }
}

async function subscribe(phone: TestDevice, sink: PushSink): Promise<number> {
  const { index, text } = sink.subscription();
  expectOk(v.unknown(), await phone.post('/v1/subscription', 'subscribe', { subscription: await digest(text) }, { subscription: text, language: 'en' }));
  return index;
}
