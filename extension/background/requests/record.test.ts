import { describe, expect, it } from 'vitest';
import { prepareFiling } from '../../../protocol/requests/filing.ts';
import { generateDeviceKeys, signDeviceStatement, verifyDeviceStatement } from '../../../protocol/keys.ts';
import { isOpen, learnState, stop, type RequestRecord } from './record.ts';
import { contentOf } from './content.ts';
import { readingOf, recordOf, requestId, stateOf } from './testing.ts';
import { cardOf, pillState, viewOf } from './view.ts';

async function withSecret(): Promise<RequestRecord> {
  const [desktop, phone] = await Promise.all([generateDeviceKeys(), generateDeviceKeys()]);
  const recipient = await verifyDeviceStatement(await signDeviceStatement(phone, 'phone', 's', Date.now), 's');
  const content = contentOf(readingOf(), 'Desk');
  const prepared = await prepareFiling(
    { request: requestId, ...content, opening: 'page', minimum: 'none', operations: ['tap'], expiresAt: 301_000, recipients: [recipient], counter: 1 },
    { id: desktop.id, key: desktop.signing.privateKey, audience: 's', now: Date.now },
  );
  return recordOf({ filing: prepared.filing, secret: { prepared, ...content, opening: 'page', minimum: 'none' } });
}

describe('a record', () => {
  it('never goes back to an older word of the server, nor takes one about another request', () => {
    const newer = learnState(recordOf(), stateOf({ phase: 'delivered', revision: 2 }));
    expect(learnState(newer, stateOf({ revision: 1 }))).toBe(newer);
    const other = stateOf({ request: requestId.replace(/0$/, '1'), phase: 'cancelled', revision: 9 });
    expect(learnState(newer, other)).toBe(newer);
  });

  it('forgets its secrets once it ended, by the server or here', async () => {
    const record = await withSecret();
    expect(learnState(record, stateOf({ phase: 'released', revision: 1, releasedAt: 2 })).secret).toBeDefined();
    expect(learnState(record, stateOf({ phase: 'declined', revision: 1 })).secret).toBeUndefined();
    expect(stop(record, 'expired').secret).toBeUndefined();
  });

  it('still owes the cancel when the server has it after all', () => {
    const late = learnState(stop(recordOf(), 'cancelled'), stateOf());
    expect(late).toMatchObject({ cancelling: true });
    expect(isOpen(late)).toBe(true);
    expect(learnState(stop(recordOf(), 'cancelled'), stateOf({ phase: 'expired' })).cancelling).toBeUndefined();
  });

  it.each([
    [recordOf(), 'sending'],
    [recordOf({ trouble: 'server_away' }), 'problem'],
    [recordOf({ state: stateOf(), trouble: 'server_away' }), 'sending'],
    [recordOf({ state: stateOf({ phase: 'delivered' }) }), 'phone'],
    [recordOf({ state: stateOf({ phase: 'released' }) }), 'opened'],
    [recordOf({ stopped: 'request_open' }), 'problem'],
    [recordOf({ stopped: 'expired' }), 'expired'],
    [recordOf({ state: stateOf({ phase: 'unconfirmed' }) }), 'unconfirmed'],
  ])('shows %# as it stands', (record, expected) => {
    expect(pillState(record)).toBe(expected);
  });

  it('shows digits and code only when they are asked for and only before the release', async () => {
    const record = await withSecret();
    expect(viewOf(record, 'https://pay.example')).not.toHaveProperty('digits');
    expect(viewOf({ ...record, state: stateOf({ minimum: 'match' }) }, 'https://pay.example').digits).toBe(record.secret?.prepared.digits);
    expect(viewOf({ ...record, codeShown: true }, 'https://pay.example').code?.path).toMatch(/^M/);
    expect(viewOf({ ...record, state: stateOf({ minimum: 'scan' }) }, 'https://pay.example').code).toBeDefined();
    const released = stateOf({ minimum: 'match', phase: 'released', releasedAt: 2 });
    expect(viewOf({ ...record, codeShown: true, state: released }, 'https://pay.example')).not.toHaveProperty('digits');
  });

  it('offers the code by itself after four seconds without a sign', () => {
    expect(cardOf(recordOf({ state: stateOf() }), 'https://pay.example', 4_999).codeOffered).toBe(false);
    expect(cardOf(recordOf({ state: stateOf() }), 'https://pay.example', 5_000).codeOffered).toBe(true);
    expect(cardOf(recordOf({ state: stateOf({ phase: 'delivered', deliveredAt: 2_000 }) }), 'https://pay.example', 9_000).codeOffered).toBe(false);
  });

  it('lets the user say that it is paid only after a release', () => {
    expect(cardOf(recordOf({ state: stateOf({ phase: 'delivered' }) }), 'https://pay.example', 0).sayPaid).toBe(false);
    expect(cardOf(recordOf({ state: stateOf({ phase: 'unconfirmed', releasedAt: 2 }) }), 'https://pay.example', 0).sayPaid).toBe(true);
  });

  it('says who says that it is paid', () => {
    const by = 'd'.repeat(43);
    const paid = stateOf({ phase: 'paid', releasedAt: 2, evidence: [{ source: 'user', by, at: 3 }, { source: 'page', by, at: 4 }] });
    expect(viewOf(recordOf({ state: paid }), 'https://pay.example').evidence).toBe('page');
  });
});
