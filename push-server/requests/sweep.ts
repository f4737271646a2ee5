/** What time does by itself: expiry, the deadline after a release, forgetting. */
import { perform, type Parts } from '../act.ts';
import { current } from './transit.ts';

/** Ms that a settled request keeps its content, for the winner to read. */
const contentKept = 30 * 60_000;
const batch = 100;
const overdueEvery = 500;
const purgeEvery = 60_000;

/** Settles what is overdue. Answers with how many. */
export async function settleOverdue(parts: Parts): Promise<number> {
  const next = await parts.store.nextOverdueAt();
  if (next === undefined || next > parts.now()) return 0;
  return perform(parts, async (act) => {
    const records = await act.tx.overdueRequests(act.now, batch);
    for (const record of records) await current(act, record);
    return records.length;
  });
}

/** Forgets what is old enough. */
export async function purge({ store, config, now }: Parts): Promise<void> {
  const time = now();
  await store.transaction(async (tx) => {
    await tx.purgeRequests(time - Math.min(contentKept, config.retention), time - config.retention);
    await tx.purgeLeftovers(time, time - config.retention);
  });
}

/** Runs both until the signal says stop. */
export function startSweeping(parts: Parts, signal: AbortSignal): void {
  every(overdueEvery, signal, () => settleOverdue(parts), parts);
  every(purgeEvery, signal, () => purge(parts), parts);
}

/** One run after the other, never two at once. A failure is logged and the next run tries again. */
function every(ms: number, signal: AbortSignal, run: () => Promise<unknown>, { log }: Parts): void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    run()
      .catch((error: unknown) => log.error({ err: error }, 'sweep failed'))
      .finally(() => (running = false));
  }, ms);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
