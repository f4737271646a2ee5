import { describe, expect, it } from 'vitest';
import type { Pairing } from '../../../protocol/messages/devices.ts';
import { parseTypedCode } from '../../../protocol/pairing/code.ts';
import { ended, follow, pairingView, type OpenPairing } from './open-pairing.ts';

const key = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
const pairing: Pairing = { pairing: 'p'.repeat(22), slot: 'AB12', state: 'open', expiresAt: 300_000, opener: { device: 'a.b.c', names: { qr: 'q', typed: 't' } } };
const claimant = { device: 'd.e.f', account: 'a'.repeat(22), method: 'qr' as const };
const waiting: OpenPairing = {
  step: 'waiting',
  address: 'https://pay.example',
  server: { serverId: 's', key, publicUrl: 'https://pay.example', applicationServerKey: 'k', minimumVersion: 1, maximumLife: 900_000, time: 0 },
  serverKey: 'k',
  slot: 'AB12',
  secrets: { qr: 's'.repeat(43), typed: 'ABCDEFGH1234' },
  device: 'a.b.c',
  deviceDigest: 'd'.repeat(43),
  pairing,
};

describe('an open pairing', () => {
  it.each([['refused', 'refused'], ['void', 'void'], ['expired', 'expired']] as const)('ends when the server says %s, and forgets its secrets', (state, why) => {
    expect(follow(waiting, { ...pairing, state }, 1)).toEqual({ step: 'ended', address: 'https://pay.example', why });
  });

  it('ends by its own clock, too', () => {
    expect(follow(waiting, pairing, 300_001)).toMatchObject({ step: 'ended', why: 'expired' });
  });

  it('is not talked out of what the proof was checked over', () => {
    const proven: OpenPairing = { ...waiting, step: 'confirm', phone: 'Mine', pairing: { ...pairing, state: 'confirmed', claimant } };
    const swapped = follow(proven, { ...pairing, state: 'confirmed', claimant: { ...claimant, device: 'x.y.z' } }, 1);
    expect(swapped.pairing?.claimant?.device).toBe('d.e.f');
  });

  it('does not heed another pairing, nor anything after its end', () => {
    expect(follow(waiting, { ...pairing, pairing: 'o'.repeat(22), state: 'void' }, 1)).toBe(waiting);
    const over = ended(waiting, 'mismatch');
    expect(follow(over, { ...pairing, state: 'accepted' }, 1)).toBe(over);
  });

  it('shows the code, then the claim, then the question', () => {
    const view = pairingView(waiting);
    expect(view).toMatchObject({ step: 'code', typed: 'AB12-ABCD-EFGH-1234' });
    expect(parseTypedCode('AB12-ABCD-EFGH-1234')).toEqual({ method: 'typed', slot: 'AB12', secret: waiting.secrets?.typed });
    expect(pairingView({ ...waiting, pairing: { ...pairing, state: 'claimed', claimant } })).toMatchObject({ step: 'claimed' });
    expect(pairingView({ ...waiting, step: 'confirm', phone: 'Mine' })).toMatchObject({ step: 'confirm', phone: 'Mine' });
  });
});
