/**
 * Long work in pieces. A reading is a generator that yields wherever it may be interrupted; who runs it decides
 * whether and for how long. The recogniser itself asks no clock.
 */
export type Work<T> = Generator<undefined, T>;

/** Runs to the end at once: for tests, and for pages that cannot be large. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface Pace {
  /** Milliseconds by any steady clock. */
  now: () => number;
  /** Lets the page do what it has to do. */
  breathe: () => Promise<void>;
  /** Milliseconds of work between two breaths. */
  sliceMs: number;
  signal: AbortSignal;
}

/** Runs with pauses. Answers the result and the milliseconds of work that it took, or `undefined` when aborted. */
export async function runPaced<T>(work: Work<T>, { now, breathe, sliceMs, signal }: Pace): Promise<{ result: T; ms: number } | undefined> {
  let spent = 0;
  for (;;) {
    const began = now();
    let step = work.next();
    while (!step.done && now() - began < sliceMs) step = work.next();
    spent += now() - began;
    if (step.done) return { result: step.value, ms: Math.round(spent * 100) / 100 };
    await breathe();
    if (signal.aborted) return undefined;
  }
}
