/**
 * Group commit: transactions asked for in one turn of the event loop, and those that come while others commit, share one COMMIT and so one
 * fsync. Each has a savepoint, so that one that fails takes nothing else with it. Nobody is answered before the COMMIT has succeeded: even a
 * refusal may rest on what another member of the group wrote. A group that cannot be committed is answered `unavailable` as a whole.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../../../protocol/problems.ts';
import { isBusy, type Connection } from './connection.ts';

/** One transaction that waits for its group. */
interface Member {
  /** Does the work; answers with how to tell its result once that is durable. */
  run(): Promise<() => void>;
  refuse(error: unknown): void;
}

export interface GroupLimits {
  /** Transactions of one group. */
  members: number;
  /** Transactions that may wait; more are refused at once. */
  waiting: number;
  /** Ms to wait for somebody else who is writing to the file. */
  patience: number;
}

const usualLimits: GroupLimits = { members: 256, waiting: 10_000, patience: 5_000 };
const retryEvery = 10;

export class Groups {
  readonly #connection: Connection;
  readonly #limits: GroupLimits;
  readonly #waiting: Member[] = [];
  #working: Promise<void> | undefined;
  #isOpen = false;

  /** @param connection the one that writes; nobody else may use it for transactions */
  constructor(connection: Connection, limits: Partial<GroupLimits> = {}) {
    this.#connection = connection;
    this.#limits = { ...usualLimits, ...limits };
  }

  /** Runs `work` as a member of the next group. Rejects with its error, or with `unavailable` when the group cannot be committed. */
  join<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length >= this.#limits.waiting) return reject(unavailable('too many transactions wait'));
      this.#waiting.push({
        async run() {
          const result = await work();
          return () => resolve(result);
        },
        refuse: reject,
      });
      this.#working ??= this.#workOff();
    });
  }

  /** Whether the connection shows what is not committed yet. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Resolves when nobody waits any more. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      await this.#commit(this.#waiting.splice(0, this.#limits.members));
    }
    this.#working = undefined;
  }

  async #commit(group: readonly Member[]): Promise<void> {
    const tellings: (() => void)[] = [];
    try {
      await this.#begin();
      this.#isOpen = true;
      for (const member of group) tellings.push(await this.#run(member));
      this.#connection.run('COMMIT');
      this.#isOpen = false;
    } catch (cause) {
      this.#rollBack();
      this.#isOpen = false;
      for (const member of group) member.refuse(unavailable('store', cause));
      return;
    }
    for (const tell of tellings) tell();
  }

  /** Waits for another process that writes (a backup, a shell) without holding up this one: SQLite's own waiting would. */
  async #begin(): Promise<void> {
    const since = performance.now();
    for (;;) {
      try {
        this.#connection.run('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() - since > this.#limits.patience) throw error;
      }
      await pause(retryEvery);
    }
  }

  async #run(member: Member): Promise<() => void> {
    this.#connection.run('SAVEPOINT member');
    try {
      const tell = await member.run();
      this.#connection.run('RELEASE member');
      return tell;
    } catch (error) {
      // Both throw when SQLite has rolled the whole transaction back, as it does when the disk is full: then the group is lost.
      this.#connection.run('ROLLBACK TO member');
      this.#connection.run('RELEASE member');
      return () => member.refuse(error);
    }
  }

  #rollBack(): void {
    try {
      this.#connection.run('ROLLBACK');
    } catch {
      // SQLite has done so by itself, or nothing had begun.
    }
  }
}

const unavailable = (detail: string, cause?: unknown): ProblemError => new ProblemError('unavailable', { detail, retryAfter: 1 }, { cause });
