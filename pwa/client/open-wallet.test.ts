import { describe, expect, it } from 'vitest';
import { followSight } from './open-wallet.ts';

describe('an open wallet', () => {
  it('locks when the app is out of sight, but not behind the sheet of a passkey, and looks again when it is back', () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
    const told: string[] = [];
    const wallet = { lock: () => { told.push('lock'); }, look: () => { told.push('look'); return Promise.resolve(); } };
    let asking = true;
    followSight(page, wallet, () => asking, new AbortController().signal);
    const turn = (state: DocumentVisibilityState): void => {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
    };
    turn('hidden');
    turn('visible');
    expect(told).toEqual(['look']);
    asking = false;
    turn('hidden');
    turn('visible');
    expect(told).toEqual(['look', 'lock', 'look']);
  });
});
