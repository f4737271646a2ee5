/** Telling the server that a request is shown: once, by worker or page, straight or through the relay. */
import { digest } from '../../protocol/base.ts';
import { stateAnswerSchema } from '../../protocol/messages/requests.ts';
import type { RequestRecord } from '../storage/schema.ts';
import type { Base } from './base.ts';
import { takeIn } from './intake.ts';

/** Acknowledges a request that is `filed`. Its failure is nobody's trouble: the desktop then offers its code a little earlier. */
export async function acknowledge(base: Base, record: Pick<RequestRecord, 'id' | 'state' | 'filing' | 'refused'>): Promise<void> {
  if (record.refused || record.state.phase !== 'filed') return;
  const claims = { request: record.id, filing: await digest(record.filing) };
  const { state } = await base.api.write({ path: `/v1/requests/${record.id}/acknowledgements`, kind: 'acknowledge', claims }, stateAnswerSchema);
  await takeIn(base, { state });
}
