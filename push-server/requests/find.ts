/** Finding the request that a statement is about, for a device that may know of it. */
import { ProblemError } from '../../protocol/problems.ts';
import type { Act } from '../act.ts';
import type { StoreReads } from '../store/port.ts';
import type { RequestRecord } from '../store/records.ts';
import { current } from './transit.ts';

/** What is not there and what is not for this device are the same answer. */
export async function findRequest(store: StoreReads, id: string, device: string): Promise<RequestRecord> {
  // Asked for with the device, so that a request of somebody else costs the same time as none.
  const record = await store.requestFor(device, id);
  if (!record) throw new ProblemError('not_found');
  return record;
}

/** The same inside an act, brought up to now, and about the same filing. Throws `not_found`, `filing_mismatch`. */
export async function findCurrent(act: Act, about: { request: string; filing: string }, device: string): Promise<RequestRecord> {
  const record = await findRequest(act.tx, about.request, device);
  if (record.filingDigest !== about.filing) throw new ProblemError('filing_mismatch', { state: record.state });
  return current(act, record);
}
