import { requestViewSchema, stateAnswerSchema } from '../../../protocol/messages/requests.ts';
import { ProblemError } from '../../../protocol/problems.ts';
import type { CheckoutReading } from '../../checkout/reading.ts';
import type { Cards } from '../cards/receive.ts';
import { serially } from '../serially.ts';
import { faultOf, isAway } from '../server/fault.ts';
import { checkoutKey } from './checkout-key.ts';
import { isPaidEvidence } from './evidence.ts';
import { prepare, send, type FilingParts, type Source } from './filing.ts';
import { isOpen, isUnfinished, isUnreleased, stop, type RequestRecord } from './record.ts';

/** Milliseconds past the expiry before it is believed without the server's word. */
const grace = 5_000;

/** The desktop's payment requests: filing, following, cancelling, and what the shop's page says of them. */
export interface Requests {
  /** Files a reading; the same checkout of the same tab, still open, is not filed twice. Answers once it is written down. */
  file: (reading: CheckoutReading, source: Source) => Promise<RequestRecord>;
  cancel: (id: string) => Promise<void>;
  /** The user says that it is paid. */
  sayPaid: (id: string) => Promise<void>;
  /** Whether a confirmation page in this tab is evidence, and if so tells the server. */
  confirmed: (reading: CheckoutReading, tab: number, host: string) => Promise<void>;
  /** Goes on with everything unfinished: sends, tells, asks. */
  resume: (askStates: boolean) => Promise<void>;
  /** Whether anything is left to do or to wait for. */
  unfinished: () => Promise<boolean>;
}

export interface RequestParts extends FilingParts {
  /** Told of what the server says of a request. */
  cards: Pick<Cards, 'learn'>;
}

export function createRequests(parts: RequestParts): Requests {
  const { records, links, device, api, clock, cards } = parts;
  const oneFiling = serially();
  const oneSaying = serially();
  const sendings = new Map<string, { stop: AbortController; done: Promise<void> }>();

  function sendOn(id: string): Promise<void> {
    const running = sendings.get(id);
    if (running) return running.done;
    const controller = new AbortController();
    const done = send(parts, id, controller.signal).finally(() => sendings.delete(id));
    sendings.set(id, { stop: controller, done });
    return done;
  }

  const file: Requests['file'] = (reading, source) =>
    oneFiling(async () => {
      const before = await records.all();
      const same = before.find((record) => record.tab === source.tab && record.checkout === checkoutKey(reading) && isOpen(record));
      if (same && !same.cancelling) {
        void sendOn(same.id);
        return same;
      }
      const record = await prepare(parts, reading, source);
      // What was never sent is replaced here and now; what was, the server replaces.
      for (const older of before.filter((other) => isOpen(other) && !other.state)) {
        sendings.get(older.id)?.stop.abort();
        await records.change(older.id, (now) => (now.state ? now : stop(now, 'cancelled')));
      }
      void sendOn(record.id);
      return record;
    });

  async function decide(record: RequestRecord, decision: 'cancel' | 'paid', evidence?: 'page' | 'user'): Promise<void> {
    const link = await links.usable();
    const answer = await api.write({
      url: `${link.address}/v1/requests/${record.id}/decisions`,
      kind: 'decide',
      claims: { request: record.id, filing: record.filing, decision, ...(evidence ? { evidence } : {}) },
      signer: await device.signer(link.server.serverId),
      schema: stateAnswerSchema,
    });
    await records.learn(answer.state);
  }

  /** Sends a decision that is written down; takes the mark away once the server has answered, whatever it answered. */
  async function deliver(record: RequestRecord, decision: 'cancel' | 'paid'): Promise<void> {
    try {
      await decide(record, decision, decision === 'paid' ? record.saying : undefined);
    } catch (error) {
      if (isAway(error)) {
        await records.change(record.id, (now) => ({ ...now, trouble: faultOf(error) }));
        return;
      }
      if (error instanceof ProblemError && error.extra.state) await records.learn(error.extra.state);
      else if (decision === 'cancel' && !record.state) await records.change(record.id, (now) => stop(now, 'cancelled'));
    }
    await records.change(record.id, ({ cancelling, saying, ...now }) => ({
      ...now,
      ...(decision !== 'cancel' && cancelling ? { cancelling } : {}),
      ...(decision !== 'paid' && saying ? { saying } : {}),
    }));
  }

  async function say(id: string, saying: 'page' | 'user'): Promise<void> {
    const record = await records.change(id, (now) => ({ ...now, saying }));
    if (record) await deliver(record, 'paid');
  }

  async function ask(record: RequestRecord): Promise<void> {
    try {
      const link = await links.usable();
      const view = await api.read(link.address, `/v1/requests/${record.id}`, await device.signer(link.server.serverId), requestViewSchema);
      await records.learn(view.state);
      cards.learn(view);
    } catch (error) {
      if (isAway(error)) await records.change(record.id, (now) => ({ ...now, trouble: faultOf(error) }));
      // The server has forgotten it: it ended long ago, and here it ends with what is known.
      if (faultOf(error) === 'not_found') await records.change(record.id, (now) => stop(now, record.state?.releasedAt === undefined ? 'expired' : 'not_found'));
      const removed = ['device_revoked', 'unknown_device'].includes(faultOf(error));
      if (removed) await links.end('removed');
      // Another server answers for the one that was paired with: no word about this request can come any more.
      if (removed || faultOf(error) === 'server_changed') {
        await records.change(record.id, (now) => stop(now, faultOf(error)));
      }
    }
  }

  async function resumeOne(record: RequestRecord, askStates: boolean): Promise<void> {
    if (record.cancelling) await deliver(record, 'cancel');
    else if (record.saying) await deliver(record, 'paid');
    else if (record.state) {
      const overdue = isUnreleased(record) && clock.now() > record.expiresAt + grace;
      if (askStates || overdue) await ask(record);
    } else if (clock.now() > record.expiresAt + grace) await records.change(record.id, (now) => (now.state ? now : stop(now, 'expired')));
    else await sendOn(record.id);
  }

  return {
    file,
    cancel: async (id) => {
      const record = await records.change(id, (now) => (isOpen(now) ? { ...now, cancelling: true } : now));
      if (!record?.cancelling) return;
      sendings.get(id)?.stop.abort();
      await sendings.get(id)?.done;
      const now = await records.get(id);
      if (now?.cancelling) await deliver(now, 'cancel');
    },
    sayPaid: (id) => say(id, 'user'),
    confirmed: (reading, tab, host) =>
      // One after the other, so that two readings of one page are said once.
      oneSaying(async () => {
        const record = (await records.all()).find((one) => isPaidEvidence(one, reading, tab, host));
        if (record) await say(record.id, 'page');
      }),
    resume: async (askStates) => {
      await Promise.all((await records.all()).filter(isUnfinished).map((record) => resumeOne(record, askStates).catch(() => undefined)));
      await records.purge(clock.now());
    },
    unfinished: async () => (await records.all()).some(isUnfinished),
  };
}
