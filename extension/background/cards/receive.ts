import { cardLife, handedCardSchema, type Card, type CardAnswer, type HandedCard } from '../../../protocol/card.ts';
import { importVerifyingKey } from '../../../protocol/keys.ts';
import { stateAnswerSchema, type HandCardBody, type RequestView } from '../../../protocol/messages/requests.ts';
import { ProblemError } from '../../../protocol/problems.ts';
import { open, parseOpened } from '../../../protocol/sealing.ts';
import { peekStatement, readClaims, verifyStatement } from '../../../protocol/statements.ts';
import type { Device } from '../device/device.ts';
import type { Links } from '../device/link.ts';
import { isOpen, type RequestRecord } from '../requests/record.ts';
import type { Records } from '../requests/records.ts';
import type { Api } from '../server/api.ts';
import type { Clock } from '../server/clock.ts';
import { isAway } from '../server/fault.ts';
import { doubtApproval } from './approval.ts';
import type { Glance } from './glance.ts';

export interface CardParts {
  records: Records;
  links: Links;
  device: Device;
  api: Api;
  clock: Clock;
  /** Writes a card into the form of the document that filed the request, until the signal says stop. */
  fill: (record: RequestRecord, card: Card, signal: AbortSignal) => Promise<CardAnswer>;
  /** Where a card waits that has to be typed by hand. */
  glance: Glance;
}

/** Cards that the phone hands over. */
export interface Cards {
  /** What the server says of a request: a card in it is checked, filled in, and answered, once. */
  learn: (view: RequestView) => void;
  /** Tells the server what it was not told yet. */
  resume: () => Promise<void>;
}

/** A form that resists may still be filled by hand. */
const byHand: ReadonlySet<CardAnswer> = new Set(['resisted', 'no_form']);

export function createCards(parts: CardParts): Cards {
  const { records, links, device, api, clock } = parts;

  /** Those that this run of the background works on. */
  const working = new Set<string>();

  /** Written down before anything is done: a card that a stopped background had begun with is not filled a second time. */
  async function begin(request: string, digest: string): Promise<RequestRecord | undefined> {
    let fresh = false;
    const record = await records.change(request, (now) => {
      fresh = isOpen(now) && now.card?.digest !== digest;
      return fresh ? { ...now, card: { digest } } : now;
    });
    return fresh ? record : undefined;
  }

  async function take(handed: HandCardBody, request: string): Promise<void> {
    const { card: digest } = readClaims(handed.statement, 'hand-card');
    working.add(request);
    try {
      const record = await begin(request, digest);
      if (record) await settle(request, digest, await judge(record, handed).catch((): CardAnswer => 'not_approved'));
    } finally {
      working.delete(request);
    }
  }

  async function settle(request: string, digest: string, answer: CardAnswer): Promise<void> {
    await records.change(request, (now) => (now.card?.digest === digest ? { ...now, card: { digest, answer } } : now));
    await tell(request);
  }

  /** Reads, checks and fills in a card. Rejects with whatever does not verify. */
  async function judge(record: RequestRecord, handed: HandCardBody): Promise<CardAnswer> {
    const left = (record.state?.cardHandedAt ?? clock.now()) + cardLife - clock.now();
    if (left <= 0) return 'too_late';
    const { card, ...approval } = await openHanded(record, handed);
    const total = record.secret?.preview.total;
    if (!total) return 'not_approved';
    const link = await links.usable();
    const payment = { filing: record.filing, payee: record.merchant, amount: total };
    const doubt = await doubtApproval(approval, { passkeys: link.passkeys ?? [], payment, publicUrl: link.server.publicUrl });
    if (doubt) return doubt;
    const signal = AbortSignal.timeout(left);
    const answer = await parts.fill(record, card, signal);
    if (byHand.has(answer)) parts.glance.keep(record.id, card, signal);
    return answer;
  }

  /** Throws `ProblemError` when it is not from a phone that this desktop trusts, about this filing, and sealed for this desktop. */
  async function openHanded(record: RequestRecord, { statement, card }: HandCardBody): Promise<HandedCard> {
    const [link, trust, keys] = await Promise.all([links.usable(), links.trust(), device.keys()]);
    const phone = trust.devices.get(peekStatement(statement).issuer);
    if (phone?.role !== 'phone' || phone.id !== record.state?.winner) throw new ProblemError('unknown_device');
    const { claims } = await verifyStatement(statement, { kind: 'hand-card', key: await importVerifyingKey(phone.signingKey), issuer: phone.id, audience: link.server.serverId, now: clock.now });
    if (claims.request !== record.id || claims.filing !== record.filing) throw new ProblemError('filing_mismatch');
    return parseOpened(handedCardSchema, await open(card, keys.encryption.privateKey, claims.card));
  }

  async function tell(request: string): Promise<void> {
    const record = await records.get(request);
    if (!record?.card?.answer || record.card.told || !isOpen(record)) return;
    const { digest: card, answer } = record.card;
    try {
      const link = await links.usable();
      const claims = { request, filing: record.filing, card, answer };
      const signer = await device.signer(link.server.serverId);
      const { state } = await api.write({ url: `${link.address}/v1/requests/${request}/card-answers`, kind: 'answer-card', claims, signer, schema: stateAnswerSchema });
      await records.learn(state);
    } catch (error) {
      if (isAway(error)) return; // told with the next sign of the server
    }
    await records.change(request, (now) => (now.card?.digest === card ? { ...now, card: { digest: card, answer, told: true } } : now));
  }

  return {
    learn: ({ state, card }) => {
      if (card) void take(card, state.request);
    },
    resume: async () => {
      for (const { id, card } of (await records.all()).filter(isOpen)) {
        // The background was stopped in the middle of it: what stands in the form is for the user to see.
        if (card && !card.answer && !working.has(id)) await settle(id, card.digest, 'resisted');
        else await tell(id);
      }
    },
  };
}
