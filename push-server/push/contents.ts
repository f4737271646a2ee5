/** What a queued push says, composed when it is sent: the request may have moved on since it was queued. */
import type { PushData } from '../../protocol/messages/push.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { viewFor } from '../requests/view.ts';
import type { Store } from '../store/port.ts';
import type { PushRow, RequestRecord } from '../store/records.ts';

/** The request that this push is about; undefined when it is about none, or about one that is gone. */
export const recordOf = async (store: Pick<Store, 'request'>, { kind, subject }: Pick<PushRow, 'kind' | 'subject'>): Promise<RequestRecord | undefined> =>
  kind === 'test' ? undefined : store.request(subject);

/** The data of this push; undefined when there is nothing to tell any more. */
export function contentsOf(row: Pick<PushRow, 'kind' | 'subject' | 'device'>, record: RequestRecord | undefined): PushData | undefined {
  if (row.kind === 'test') return { type: 'test', test: row.subject };
  if (!record) return undefined;
  const view = viewFor(record, row.device);
  switch (row.kind) {
    case 'request':
      return isBeforeRelease(record.state.phase) ? { type: 'request', view } : undefined;
    case 'ended':
      return { type: 'ended', request: row.subject, phase: record.state.phase };
    case 'response': {
      const { response, filing, details } = view;
      return { type: 'response', request: row.subject, answer: response && filing && details ? { response, filing, details } : undefined };
    }
  }
}
