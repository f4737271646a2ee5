/** A server whose clock jumps: nothing expires twice, and nothing is done twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestViewSchema } from '../../protocol/messages/requests.ts';
import { readClaims } from '../../protocol/statements.ts';
import { codeOf, expectOk, type TestDevice } from '../testing/devices.ts';
import { operate, stateIn, step, type TestFiling } from '../testing/filing.ts';
import { setScene, type Scene } from '../testing/scene.ts';
import { purge, settleOverdue } from './sweep.ts';

const minutes = 60_000;

describe('a clock that jumps', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await setScene();
  });
  afterEach(() => scene.server.close());

  const phaseOf = async (filed: TestFiling, device: TestDevice = scene.desktop) => expectOk(requestViewSchema, await device.get(`/v1/requests/${filed.request}`)).state;
  const toldOf = ({ request }: TestFiling) => scene.server.told.filter(({ subject }) => subject === request).length;
  const jump = async (ms: number) => {
    scene.server.pass(ms);
    return settleOverdue(scene.server.parts);
  };

  it('expires a request once, forwards, backwards and forwards again', async () => {
    const filed = await scene.file();
    expect(await jump(10 * minutes)).toBe(1);
    const expired = await phaseOf(filed);
    const told = toldOf(filed);
    expect(expired).toMatchObject({ phase: 'expired', revision: 1 });
    for (const ms of [-10 * minutes, -3 * minutes, 20 * minutes, -5 * minutes, 60 * minutes]) expect(await jump(ms)).toBe(0);
    expect(await phaseOf(filed)).toEqual(expired);
    expect(toldOf(filed)).toBe(told);
    expect(codeOf(await operate(scene.phone, filed))).toBe('request_expired');
  });

  it('ends a released request once, whose time came, went and came', async () => {
    const filed = await scene.file();
    await operate(scene.phone, filed);
    await step(scene.phone, filed, 'open');
    expect([await jump(-20 * minutes), await jump(25 * minutes), await jump(30 * minutes)]).toEqual([0, 0, 1]);
    const ended = await phaseOf(filed);
    const told = toldOf(filed);
    expect(ended.phase).toBe('unconfirmed');
    expect([await jump(-60 * minutes), await jump(120 * minutes)]).toEqual([0, 0]);
    expect([await phaseOf(filed), toldOf(filed)]).toEqual([ended, told]);
  });

  it('remembers used statements over a jump forwards and back', async () => {
    const filed = await scene.file();
    const statement = await scene.phone.sign('acknowledge', { request: filed.request, filing: filed.filing });
    const send = () => scene.server.post(`/v1/requests/${filed.request}/acknowledgements`, { statement });
    expect(stateIn(await send())).toMatchObject({ phase: 'delivered', revision: 1 });
    scene.server.pass(9 * minutes);
    await purge(scene.server.parts);
    scene.server.pass(-9 * minutes);
    expect(stateIn(await send())).toMatchObject({ phase: 'delivered', revision: 1 });
    const { jti } = readClaims(statement, 'acknowledge');
    expect(await scene.server.parts.store.transaction((tx) => tx.useStatement({ issuer: scene.phone.id, jti, digest: 'other', keepUntil: 0 }))).toBe('reused');
  });
});
