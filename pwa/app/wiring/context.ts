/** What every wired screen is handed. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { problemSentence } from '../../../i18n/problems.ts';
import type { Locale } from '../../../i18n/locale.ts';
import { problemOf } from '../../client/failure.ts';
import type { Client } from '../../client/contract.ts';
import type { ClientProblem, PairingFlow } from '../../client/types.ts';
import type { Router } from '../router.ts';
import type { Install } from './platform.ts';
import type { Raising } from './raise.ts';

export interface AppContext {
  readonly client: Client;
  readonly router: Router;
  readonly install: Install;
  readonly raising: Raising;
  readonly locale: Signal<Locale>;
  readonly now: ReadonlySignal<number>;
  /** A pairing under way: it outlives the screen that began it (scanner, then confirmation). */
  readonly pairing: Signal<PairingFlow | undefined>;
  /** A pairing link was opened from outside; told once on the pairing screen. */
  readonly fromOutside: Signal<boolean>;
  /** Which request the scanner is looking for; undefined when it takes any code. */
  readonly scanFor: Signal<string | undefined>;
}

/** The sentence for a problem, or nothing. */
export const sentenceOf = (problem: ClientProblem | undefined): string | undefined => (problem === undefined ? undefined : problemSentence(problem));

/** Something the user asked for: busy while it runs, a sentence when it failed. */
export interface Task {
  readonly busy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | undefined>;
  run(work: () => Promise<void>): void;
}

export function createTask(): Task {
  const busy = signal(false);
  const problem = signal<string | undefined>(undefined);
  return {
    busy, problem,
    run(work) {
      if (busy.peek()) return;
      busy.value = true;
      problem.value = undefined;
      work().catch((thrown: unknown) => { problem.value = problemSentence(problemOf(thrown)); }).finally(() => { busy.value = false; });
    },
  };
}
