/** Random events from all sides against a model: no sequence reaches a forbidden state, releases twice, or releases after an ending. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestViewSchema } from '../../protocol/messages/requests.ts';
import { judge, type Actor, type Cause } from '../../protocol/requests/phases.ts';
import { isOutcome, type Phase } from '../../protocol/requests/state.ts';
import { codeOf, expectOk, type TestDevice } from '../testing/devices.ts';
import { decide, operate, step, type TestFiling } from '../testing/filing.ts';
import { setScene, type Scene } from '../testing/scene.ts';
import type { Answer } from '../testing/server.ts';
import { settleOverdue } from './sweep.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene({ BURST_REFUSALS: '1000000' }); // what a burst demands has tests of its own
});
afterAll(() => scene.server.close());

const whos = ['desktop', 'phone', 'other'] as const;
type Who = (typeof whos)[number];

const doings = {
  acknowledge: (device: TestDevice, filed: TestFiling) => step(device, filed, 'acknowledge'),
  operate: (device: TestDevice, filed: TestFiling) => operate(device, filed),
  mismatch: (device: TestDevice, filed: TestFiling) => operate(device, filed, 'match', { digits: '00' }),
  open: (device: TestDevice, filed: TestFiling) => step(device, filed, 'open'),
  decline: (device: TestDevice, filed: TestFiling) => decide(device, filed, 'decline'),
  cancel: (device: TestDevice, filed: TestFiling) => decide(device, filed, 'cancel'),
  paid: (device: TestDevice, filed: TestFiling) => decide(device, filed, 'paid', 'user'),
  fail: (device: TestDevice, filed: TestFiling) => decide(device, filed, 'fail'),
} as const;
type Doing = keyof typeof doings;

const saying = fc.record({ who: fc.constantFrom(...whos), doing: fc.constantFrom<Doing>('acknowledge', 'operate', 'mismatch', 'open', 'decline', 'cancel', 'paid', 'fail') });
const passing = fc.record({ pass: fc.constantFrom(50_000, 299_000, 1_800_000) });
const event = fc.oneof({ weight: 8, arbitrary: saying }, { weight: 1, arbitrary: passing });

interface Model {
  phase: Phase;
  winner?: Who;
  releasedAt?: number;
  expiresAt: number;
}

/** The model's own reading of time. */
function settleByTime(model: Model, now: number): void {
  if (isOutcome(model.phase)) return;
  if (model.releasedAt === undefined && model.expiresAt <= now) model.phase = 'expired';
  if (model.releasedAt !== undefined && model.releasedAt + 1_800_000 <= now) model.phase = 'unconfirmed';
}

function actorOf(model: Model, who: Who): Actor {
  if (who === 'desktop') return 'desktop';
  return model.winner === who ? 'winner' : 'phone';
}

/** Applies the saying to the model; answers with the problem that is expected, if any. */
function expected(model: Model, who: Who, doing: Doing, now: number): string | undefined {
  const onlyPhones = doing === 'operate' || doing === 'mismatch';
  if (onlyPhones && who === 'desktop') return 'wrong_role';
  const cause: Cause = doing;
  const verdict = onlyPhones ? judge(model.phase, 'operate', 'phone', model.releasedAt !== undefined) : judge(model.phase, cause, actorOf(model, who), model.releasedAt !== undefined);
  if (!verdict.allowed) return verdict.problem;
  if (doing === 'mismatch') {
    model.phase = 'declined';
    return 'match_failed';
  }
  model.phase = verdict.to;
  if (doing === 'operate') Object.assign(model, { winner: who, releasedAt: now });
  return undefined;
}

it('holds for the real server', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
      const filed = await scene.file({ operations: ['raise', 'match'] });
      const model: Model = { phase: 'filed', expiresAt: scene.server.now() + 300_000 };
      let releases = 0;
      for (const next of events) {
        if ('pass' in next) {
          scene.server.pass(next.pass);
          await settleOverdue(scene.server.parts);
        } else {
          settleByTime(model, scene.server.now());
          const problem = expected(model, next.who, next.doing, scene.server.now());
          const answer: Answer = await doings[next.doing](scene[next.who], filed);
          expect([next, codeOf(answer)]).toEqual([next, problem]);
          if (next.doing === 'operate' && problem === undefined) releases += 1;
        }
        settleByTime(model, scene.server.now());
        const { state } = expectOk(requestViewSchema, await scene.desktop.get(`/v1/requests/${filed.request}`));
        expect(state.phase).toBe(model.phase);
        expect(state.winner).toBe(model.winner === undefined ? undefined : scene[model.winner].id);
        expect(state.settledAt !== undefined).toBe(isOutcome(state.phase));
      }
      expect(releases).toBeLessThanOrEqual(1);
      if (!isOutcome(model.phase)) await decide(scene.desktop, filed, model.releasedAt === undefined ? 'cancel' : 'fail');
    }),
    { numRuns: 60 },
  );
});
