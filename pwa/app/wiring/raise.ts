/** Feels a raise while a screen that can use it is shown. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { openMotionSource, type MotionStatus } from '../../operation/motion-source.ts';
import { RaiseDetector, type Sensitivity } from '../../operation/raise.ts';
import type { Client } from '../../client/contract.ts';

export interface Raising {
  readonly status: ReadonlySignal<MotionStatus | 'off'>;
  /** Asks for motion, once in a launch and before it is felt, if need be; call it in the tap itself. */
  allow(): void;
  /** Starts feeling; the answer stops it. Several screens may ask; it runs while any does. */
  feel(): () => void;
}

export function createRaising(client: Client): Raising {
  const status = signal<MotionStatus | 'off'>('off');
  let users = 0;
  /** Platforms that ask keep their answer for this launch: what felt once may feel again without a tap. */
  let allowed = false;
  let running: { stop: AbortController; allow: () => Promise<void> } | undefined;

  function start(sensitivity: Sensitivity, pocket: boolean): void {
    const stop = new AbortController();
    const detector = new RaiseDetector({ sensitivity, pocket });
    let held = false;
    const { allow } = openMotionSource({
      window, signal: stop.signal,
      onStatus: (next) => {
        status.value = next;
        allowed ||= next === 'waiting';
      },
      onSample: (sample) => {
        const raise = detector.push(sample);
        if (detector.heldUp !== held) {
          held = detector.heldUp;
          client.requests.held(held);
        }
        if (raise) {
          // For measuring how long the pay page takes from here.
          performance.mark('raise');
          client.requests.raised();
        }
      },
    });
    running = { stop, allow };
    if (allowed) void allow();
  }

  return {
    status,
    allow() {
      // Asked before the screen that feels is there: the tap that leads to it is the right one.
      const rest = this.feel();
      void (running?.allow() ?? Promise.resolve()).finally(() => { setTimeout(rest, 1_000); });
    },
    feel() {
      users += 1;
      const { raise: setting, pocket = false } = client.settings.peek();
      if (!running && setting !== 'off') start(setting, pocket);
      let over = false;
      return () => {
        if (over) return;
        over = true;
        users -= 1;
        if (users > 0) return;
        running?.stop.abort();
        running = undefined;
        status.value = 'off';
      };
    },
  };
}
