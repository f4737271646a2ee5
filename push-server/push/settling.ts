/** Notes that pushes were sent, many in one transaction: what a crash leaves unnoted is sent once more, as after any crash in between. */
import type { Store } from '../store/port.ts';

/** Those that come while a transaction runs are noted together by the next one. */
export class Settling {
  readonly #store: Pick<Store, 'transaction'>;
  #gathered: number[] = [];
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(store: Pick<Store, 'transaction'>) {
    this.#store = store;
  }

  /** Resolves when that is durable. */
  add(id: number): Promise<void> {
    this.#gathered.push(id);
    if (!this.#next) {
      this.#next = this.#running.then(() => this.#settle());
      this.#running = this.#next.catch(() => undefined);
    }
    return this.#next;
  }

  async #settle(): Promise<void> {
    const ids = this.#gathered;
    this.#gathered = [];
    this.#next = undefined;
    await this.#store.transaction((tx) => tx.settlePushes(ids));
  }
}
