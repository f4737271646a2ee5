/** Handing a card to the desktop that asked: what the passkey is to sign, and the card on its way. Loaded when a card is used. */
import { encodeBytes, randomBytes } from '../../protocol/base.ts';
import { approvalChallenge, type Approval, type HandedCard } from '../../protocol/card.ts';
import { verifyDeviceStatement } from '../../protocol/keys.ts';
import { stateAnswerSchema } from '../../protocol/messages/requests.ts';
import type { RequestState } from '../../protocol/requests/state.ts';
import { sealedDigest, sealedFor } from '../../protocol/sealed.ts';
import { padded, paddingSteps, seal } from '../../protocol/sealing.ts';
import type { Base } from './base.ts';
import { ClientFailure } from './failure.ts';
import type { CardChallenge } from './types.ts';

/** Draws the nonce of an approval, and the WebAuthn challenge that binds it to this payment. */
export async function challengeFor(about: Omit<Approval, 'nonce'>): Promise<CardChallenge> {
  const nonce = encodeBytes(randomBytes(16));
  return { nonce, challenge: await approvalChallenge({ ...about, nonce }) };
}

/** Seals the card for the desktop and sends it. Throws `unknown_device` when this phone does not trust that desktop (any more). */
export async function handCard(base: Base, about: { request: string; filing: string; desktop: string }, handed: HandedCard): Promise<RequestState> {
  const { request, filing } = about;
  const [server, desktop] = await Promise.all([base.server(), base.storage.deviceById(about.desktop)]);
  if (!desktop || desktop.trust === 'untrusted') throw new ClientFailure('unknown_device');
  const identity = await verifyDeviceStatement(desktop.statement, server.serverId);
  const card = sealedFor(await seal(padded(handed, paddingSteps.details), [identity]), identity.id);
  if (!card) throw new ClientFailure('internal');
  const { state } = await base.api.write(
    { path: `/v1/requests/${request}/cards`, kind: 'hand-card', claims: { request, filing, card: await sealedDigest(card) }, attach: { card } },
    stateAnswerSchema,
  );
  return state;
}
