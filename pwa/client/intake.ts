/** Takes a request in: verified with the desktop's own key before anything of it is kept or shown. Page and worker alike; needs no DOM. */
import { verifyDeviceStatement, type DeviceIdentity } from '../../protocol/keys.ts';
import type { RequestView } from '../../protocol/messages/requests.ts';
import { openDetails, openPreview, verifyFiling, verifyPaymentResponse, type VerifiedFiling } from '../../protocol/requests/filing.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { peekStatement, readClaims } from '../../protocol/statements.ts';
import { decodeBytes } from '../../protocol/base.ts';
import { isBeforeRelease, type RequestState } from '../../protocol/requests/state.ts';
import { layToRest, wake, type Content } from '../storage/rest.ts';
import type { OwnDevice, RequestRecord } from '../storage/schema.ts';
import type { Base } from './base.ts';
import { problemOf } from './failure.ts';

/**
 * What became of a view. `unknown`: only a state came, of a request that this phone holds nothing of.
 * `stranger`: its desktop is not one that this phone trusts (yet): read the device list, then try again.
 */
export type Taken =
  | { kind: 'kept'; record: RequestRecord; content: Content }
  | { kind: 'unknown' }
  | { kind: 'stranger' };

/**
 * Verifies and keeps a request as a server handed it over.
 * What does not verify is kept as refused, without any content; what was verified before is never overwritten by something else.
 */
export async function takeIn(base: Base, view: RequestView): Promise<Taken> {
  return base.locked(`request ${view.state.request}`, async () => {
    const own = await base.device();
    const before = await base.storage.request(view.state.request);
    const known = before && !before.refused ? before : undefined;
    const filing = view.filing ?? known?.filing;
    if (filing === undefined) return { kind: 'unknown' };
    const desktop = await trustedDesktop(base, filing);
    if (!desktop && !known) return { kind: 'stranger' };
    const content = known ? await wake(own.restKey, known.id, known.content) : {};
    // The desktop was removed since: what was taken in stays and still ends, but nothing is added to it.
    if (!desktop && known) return keep(base, own, { ...known, state: newer(known, view) }, content);
    try {
      const verified = await verifiedFiling(base, own, filing, desktop, view, known);
      const next = await withAnswer(base, own, verified, view, await withPreview(own, verified, view, content));
      return await keep(base, own, { id: view.state.request, state: released(newer(known, view), own, next), filing, refused: false }, next);
    } catch (thrown) {
      if (known) throw thrown;
      return keep(base, own, { id: view.state.request, state: view.state, filing, refused: true }, {});
    }
  });
}

/** Keeps a refusal for a request whose desktop stayed a stranger. */
export async function refuse(base: Base, view: RequestView): Promise<void> {
  if (!view.filing) return;
  await keep(base, await base.device(), { id: view.state.request, state: view.state, filing: view.filing, refused: true }, {});
}

async function keep(base: Base, own: OwnDevice, record: Omit<RequestRecord, 'content'>, content: Content): Promise<Taken> {
  const full = { ...record, content: await layToRest(own.restKey, record.id, content) };
  await base.storage.keepRequest(full);
  return { kind: 'kept', record: full, content };
}

const newer = (known: RequestRecord | undefined, { state }: RequestView) => (known && known.state.revision > state.revision ? known.state : state);

/** A verified response is proof of the release, even where the state that came along is from before it (an answer by push). */
function released(state: RequestState, own: OwnDevice, content: Content): RequestState {
  const won = content.details !== undefined || content.response !== undefined;
  return won && isBeforeRelease(state.phase) ? { ...state, phase: 'released', winner: own.keys.id } : state;
}

async function trustedDesktop(base: Base, filing: string): Promise<DeviceIdentity | undefined> {
  const known = await base.storage.deviceById(issuerOf(filing));
  if (!known || (known.trust !== 'paired' && known.trust !== 'endorsed')) return undefined;
  return verifyDeviceStatement(known.statement, (await base.server()).serverId);
}

function issuerOf(filing: string): string {
  try {
    return peekStatement(filing).issuer;
  } catch {
    return '';
  }
}

async function verifiedFiling(base: Base, own: OwnDevice, filing: string, desktop: DeviceIdentity | undefined, view: RequestView, known: RequestRecord | undefined): Promise<VerifiedFiling> {
  if (known && view.filing !== undefined && known.filing !== view.filing) throw new ProblemError('filing_mismatch', { detail: 'another filing under this ID' });
  if (!desktop) throw new ProblemError('bad_signature', { detail: 'desktop' });
  const { serverId } = await base.server();
  const verified = await verifyFiling(filing, desktop, { id: own.keys.id, audience: serverId, now: base.clock.now });
  const { state } = view;
  const same = state.request === verified.claims.request && state.desktop === verified.desktop && state.opening === verified.claims.opening && state.expiresAt === verified.claims.expiresAt;
  if (!same) throw new ProblemError('filing_mismatch', { detail: 'state' });
  return verified;
}

async function withPreview(own: OwnDevice, filing: VerifiedFiling, view: RequestView, content: Content): Promise<Content> {
  if (content.preview || !view.preview) return content;
  return { ...content, preview: await openPreview(filing, view.preview, own.keys.encryption.privateKey) };
}

/** Adds the released details, or the response that waits for K. */
async function withAnswer(base: Base, own: OwnDevice, filing: VerifiedFiling, view: RequestView, content: Content): Promise<Content> {
  if (content.details) return content;
  const filed = view.filing;
  const answer = content.response ?? (view.response && view.details && filed ? { response: view.response, filing: filed, details: view.details } : undefined);
  if (!answer) return content;
  if (!content.response) {
    const operation = await ownOperation(base, filing, answer.response);
    const server = await base.server();
    await verifyPaymentResponse(answer, { filing, device: own.keys.id, operation, serverKey: await base.serverKey(), serverKeyId: server.thumbprint, audience: server.serverId });
  }
  try {
    const scanKey = content.scanKey === undefined ? undefined : decodeBytes(content.scanKey);
    const details = await openDetails(filing, answer.details, own.keys.encryption.privateKey, scanKey);
    return { preview: content.preview, scanKey: content.scanKey, details };
  } catch (thrown) {
    if (problemOf(thrown) === 'scan_required') return { ...content, response: answer };
    throw thrown;
  }
}

/** The digest of what this phone signed and the response names; `filing_mismatch` when this phone signed no such thing. */
async function ownOperation(base: Base, filing: VerifiedFiling, response: string): Promise<string> {
  const { operation } = readClaims(response, 'response');
  const sent = await base.storage.operation(filing.claims.request);
  if (sent?.digest === operation || (await base.storage.hasStanding(operation))) return operation;
  throw new ProblemError('filing_mismatch', { detail: 'operation' });
}

/** Changes the kept content of a request (a scanned K) under its lock. */
export async function changeContent(base: Base, id: string, change: (content: Content, filing: string) => Promise<Content>): Promise<void> {
  await base.locked(`request ${id}`, async () => {
    const [own, record] = await Promise.all([base.device(), base.storage.request(id)]);
    if (!record) throw new ProblemError('not_found');
    const next = await change(await wake(own.restKey, id, record.content), record.filing);
    await keep(base, own, record, next);
  });
}
