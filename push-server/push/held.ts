/** Pushes of this node that wait in memory until their service has room; their leases bound how long. */
import type { PushRow } from '../store/records.ts';
import type { Prepared } from './delivery.ts';

export interface HeldPush {
  row: PushRow;
  prepared: Prepared;
}

export class Held {
  /** First come, first served. */
  readonly #byService = new Map<string, HeldPush[]>();
  size = 0;

  add(push: HeldPush): void {
    const kept = this.#byService.get(push.row.service);
    if (kept) kept.push(push);
    else this.#byService.set(push.row.service, [push]);
    this.size += 1;
  }

  /** Those for which any waits. */
  services(): string[] {
    return [...this.#byService.keys()];
  }

  /** Takes the one that waits longest. */
  next(service: string): HeldPush | undefined {
    const kept = this.#byService.get(service);
    const push = kept?.shift();
    if (push) this.size -= 1;
    if (kept?.length === 0) this.#byService.delete(service);
    return push;
  }

  /** The one that was just taken: it stays first. */
  putBack(push: HeldPush): void {
    const kept = this.#byService.get(push.row.service);
    if (kept) kept.unshift(push);
    else this.#byService.set(push.row.service, [push]);
    this.size += 1;
  }
}
