/**
 * How long the bed waits for something, in milliseconds, unless a test says
 * otherwise: so long that a busy machine is no failure. Nothing ever waits it out
 * when all is well.
 */
export const PATIENCE = 40_000;

/** Answers whether an item is the one that is waited for. */
export type Predicate<T> = (item: T) => boolean;

interface Waiter<T> {
  readonly wants: Predicate<T>;
  readonly take: (item: T) => void;
}

/**
 * A list that remembers everything that happened and lets tests wait for what
 * has not happened yet: the reason why no test needs to sleep.
 */
export class Journal<T> {
  readonly #items: T[] = [];
  readonly #waiters = new Set<Waiter<T>>();
  readonly #what: string;

  /** @param what names an item in the message of a wait that was in vain, such as "notification" */
  constructor(what: string) {
    this.#what = what;
  }

  /** Everything so far, oldest first. */
  get items(): readonly T[] {
    return this.#items;
  }

  /** Notes an item and hands it to those who wait for it. */
  add(item: T): void {
    this.#items.push(item);
    for (const waiter of [...this.#waiters]) {
      if (!waiter.wants(item)) continue;
      this.#waiters.delete(waiter);
      waiter.take(item);
    }
  }

  /**
   * The next item from now on that the predicate wants.
   *
   * @param timeout in milliseconds
   * @throws when none comes in time; the message lists what came instead
   */
  next(wants: Predicate<T> = () => true, timeout = PATIENCE): Promise<T> {
    const from = this.#items.length;
    return new Promise((resolve, reject) => {
      const waiter: Waiter<T> = {
        wants,
        take: (item) => {
          clearTimeout(timer);
          resolve(item);
        },
      };
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        const seen = this.#items.slice(from).map((item) => JSON.stringify(item));
        reject(new Error(`No such ${this.#what} within ${timeout} ms. Came instead: ${seen.join(', ') || 'nothing'}`));
      }, timeout);
      this.#waiters.add(waiter);
    });
  }

  /** The first item, past or to come, that the predicate wants. Rejects like {@link next}. */
  first(wants: Predicate<T> = () => true, timeout = PATIENCE): Promise<T> {
    const past = this.#items.find((item) => wants(item));
    return past === undefined ? this.next(wants, timeout) : Promise.resolve(past);
  }
}

/**
 * Asks again and again until the answer is neither undefined, null nor false.
 *
 * @param what names the condition in the error
 * @param timeout in milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeout = PATIENCE,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isThere<T>(answer: T): answer is Exclude<T, undefined | null | false> {
  return answer !== undefined && answer !== null && answer !== false;
}
