/** Notes that pushes were sent, many in one transaction: what a crash leaves unnoted is sent once more, as after any crash in between. */
import type { Store } from '../store/port.ts';

/** Ms that the first of them waits for others. */
const gathering = 20;

export class Settling {
  readonly #store: Pick<Store, 'transaction'>;
  #gathered: number[] = [];
  #done: Promise<void> | undefined;

  constructor(store: Pick<Store, 'transaction'>) {
    this.#store = store;
  }

  /** Resolves when that is durable. */
  add(id: number): Promise<void> {
    this.#gathered.push(id);
    return (this.#done ??= this.#settle());
  }

  async #settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gathering));
    const ids = this.#gathered;
    this.#gathered = [];
    this.#done = undefined;
    await this.#store.transaction((tx) => tx.settlePushes(ids));
  }
}
