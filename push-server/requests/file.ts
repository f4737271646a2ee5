/** Filing: a desktop's request, stored with its events and pushes before the answer. */
import type { FileBody } from '../../protocol/messages/requests.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { isBeforeRelease, strictest, type Minimum, type RequestState } from '../../protocol/requests/state.ts';
import { sealedFor, sealedText } from '../../protocol/sealed.ts';
import { clockSkew } from '../../protocol/statements.ts';
import { performOnce, type Act, type Parts } from '../act.ts';
import { authenticate, memberOf, type Authenticated, type Member } from '../authentication.ts';
import { digestNow } from '../digest.ts';
import type { AtOnce } from '../ports.ts';
import type { FilingGround, RequestRecord } from '../store/records.ts';
import { signResponse } from './response.ts';
import { current, tellRequest, transit } from './transit.ts';

/** Within so many ms a desktop may make `DESKTOP_FILINGS`. */
const desktopMs = 60_000;
/** After `BURST_REFUSALS` unwanted ones of an account within this many ms the next demands `match`: who floods must not tire the user into approving. */
const burstMs = 600_000;

type Filing = Authenticated<'file'>;

export interface Filed {
  state: RequestState;
  /** False when these very bytes were filed before. */
  created: boolean;
}

export async function fileRequest(parts: Parts, body: FileBody): Promise<Filed> {
  const filing = await authenticateFiling(parts, body.statement);
  if ('state' in filing) return { state: filing.state, created: false };
  const desktop = memberOf(filing.device, 'desktop');
  assertAttachments(filing, body);
  assertExpiry(filing, parts);
  const standing = await standingAtOnce(parts, filing);
  return performOnce(parts, filing, {
    effect: (act) => store(act, filing, desktop, body, { standing, limits: parts.config }),
    again: (act) => sameAgain(act, filing),
  });
}

/** A desktop that never got its answer may ask again with the same bytes after they went stale: the request is there. */
async function authenticateFiling(parts: Parts, statement: string): Promise<Filing | { state: RequestState }> {
  try {
    return await authenticate(parts, statement, 'file');
  } catch (error) {
    if (!(error instanceof ProblemError) || (error.code !== 'clock_skew' && error.code !== 'statement_expired')) throw error;
    const stale = await authenticate(parts, statement, 'file', 'any');
    const record = await parts.store.request(stale.claims.request);
    if (record?.filingDigest !== stale.digest) throw error;
    return { state: record.state };
  }
}

function assertAttachments({ claims }: Filing, body: FileBody): void {
  for (const part of ['preview', 'details'] as const) {
    if (digestNow(sealedText(body[part])) !== claims[part]) throw new ProblemError('digest_mismatch', { detail: part });
    if (claims.recipients.some((device) => !sealedFor(body[part], device))) throw new ProblemError('malformed_body', { detail: `${part}.recipients` });
  }
}

function assertExpiry({ claims }: Filing, { now, config }: Parts): void {
  const time = now();
  if (claims.expiresAt <= time || claims.expiresAt > time + config.maximumLife + clockSkew * 1_000) throw new ProblemError('expiry_out_of_range', { serverTime: time });
}

interface Standing extends AtOnce {
  response: string;
}

/** A phone that stands for *at once*, with the response it would get. Signed ahead: a transaction waits for nothing but the store. */
async function standingAtOnce(parts: Parts, { claims, digest }: Filing): Promise<Standing | undefined> {
  const phone = claims.minimum === 'none' ? await parts.hub.atOnceFor(claims.recipients) : undefined;
  if (!phone) return undefined;
  const answered = { state: claims, filingDigest: digest, detailsDigest: claims.details };
  return { ...phone, response: await signResponse(parts, answered, phone.device, phone.digest) };
}

async function sameAgain(act: Act, { claims, digest }: Filing): Promise<Filed> {
  const record = await act.tx.request(claims.request);
  if (record?.filingDigest !== digest) throw new ProblemError('not_found');
  return { state: (await current(act, record)).state, created: false };
}

