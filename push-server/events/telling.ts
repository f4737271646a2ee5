/** What the live channel tells a device: the snapshot it begins with, and single events, composed from what is so when they are told. */
import type { LiveEvent, ServerMessage } from '../../protocol/messages/live.ts';
import { pairingView } from '../accounts/pairing-view.ts';
import type { ServerContext } from '../ports.ts';
import { mayKnow, viewFor } from '../requests/view.ts';
import type { DeviceRecord, EventRow, RequestRecord } from '../store/records.ts';

type Ready = Extract<ServerMessage, { type: 'ready' }>;
type Telling = Pick<ServerContext, 'store' | 'now'>;

/** More open requests than this no device has; more missed events than this are read again over the API. */
const mostRequests = 50;
const mostMissed = 200;

/**
 * Everything open now, as of a sequence that is read first: what happens meanwhile is in the snapshot, in an event after it, or in both.
 * With `after`, what this device missed since is in it as well, endings included.
 */
export async function snapshotFor({ store, now }: Telling, device: DeviceRecord, after: number | undefined): Promise<Ready> {
  const sequence = await store.lastSequence(device.id);
  const [account, pairing] = await Promise.all([
    device.account === undefined ? undefined : store.account(device.account),
    device.role === 'desktop' ? store.pairingOpenedBy(device.id, now()) : undefined,
  ]);
  return {
    type: 'ready',
    sequence,
    requests: account ? (await requestsFor({ store, now }, device.id, after, sequence)).map((record) => viewFor(record, device.id)) : [],
    counter: account?.counter,
    pairing: pairing && pairingView(pairing, now()),
  };
}

async function requestsFor({ store }: Telling, device: string, after: number | undefined, sequence: number): Promise<RequestRecord[]> {
  const open = await store.requestsFor(device, { unsettledOnly: true, limit: mostRequests });
  if (after === undefined || after >= sequence) return open;
  const missed = await store.eventsAfter(device, after, mostMissed);
  const known = new Set(open.map(({ state }) => state.request));
  const subjects = new Set(missed.filter(({ type, subject }) => type === 'request' && !known.has(subject)).map(({ subject }) => subject));
  const changed = await Promise.all([...subjects].map((request) => store.request(request)));
  return [...open, ...changed.filter((record) => record !== undefined).filter((record) => mayKnow(record, device))];
}

/** What this row tells this device; undefined when there is nothing of it for it any more. */
export async function eventOf({ store, now }: Telling, row: EventRow, device: string): Promise<LiveEvent | undefined> {
  switch (row.type) {
    case 'request': {
      const record = await store.request(row.subject);
      return record && mayKnow(record, device) ? { type: 'request', view: viewFor(record, device) } : undefined;
    }
    case 'pairing': {
      const record = await store.pairing(row.subject);
      const isSide = record && (record.opener === device || record.claimant === device);
      return isSide ? { type: 'pairing', pairing: pairingView(record, now()) } : undefined;
    }
    case 'devices': {
      const account = await store.account(row.subject);
      return account && { type: 'devices', counter: account.counter };
    }
  }
}

/** Leaves out rows that a later one of the same subject makes superfluous: both would tell the same. */
export function newestOfEach(rows: readonly EventRow[]): EventRow[] {
  const last = new Map(rows.map((row) => [`${row.type} ${row.subject}`, row.sequence]));
  return rows.filter((row) => last.get(`${row.type} ${row.subject}`) === row.sequence);
}
