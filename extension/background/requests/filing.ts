import { uuidv7 } from 'uuidv7';
import { requestViewSchema, stateAnswerSchema } from '../../../protocol/messages/requests.ts';
import { ProblemError } from '../../../protocol/problems.ts';
import { prepareFiling, signFilingAgain } from '../../../protocol/requests/filing.ts';
import type { Operation } from '../../../protocol/requests/state.ts';
import { readClaims } from '../../../protocol/statements.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';
import { desktopName, type Device } from '../device/device.ts';
import type { Links } from '../device/link.ts';
import { nameByPhones, phonesOf } from '../device/names.ts';
import type { Link } from '../device/record.ts';
import type { Api } from '../server/api.ts';
import type { Clock } from '../server/clock.ts';
import { FaultError, faultOf } from '../server/fault.ts';
import { readSettings } from '../store/settings.ts';
import { checkoutKey } from './checkout-key.ts';
import { contentOf, payHostsOf } from './content.ts';
import { stop, type RequestRecord } from './record.ts';
import type { Records } from './records.ts';
import { refiling, sameRecipients } from './refiling.ts';

/** How long a request waits for its phone, in ms (DESIGN section 4). */
const life = 5 * 60_000;
const operations: Operation[] = ['raise', 'tap', 'swipe', 'match'];

export interface FilingParts {
  records: Records;
  links: Links;
  device: Device;
  api: Api;
  clock: Clock;
}

export interface Source {
  tab: number;
  private: boolean;
  /** Origin of the page, where that asks for a card. */
  page?: string;
}

/** Makes a request of a reading and writes it down, sealed and signed, before anything is sent. Throws what `faultOf` reads. */
export async function prepare(parts: FilingParts, reading: CheckoutReading, source: Source): Promise<RequestRecord> {
  const [link, settings] = await Promise.all([parts.links.usable(), readSettings()]);
  const { id: self } = await parts.device.keys();
  const content = contentOf(reading, nameByPhones(link, self, await desktopName()));
  const expiresAt = parts.clock.now() + Math.min(life, link.server.maximumLife);
  const id = uuidv7();
  const secret = { ...content, opening: settings.opening, minimum: settings.minimum };
  const prepared = await sealFor(parts, link, id, secret, expiresAt);
  const record: RequestRecord = {
    id,
    ...source,
    checkout: checkoutKey(reading),
    merchant: content.preview.merchant,
    ...(content.preview.total ? { total: content.preview.total } : {}),
    ...(content.details.reference ? { reference: content.details.reference } : {}),
    payHosts: payHostsOf(content.details),
    filedAt: parts.clock.now(),
    expiresAt,
    filing: prepared.filing,
    secret: { prepared, ...secret },
  };
  await parts.records.add(record);
  return record;
}

async function sealFor(parts: FilingParts, link: Link, request: string, secret: Omit<NonNullable<RequestRecord['secret']>, 'prepared'>, expiresAt: number) {
  const trust = await parts.links.trust();
  const recipients = phonesOf(trust);
  if (recipients.length === 0) throw new FaultError('no_phones');
  const signer = await parts.device.signer(link.server.serverId);
  return prepareFiling({ request, ...secret, operations, expiresAt, recipients, counter: trust.counter }, signer);
}

/**
 * Sends a written-down request until the server has taken it, refused it, or cannot be reached; what happens is written down.
 * Safe to call again at any time: the same bytes are the same request.
 */
export async function send(parts: FilingParts, id: string, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < 4; round++) {
    const record = await parts.records.get(id);
    if (!record?.secret || record.state || record.stopped || signal.aborted) return;
    try {
      const { address } = await parts.links.usable();
      const { state } = await parts.api.post(`${address}/v1/requests`, record.secret.prepared.body, stateAnswerSchema, signal);
      return await parts.records.learn(state);
    } catch (error) {
      if (signal.aborted) return;
      const over = await recover(parts, record, error);
      if (over) return;
    }
  }
  await parts.records.change(id, (record) => ({ ...record, trouble: 'internal' }));
}

/** Answers whether there is nothing more to send for now. */
async function recover(parts: FilingParts, record: RequestRecord, error: unknown): Promise<boolean> {
  const { id } = record;
  try {
    switch (refiling(error)) {
      case 'later':
        await parts.records.change(id, (now) => ({ ...now, trouble: faultOf(error) }));
        return true;
      case 'stop':
        if (error instanceof ProblemError && error.extra.state) await parts.records.learn(error.extra.state);
        if (faultOf(error) === 'device_revoked' || faultOf(error) === 'unknown_device') await parts.links.end('removed');
        await parts.records.change(id, (now) => (now.state ? now : stop(now, faultOf(error))));
        return true;
      case 'look':
        if (error instanceof ProblemError && error.extra.serverTime !== undefined) parts.clock.correct(error.extra.serverTime);
        // The server may take shorter lives than it did when this desktop was paired.
        if (faultOf(error) === 'expiry_out_of_range') await parts.links.checkServer();
        if (await isTaken(parts, id)) return true;
        await signAgain(parts, record);
        return false;
      case 'devices':
        await parts.links.refresh();
        await signAgain(parts, record);
        return false;
    }
  } catch (failed) {
    const later = refiling(failed) === 'later';
    await parts.records.change(id, (now) => (later ? { ...now, trouble: faultOf(failed) } : stop(now, faultOf(failed))));
    return true;
  }
}

/** Asks whether the server took an earlier try, and learns its state if so. */
async function isTaken(parts: FilingParts, id: string): Promise<boolean> {
  const link = await parts.links.usable();
  try {
    const { state } = await parts.api.read(link.address, `/v1/requests/${id}`, await parts.device.signer(link.server.serverId), requestViewSchema);
    await parts.records.learn(state);
    return true;
  } catch (error) {
    if (faultOf(error) === 'not_found') return false;
    throw error;
  }
}

/** The same request with a fresh statement; sealed anew only when the phones are others. The server took none of it so far. */
async function signAgain(parts: FilingParts, record: RequestRecord): Promise<void> {
  const { secret } = record;
  if (!secret) return;
  const link = await parts.links.usable();
  const trust = await parts.links.trust();
  const claims = readClaims(secret.prepared.body.statement, 'file');
  const expiresAt = parts.clock.now() + Math.min(life, link.server.maximumLife);
  const same = sameRecipients(claims.recipients, phonesOf(trust).map(({ id }) => id));
  const prepared = same
    ? await signFilingAgain(secret.prepared, { ...claims, expiresAt, counter: trust.counter }, await parts.device.signer(link.server.serverId))
    : await sealFor(parts, link, record.id, secret, expiresAt);
  await parts.records.change(record.id, (now) =>
    now.secret && !now.state && !now.stopped ? { ...now, expiresAt, filing: prepared.filing, secret: { ...now.secret, prepared } } : now,
  );
}
