import { beforeEach, describe, expect, it } from 'vitest';
import { approvalChallenge, cardLife, type Card, type CardAnswer } from '../../../protocol/card.ts';
import { generateDeviceKeys, signDeviceStatement, verifyDeviceStatement, type DeviceKeys } from '../../../protocol/keys.ts';
import type { RequestView } from '../../../protocol/messages/requests.ts';
import { padded, paddingSteps, seal } from '../../../protocol/sealing.ts';
import { sealedDigest, sealedFor } from '../../../protocol/sealed.ts';
import { signStatement } from '../../../protocol/statements.ts';
import { SoftPasskey } from '../../../protocol/testing/authenticator.ts';
import { FaultError } from '../server/fault.ts';
import { recordOf, stateOf } from '../requests/testing.ts';
import type { RequestRecord } from '../requests/record.ts';
import { createGlance } from './glance.ts';
import { createCards, type CardParts } from './receive.ts';

const publicUrl = 'https://pay.example';
const serverId = 's';
const time = 1_780_000_000_000;
const card: Card = { number: '4111111111111111', expiry: { month: 12, year: 2030 }, name: '林小雨' };

let passkey: SoftPasskey;
let phone: DeviceKeys;
let desktop: DeviceKeys;
let record: RequestRecord;
let filled: Card[];
let answers: CardAnswer[];
let away: boolean;
let fills: CardAnswer;
const glance = createGlance(() => undefined);

beforeEach(async () => {
  [passkey, phone, desktop] = await Promise.all([SoftPasskey.make(publicUrl), generateDeviceKeys(), generateDeviceKeys()]);
  const { merchant, total } = recordOf();
  const preview = { merchant, desktop: 'Büro', ...(total ? { total } : {}) };
  const secret = { preview } as NonNullable<RequestRecord['secret']>;
  record = recordOf({ secret, state: stateOf({ phase: 'opened', winner: phone.id, desktop: desktop.id, cardHandedAt: time }) });
  [filled, answers, away, fills] = [[], [], false, 'filled'];
});

/** The parts that stand around the receiver, as far as it uses them. */
async function receiver() {
  const now = () => time;
  const identity = await verifyDeviceStatement(await signDeviceStatement(phone, 'phone', serverId, now), serverId);
  const parts = {
    records: {
      all: () => Promise.resolve([record]),
      get: () => Promise.resolve(record),
      change: (_: string, change: (record: RequestRecord) => RequestRecord) => Promise.resolve((record = change(record))),
      learn: () => Promise.resolve(),
    },
    links: { usable: () => Promise.resolve({ address: '', server: { serverId, publicUrl }, passkeys: [{ id: passkey.id, key: passkey.key }] }), trust: () => Promise.resolve({ devices: new Map([[phone.id, identity]]) }) },
    device: { keys: () => Promise.resolve(desktop), signer: () => Promise.resolve({ id: desktop.id, key: desktop.signing.privateKey, audience: serverId, now }) },
    api: {
      write({ claims }: { claims: { answer: CardAnswer } }) {
        if (away) throw new FaultError('server_away');
        answers.push(claims.answer);
        return Promise.resolve({ state: record.state });
      },
    },
    clock: { now },
    glance,
    fill: (_: RequestRecord, given: Card) => {
      filled.push(given);
      return Promise.resolve(fills);
    },
  };
  return createCards(parts as unknown as CardParts);
}

/** A card as the server shows it to the desktop; `change` alters what the phone claims or approves. */
async function handed(change: { filing?: string; by?: DeviceKeys; amount?: string } = {}): Promise<RequestView> {
  const { by = phone, filing = record.filing, amount = '22.90' } = change;
  const nonce = 'n'.repeat(22);
  const assertion = await passkey.assertion(await approvalChallenge({ nonce, filing: record.filing, payee: record.merchant, amount: { currency: 'EUR', value: amount } }));
  const recipient = await verifyDeviceStatement(await signDeviceStatement(desktop, 'desktop', serverId, () => time), serverId);
  const sealed = sealedFor(await seal(padded({ card, nonce, assertion }, paddingSteps.details), [recipient]), desktop.id);
  if (!sealed || !record.state) throw new Error('nothing to hand');
  const statement = await signStatement('hand-card', { request: record.id, filing, card: await sealedDigest(sealed) }, { id: by.id, key: by.signing.privateKey, audience: serverId, now: () => time });
  return { state: record.state, card: { statement, card: sealed } };
}

async function learn(view: RequestView): Promise<CardAnswer | undefined> {
  (await receiver()).learn(view);
  await expect.poll(() => record.card?.answer).toBeDefined();
  return record.card?.answer;
}

describe('a card from the phone', () => {
  it('is filled in once, however often it is told', async () => {
    const view = await handed();
    const cards = await receiver();
    cards.learn(view);
    cards.learn(view);
    await expect.poll(() => answers).toEqual(['filled']);
    cards.learn(view);
    await cards.resume();
    expect([filled, answers]).toEqual([[card], ['filled']]);
    expect(JSON.stringify(record)).not.toContain(card.number);
  });

  it('is refused from another phone, about another filing, for another amount, or altered on the way', async () => {
    expect(await learn(await handed({ by: await generateDeviceKeys() }))).toBe('not_approved');
    expect(await learn(await handed({ filing: 'g'.repeat(43) }))).toBe('not_approved');
    expect(await learn(await handed({ amount: '2290.00' }))).toBe('not_approved');
    const altered = await handed();
    if (altered.card) altered.card.card.tag = altered.card.card.iv;
    expect(await learn(altered)).toBe('not_approved');
    expect(filled).toEqual([]);
  });

  it('is refused when it is late, and when its passkey is not known here', async () => {
    record = { ...record, state: stateOf({ ...record.state, cardHandedAt: time - cardLife }) };
    expect(await learn(await handed())).toBe('too_late');
    record = { ...record, state: stateOf({ ...record.state, cardHandedAt: time }) };
    passkey = await SoftPasskey.make(publicUrl);
    const view = await handed();
    passkey = await SoftPasskey.make(publicUrl);
    expect(await learn(view)).toBe('unknown_passkey');
    expect(filled).toEqual([]);
  });

  it('is answered later when the server is away', async () => {
    away = true;
    expect(await learn(await handed())).toBe('filled');
    expect(answers).toEqual([]);
    away = false;
    await (await receiver()).resume();
    expect(answers).toEqual(['filled']);
  });

  it('that a form resists may be looked at once', async () => {
    fills = 'resisted';
    expect(await learn(await handed())).toBe('resisted');
    expect(glance.take(record.id)).toEqual(card);
    expect(glance.take(record.id)).toBeUndefined();
  });

  it('that a stopped background had begun with is not filled again', async () => {
    record = { ...record, card: { digest: 'x'.repeat(43) } };
    await (await receiver()).resume();
    expect([filled, answers]).toEqual([[], ['resisted']]);
  });
});
