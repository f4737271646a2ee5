/** What a queued push says, composed when it is sent: the request may have moved on since it was queued. */
import type { PushData } from '../../protocol/messages/push.ts';
import { isBeforeRelease } from '../../protocol/requests/state.ts';
import { viewFor } from '../requests/view.ts';
import type { Store } from '../store/port.ts';
import type { PushRow } from '../store/records.ts';

/** The data of this push; undefined when there is nothing to tell any more. */
export async function contentsOf(store: Pick<Store, 'request'>, row: Pick<PushRow, 'kind' | 'subject' | 'device'>): Promise<PushData | undefined> {
  if (row.kind === 'test') return { type: 'test', test: row.subject };
  const record = await store.request(row.subject);
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
