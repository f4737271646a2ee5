import * as v from 'valibot';
import { storedValue } from '../../platform/storage.ts';

/** This desktop's clock, corrected by the server's word for the time. */
export interface Clock {
  /** Milliseconds since the epoch, as the server counts them. */
  now: () => number;
  /** Learns the server's time. Differences that a network makes are left alone. */
  correct: (serverTime: number) => void;
}

const tolerance = 5_000;
const stored = storedValue('local', 'clock', v.number());

export async function openClock(): Promise<Clock> {
  let offset = (await stored.read()) ?? 0;
  const now = (): number => Date.now() + offset;
  return {
    now,
    correct: (serverTime) => {
      if (Math.abs(serverTime - now()) < tolerance) return;
      offset = serverTime - Date.now();
      void stored.write(offset);
    },
  };
}
