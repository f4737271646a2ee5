import type { CDPSession } from 'playwright';
import * as v from 'valibot';

/** Chromium's trace events (Trace Event Format): times in microseconds, `tdur` of the thread's own processor time. */
const eventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ data: v.optional(v.object({ url: v.optional(v.string(), '') })) })),
});
type TraceEvent = v.InferOutput<typeof eventSchema>;

const wanted = /RunTask$|^EvaluateScript$|^FunctionCall$/;
const isOurs = ({ name, args }: TraceEvent): boolean => !/RunTask$/.test(name) && (args?.data?.url ?? '').startsWith('chrome-extension:');

/**
 * Notes the tasks of a page. Answered, once, are the milliseconds of processor time that the longest task of the page's
 * main thread took from when the first script of the extension ran there; the page's own tasks count too, and what other
 * processes took of the processor does not.
 */
export async function noteTasks(session: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const parsed = wanted.test(String(event['name'])) ? v.safeParse(eventSchema, event) : undefined;
      if (parsed?.success) events.push(parsed.output);
    }
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'], excludedCategories: ['*'] } });
  return async () => {
    const complete = new Promise<void>((resolve) => void session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    const first = events.filter(isOurs).sort((a, b) => a.ts - b.ts)[0];
    if (!first) return 0;
    const tasks = events.filter(({ name, pid, tid, ts, dur }) => /RunTask$/.test(name) && pid === first.pid && tid === first.tid && ts + dur >= first.ts);
    return Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1000;
  };
}
