/** Reading requests: each device sees what is its own, brought up to now. */
import type { RequestView } from '../../protocol/messages/requests.ts';
import { perform, type Parts } from '../act.ts';
import type { RequestRecord } from '../store/records.ts';
import { findRequest } from './find.ts';
import { current, overdueCause } from './transit.ts';
import { viewFor } from './view.ts';

const listed = 50;

export async function readRequest(parts: Parts, id: string, device: string): Promise<RequestView> {
  return viewFor(await upToNow(parts, await findRequest(parts.store, id, device)), device);
}

export async function listRequests(parts: Parts, device: string): Promise<RequestView[]> {
  const records = await parts.store.requestsFor(device, { unsettledOnly: false, limit: listed });
  const now = await Promise.all(records.map((record) => upToNow(parts, record)));
  return now.map((record) => viewFor(record, device));
}

/** Settles the request first when its time is over. */
async function upToNow(parts: Parts, record: RequestRecord): Promise<RequestRecord> {
  if (!overdueCause(record, parts.now())) return record;
  return perform(parts, async (act) => {
    const again = await act.tx.request(record.state.request);
    return again ? current(act, again) : record;
  });
}
