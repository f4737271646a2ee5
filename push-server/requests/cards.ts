/** A card on its way from the winner to the desktop: passed on unread, kept until it is answered or too late. */
import type { HandCardBody } from '../../protocol/messages/requests.ts';
import { ProblemError } from '../../protocol/problems.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { sealedDigest } from '../../protocol/sealed.ts';
import { readClaims } from '../../protocol/statements.ts';
import type { Parts } from '../act.ts';
import { authenticate } from '../authentication.ts';
import { actorOf, takeStep } from './steps.ts';

/** The winner hands a card over; a later one takes the place of an earlier. Throws `digest_mismatch` when it is not the one named, or not for this request's desktop. */
export async function handCard(parts: Parts, body: HandCardBody): Promise<RequestState> {
  const said = await authenticate(parts, body.statement, 'hand-card');
  if ((await sealedDigest(body.card)) !== said.claims.card) throw new ProblemError('digest_mismatch', { detail: 'card' });
  return takeStep(parts, said, said.claims, (act, state) => {
    if (body.card.header.kid !== state.desktop) return new ProblemError('digest_mismatch', { detail: 'desktop' });
    return { cause: 'hand-card', actor: actorOf(state, said.device.id), change: { cardHandedAt: act.now, cardAnswer: undefined }, card: body };
  });
}

/** The desktop's answer to the card that waits for it. Throws `digest_mismatch` when that is another one, or none any more. */
export async function answerCard(parts: Parts, statement: string): Promise<RequestState> {
  const said = await authenticate(parts, statement, 'answer-card');
  const { card, answer } = said.claims;
  return takeStep(parts, said, said.claims, (_, state, { card: waiting }) => {
    const actor = actorOf(state, said.device.id);
    if (actor === 'desktop' && (!waiting || readClaims(waiting.statement, 'hand-card').card !== card)) return new ProblemError('digest_mismatch', { detail: 'card' });
    return { cause: 'answer-card', actor, change: { cardAnswer: answer } };
  });
}
