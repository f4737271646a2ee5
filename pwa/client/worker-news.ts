/** What the service worker tells the pages. */
import * as v from 'valibot';
import { requestIdSchema } from '../../protocol/base.ts';

export const workerNewsSchema = v.variant('type', [
  /** A request was taken in or answered: read it again. */
  v.object({ type: v.literal('request'), request: requestIdSchema }),
  /** A wake test was shown. */
  v.object({ type: v.literal('test'), test: v.string() }),
  /** A notification was tapped while this window was open: go there. */
  v.object({ type: v.literal('go'), url: v.string() }),
  /** The push subscription changed: look at it again. */
  v.object({ type: v.literal('subscription') }),
]);
export type WorkerNews = v.InferOutput<typeof workerNewsSchema>;

/** What pages tell the worker: no request is open, so a waiting version may take over. */
export const skipWaiting = { type: 'SKIP_WAITING' } as const;
