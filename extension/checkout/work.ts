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

const round = (ms: number): number => Math.round(ms * 100) / 100;

export interface Pace {
  /** Milliseconds by any steady clock. */
  now: () => number;
  /** Lets the page do what it has to do. */
  breathe: () => Promise<void>;
  /** Milliseconds of work between two breaths. */
  sliceMs: number;
  signal: AbortSignal;
}

export interface Paced<T> {
  result: T;
  /** Milliseconds of work altogether, and the longest that the page had to wait for it at once. */
  ms: number;
  longest: number;
}

/** Runs with pauses. `undefined` when aborted. */
export async function runPaced<T>(work: Work<T>, { now, breathe, sliceMs, signal }: Pace): Promise<Paced<T> | undefined> {
  let spent = 0;
  let longest = 0;
  for (;;) {
    const began = now();
    let step = work.next();
    while (!step.done && now() - began < sliceMs) step = work.next();
    const slice = now() - began;
    spent += slice;
    longest = Math.max(longest, slice);
    if (step.done) return { result: step.value, ms: round(spent), longest: round(longest) };
    await breathe();
    if (signal.aborted) return undefined;
  }
}
