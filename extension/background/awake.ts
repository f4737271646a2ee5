import { showLife } from '../platform/runtime.ts';
import { ringWhile } from '../platform/alarms.ts';

/** Milliseconds between signs of life: browsers stop a background after 30 s without any. */
const lifeEvery = 20_000;

/** Keeps the background awake while something is open, and has the browser's alarm wake it should it be stopped all the same. */
export function createAwake(): (wanted: boolean) => Promise<void> {
  let timer: ReturnType<typeof setInterval> | undefined;
  return async (wanted) => {
    if (wanted && timer === undefined) timer = setInterval(() => void showLife(), lifeEvery);
    if (!wanted) {
      clearInterval(timer);
      timer = undefined;
    }
    await ringWhile(wanted);
  };
}
