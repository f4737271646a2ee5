import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestViewSchema } from '../../protocol/messages/requests.ts';
import { sealedDigest, sealedFor, type SealedForOne } from '../../protocol/sealed.ts';
import { codeOf, expectOk, type TestDevice } from '../testing/devices.ts';
import { decide, operate, sealedNoise, stateIn, type TestFiling } from '../testing/filing.ts';
import { setScene, type Scene } from '../testing/scene.ts';
import { purge } from './sweep.ts';

let scene: Scene;
let filed: TestFiling;
beforeAll(async () => {
  scene = await setScene();
});
beforeEach(async () => {
  filed = await scene.file();
});
// A desktop files nothing while a released request of its own is open.
afterEach(() => decide(scene.phone, filed, 'decline'));
afterAll(() => scene.server.close());

const sealedCard = (device: TestDevice): SealedForOne => {
  const card = sealedFor(sealedNoise([device.id]), device.id);
  if (!card) throw new Error('no recipient');
  return card;
};

const hand = async (phone: TestDevice, card: SealedForOne, digest?: string) =>
  phone.post(`/v1/requests/${filed.request}/cards`, 'hand-card', { request: filed.request, filing: filed.filing, card: digest ?? (await sealedDigest(card)) }, { card });

const answer = async (desktop: TestDevice, card: SealedForOne, said: 'filled' | 'no_form' = 'filled') =>
  desktop.post(`/v1/requests/${filed.request}/card-answers`, 'answer-card', { request: filed.request, filing: filed.filing, card: await sealedDigest(card), answer: said });

const seenBy = async (device: TestDevice) => expectOk(requestViewSchema, await device.get(`/v1/requests/${filed.request}`));

describe('a card on its way', () => {
  it('reaches the desktop as it was sealed, and both sides know the answer', async () => {
    const { phone, other, desktop, server } = scene;
    await operate(phone, filed);
    const card = sealedCard(desktop);
    expect(stateIn(await hand(phone, card))).toMatchObject({ phase: 'released', cardHandedAt: server.now() });
    expect((await seenBy(desktop)).card?.card).toEqual(card);
    expect((await seenBy(phone)).card).toBeUndefined();
    expect((await seenBy(other)).card).toBeUndefined();
    expect(stateIn(await answer(desktop, card, 'no_form'))).toMatchObject({ phase: 'released', cardAnswer: 'no_form' });
    expect((await seenBy(desktop)).card).toBeUndefined();
    expect((await seenBy(phone)).state.cardAnswer).toBe('no_form');
    const second = sealedCard(desktop);
    expect(stateIn(await hand(phone, second)).cardAnswer).toBeUndefined();
    expect(codeOf(await answer(desktop, card))).toBe('digest_mismatch');
    expect(stateIn(await answer(desktop, second))).toMatchObject({ cardAnswer: 'filled' });
  });

  it('comes from the winner only, after the release, sealed for that very desktop', async () => {
    const { phone, other, desktop } = scene;
    const card = sealedCard(desktop);
    expect(codeOf(await hand(phone, card))).toBe('not_released');
    await operate(phone, filed);
    expect(codeOf(await hand(other, card))).toBe('not_the_winner');
    expect(codeOf(await hand(desktop, card))).toBe('not_the_winner');
    expect(codeOf(await hand(phone, sealedCard(other)))).toBe('digest_mismatch');
    expect(codeOf(await hand(phone, card, await sealedDigest(sealedCard(desktop))))).toBe('digest_mismatch');
    expect(stateIn(await hand(phone, card)).phase).toBe('released');
    expect(codeOf(await answer(phone, card))).toBe('wrong_role');
  });

  it('is forgotten with the request’s end, and after a minute without an answer', async () => {
    const { phone, desktop, server } = scene;
    await operate(phone, filed);
    await hand(phone, sealedCard(desktop));
    server.pass(61_000);
    await purge(server.parts);
    expect((await seenBy(desktop)).card).toBeUndefined();
    const card = sealedCard(desktop);
    await hand(phone, card);
    await decide(phone, filed, 'decline');
    expect((await seenBy(desktop)).card).toBeUndefined();
    expect(codeOf(await hand(phone, card))).toBe('request_settled');
  });
});