type Limits = Pick<Parts['config'], 'desktopFilings' | 'burstRefusals'>;

async function store(act: Act, filing: Filing, desktop: Member, body: FileBody, { standing, limits }: { standing: Standing | undefined; limits: Limits }): Promise<Filed | ProblemError> {
  const { claims } = filing;
  const recipients = [...new Set(claims.recipients)];
  const ground = await act.tx.filingGround({ desktop: desktop.id, account: desktop.account, recipients, filedSince: act.now - desktopMs, endedSince: act.now - burstMs });
  assertDevices(claims.counter, recipients, ground);
  if (ground.filings >= limits.desktopFilings) throw new ProblemError('rate_limited', { retryAfter: desktopMs / 1_000 });
  const open = ground.isOpen ? await replaceOpen(act, desktop) : undefined;
  if (open) return open;
  const minimum = strictest(claims.minimum, demandedBy(ground, limits.burstRefusals));
  const record = newRecord(act, filing, desktop, body, { minimum, recipients });
  if (!(await act.tx.addRequest(record))) throw new ProblemError('request_conflict');
  act.known.set(claims.request, record);
  act.reached.push({ phase: 'filed', sinceFiled: 0 });
  if (minimum === 'none' && standing) {
    const released = await transit(act, record, releaseAtOnce(act, standing));
    if (!(released instanceof ProblemError)) return { state: released.state, created: true };
  }
  tellRequest(act, record);
  act.pushes.push(...record.recipients.map((device) => ({ device, kind: 'request' as const, subject: claims.request, expiresAt: claims.expiresAt })));
  return { state: record.state, created: true };
}

const releaseAtOnce = (act: Act, { device, digest, response }: Standing) => ({
  cause: 'operate' as const,
  actor: 'phone' as const,
  by: device,
  change: { winner: device, operation: 'at-once' as const, deliveredAt: act.now, releasedAt: act.now, deadlineAt: act.deadlineAt(act.now) },
  operationDigest: digest,
  response,
});

/** Whoever was removed since the statement was verified is removed here, too. */
function assertDevices(counter: number, recipients: readonly string[], ground: FilingGround | undefined): asserts ground is FilingGround {
  if (!ground?.isMember) throw new ProblemError('device_revoked');
  if (ground.phones === 0) throw new ProblemError('no_phones');
  if (counter !== ground.counter || ground.addressed !== recipients.length) throw new ProblemError('devices_changed');
}

/** Cancels the desktop's unreleased request; a released one that is not settled stands in the way. */
async function replaceOpen(act: Act, { id, account }: Member): Promise<ProblemError | undefined> {
  const found = await act.tx.unsettledRequestOf(id, account);
  if (!found) return undefined;
  const open = await current(act, found);
  if (open.state.settledAt !== undefined) return undefined;
  if (!isBeforeRelease(open.state.phase)) return new ProblemError('request_open', { state: open.state });
  await transit(act, open, { cause: 'supersede', actor: 'server', change: { reason: 'superseded' } });
  return undefined;
}

const demandedBy = ({ minimum, unwanted }: FilingGround, burst: number): Minimum => (unwanted >= burst ? strictest(minimum, 'match') : minimum);

function newRecord(act: Act, { claims, digest, statement }: Filing, desktop: Member, body: FileBody, { minimum, recipients }: { minimum: Minimum; recipients: string[] }): RequestRecord {
  const { request, opening, expiresAt, operations, digits, scanProof } = claims;
  const { preview, details, salt } = body;
  return {
    state: { request, desktop: desktop.id, phase: 'filed', revision: 0, minimum, opening, filedAt: act.now, expiresAt, evidence: [] },
    account: desktop.account,
    recipients,
    operations,
    filingDigest: digest,
    detailsDigest: claims.details,
    digits,
    scanProof,
    filing: statement,
    preview,
    details,
    salt,
  };
}
