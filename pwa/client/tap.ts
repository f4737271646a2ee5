/** The tap on a notification, operated by the service worker itself while the app is still opening. */
import { operateAnswerSchema } from '../../protocol/messages/requests.ts';
import { wake } from '../storage/rest.ts';
import type { Base } from './base.ts';
import { entryOf, idle } from './entries.ts';
import { asFailure } from './failure.ts';
import { takeIn } from './intake.ts';
import { isPassing, operationLock, refusal, signOperation } from './operation.ts';

/**
 * Uses the token of a tapped notification and operates, if a tap is enough for this request. What cannot be sent now stays
 * kept as signed: the page sends the same bytes again. Answers whether anything became of it.
 */
export async function operateByTap(base: Base, id: string, token: string): Promise<boolean> {
  const now = base.clock.now();
  const [own, record, settings, operation] = await Promise.all([base.device(), base.storage.request(id), base.storage.settings(), base.storage.operation(id)]);
  if (!record || operation) return false;
  const entry = entryOf({ record, content: await wake(own.restKey, id, record.content), doing: idle, settings, self: own.keys.id });
  if (entry.won || refusal(entry, { kind: 'tap' }, now) || !(await base.storage.useToken(token, now))) return false;
  await base.locked(operationLock(id), () => send(base, id));
  return true;
}

async function send(base: Base, id: string): Promise<void> {
  const { statement } = await signOperation(base, id, { operation: 'tap' });
  try {
    const sent = await base.api.send(`/v1/requests/${id}/operations`, JSON.stringify({ statement }), operateAnswerSchema);
    if (!sent.stored) await takeIn(base, sent.answer);
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (!isPassing(failure.code)) await base.storage.dropOperation(id);
    if (failure.state) await takeIn(base, { state: failure.state });
  }
}

/** The one-time token in the fragment of an address; undefined when there is none. */
export const tokenIn = (fragment: string): string | undefined => /^#token=([A-Za-z0-9_-]{1,128})$/.exec(fragment)?.[1];

