import { m } from '../../../i18n/generated/messages.js';
import { strongestEvidence } from '../../../i18n/outcomes.ts';
import { judge } from '../../../protocol/requests/phases.ts';
import { strictest } from '../../../protocol/requests/state.ts';
import { scanAddress } from '../../../protocol/scan.ts';
import type { PillState, PillView } from '../../platform/messages.ts';
import type { RequestCard } from '../../platform/page-messages.ts';
import { qrPath } from '../../platform/qr-path.ts';
import { faultSentence } from '../../platform/fault-sentence.ts';
import { cardSentence } from '../../platform/card-sentence.ts';
import { isOpen, isUnreleased, type RequestRecord } from './record.ts';

/** Milliseconds without a sign from the phone after which the code is offered by itself. */
const offerCodeAfter = 4_000;

export function pillState(record: RequestRecord): PillState {
  const { state, stopped, trouble } = record;
  if (stopped) return stopped === 'cancelled' || stopped === 'expired' ? stopped : 'problem';
  if (!state) return trouble ? 'problem' : 'sending';
  if (state.phase === 'filed') return 'sending';
  if (state.phase === 'delivered') return 'phone';
  return state.phase === 'released' ? 'opened' : state.phase;
}

/** What there is to say beyond the state's own sentence. */
function message(record: RequestRecord): string | undefined {
  const { state, stopped, trouble } = record;
  if (stopped) return stopped === 'cancelled' || stopped === 'expired' ? undefined : faultSentence(stopped);
  if (!state) return trouble && faultSentence(trouble);
  if (state.reason === 'superseded') return m.request_superseded();
  if (state.reason === 'revoked' || state.reason === 'account_deleted') return m.request_revoked();
  if (state.reason === 'match_failed') return m.request_match_failed();
  if (state.cancelNoticeAt !== undefined && isOpen(record)) return m.request_cancel_notice();
  if (isOpen(record) && record.card) return record.card.answer ? cardSentence(record.card.answer) : m.fill_filling();
  return undefined;
}

/** The QR code that completes or replaces everything else: request and K. */
function scanCode(record: RequestRecord, publicUrl: string): PillView['code'] {
  const { secret } = record;
  return secret && qrPath(scanAddress(publicUrl, record.id, secret.prepared.scanKey));
}

/** What pill and popup show of a request. `publicUrl` is the server's, for the code. `locale` is the chosen language, if one is. */
export function viewOf(record: RequestRecord, publicUrl: string, locale?: string): PillView {
  const { merchant, total, state, secret } = record;
  const waiting = isUnreleased(record);
  const minimum = strictest(state?.minimum ?? 'none', secret?.minimum ?? 'none');
  // Released at once, before the phone could apply its own rule, and not shown there yet: the code may be what it waits for.
  const locked = state?.phase === 'released' && state.operation === 'at-once' && state.cancelNoticeAt === undefined;
  const code = (waiting || locked) && (record.codeShown || minimum === 'scan' || secret?.opening === 'scan') ? scanCode(record, publicUrl) : undefined;
  const words = message(record);
  const evidence = state?.phase === 'paid' ? (strongestEvidence(state.evidence) ?? 'user') : undefined;
  const until = waiting ? record.expiresAt : isOpen(record) ? state?.deadlineAt : undefined;
  return {
    state: pillState(record),
    merchant,
    ...(total ? { total } : {}),
    // A phone may ask for them by its own rule, which only it knows: they are there whenever one shows the request.
    ...(waiting && secret && (minimum === 'match' || state?.phase === 'delivered') ? { digits: secret.prepared.digits, digitsDemanded: minimum === 'match' } : {}),
    ...(code ? { code } : {}),
    ...(locked && secret ? { locked } : {}),
    ...(until === undefined ? {} : { expiresAt: until }),
    ...(evidence ? { evidence } : {}),
    ...(words ? { message: words } : {}),
    ...(locale ? { locale } : {}),
  };
}

/** A request for the lists of popup and options. `glance`: a card of it waits to be looked at. */
export function cardOf(record: RequestRecord, publicUrl: string, now: number, glance = false): RequestCard {
  const { state } = record;
  const open = isOpen(record);
  return {
    id: record.id,
    view: viewOf(record, publicUrl),
    filedAt: record.filedAt,
    open,
    cancellable: open && !record.cancelling && state?.cancelNoticeAt === undefined,
    codeOffered: isUnreleased(record) && state?.deliveredAt === undefined && now - record.filedAt >= offerCodeAfter,
    sayPaid: state !== undefined && !record.saying && state.releasedAt !== undefined && state.phase !== 'paid' && judge(state.phase, 'paid', 'desktop', true).allowed,
    glance,
  };
}
