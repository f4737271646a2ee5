/** Push subscriptions of phones, and the test of waking. */
import * as v from 'valibot';
import { digest } from '../../protocol/base.ts';
import { pushSubscriptionSchema, type PushSubscriptionData } from '../../protocol/messages/devices.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { performOnce, tellDevices, type Parts } from '../act.ts';
import { authenticate, memberOf } from '../authentication.ts';

/** Ms that a test push waits for the phone. */
const testLife = 5 * 60_000;

interface SubscribeBody {
  statement: string;
  subscription: string | null;
  language?: string | undefined;
}

/** Keeps or drops this phone's subscription. Throws `digest_mismatch`, `endpoint_refused`. */
export async function subscribe(parts: Parts, body: SubscribeBody): Promise<void> {
  const said = await authenticate(parts, body.statement, 'subscribe');
  const phone = memberOf(said.device, 'phone');
  const named = body.subscription === null ? null : await digest(body.subscription);
  if (named !== said.claims.subscription) throw new ProblemError('digest_mismatch', { detail: 'subscription' });
  const given = body.subscription === null ? undefined : parseSubscription(body.subscription);
  if (given) parts.outbox.assertEndpoint(given.endpoint);
  await performOnce(parts, said, {
    async effect(act) {
      if (given) {
        const { endpoint, keys } = given;
        await act.tx.putSubscription({ device: phone.id, endpoint, ...keys, language: body.language, vapidKey: parts.identity.vapid.id, updatedAt: act.now });
      } else {
        await act.tx.deleteSubscription(phone.id);
      }
      await tellDevices(act, phone.account);
    },
    again: async () => undefined,
  });
}

function parseSubscription(text: string): PushSubscriptionData {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), pushSubscriptionSchema), text);
  if (!parsed.success) throw new ProblemError('malformed_body', { detail: 'subscription' });
  return parsed.output;
}

/** Sends a test push to this phone. Throws `not_subscribed`. */
export async function testWaking(parts: Parts, statement: string): Promise<void> {
  const said = await authenticate(parts, statement, 'wake-test');
  const phone = memberOf(said.device, 'phone');
  await performOnce(parts, said, {
    async effect(act) {
      if (!(await act.tx.subscription(phone.id))) throw new ProblemError('not_subscribed');
      act.pushes.push({ device: phone.id, kind: 'test', subject: said.claims.test, expiresAt: act.now + testLife });
    },
    again: async () => undefined,
  });
}

/** The worker has shown a test push. */
export async function testSeen(parts: Parts, statement: string): Promise<void> {
  const said = await authenticate(parts, statement, 'wake-seen');
  const phone = memberOf(said.device, 'phone');
  await performOnce(parts, said, { effect: ({ tx, now }) => tx.seeDevice(phone.id, now), again: async () => undefined });
}
