/** For tests: a device's live channel that comes back whenever it is lost, and what it was told. */
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestView } from '../../protocol/messages/requests.ts';
import type { Phase } from '../../protocol/requests/state.ts';
import { LiveClient } from '../events/testing/live-client.ts';
import type { TestDevice } from '../testing/devices.ts';
import type { Reach } from './reach.ts';

export class Follower {
  /** The last that was told of each request. */
  readonly phases = new Map<string, Phase>();
  readonly #revisions = new Map<string, number>();
  connections = 0;
  /** Told again although it had been told before, in the same connection. */
  repeated = 0;

  constructor(reach: Reach, device: TestDevice, signal: AbortSignal) {
    setMaxListeners(0, signal);
    void this.#follow(reach, device, signal);
  }

  async #follow(reach: Reach, device: TestDevice, signal: AbortSignal): Promise<void> {
    let after: number | undefined;
    while (!signal.aborted) {
      try {
        const client = await LiveClient.connect(reach.live());
        void client.closed().then(() => signal.removeEventListener('abort', client.close));
        signal.addEventListener('abort', client.close);
        const { nonce } = await client.next('hello');
        client.send({ type: 'authenticate', statement: await device.sign('live', { nonce, after }) });
        const ready = await client.next('ready');
        this.connections += 1;
        for (const view of ready.requests) this.#note(view);
        after = ready.sequence;
        for (;;) {
          const { sequence, event } = await client.next('event');
          if (sequence <= after) this.repeated += 1;
          after = sequence;
          if (event.type === 'request') this.#note(event.view);
        }
      } catch {
        await pause(50 + Math.random() * 150); // it was cut, or refused
      }
    }
  }

  #note({ state }: RequestView): void {
    if ((this.#revisions.get(state.request) ?? -1) > state.revision) return;
    this.#revisions.set(state.request, state.revision);
    this.phases.set(state.request, state.phase);
  }
}
