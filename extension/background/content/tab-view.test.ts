import { describe, expect, it } from 'vitest';
import { readingOf, recordOf, stateOf } from '../requests/testing.ts';
import { tabView, type TabSight } from './tab-view.ts';

const sight: TabSight = {
  reading: readingOf(),
  records: [],
  settings: { server: 'https://pay.example', language: 'system', opening: 'page', minimum: 'none', toolbarOnly: false, shops: {}, name: '' },
  paired: true,
  publicUrl: 'https://pay.example',
  now: 400_000,
};
const declined = recordOf({ state: stateOf({ phase: 'declined' }), endedAt: 390_000 });

describe('tabView', () => {
  it('offers a checkout that a phone can pay, and nothing else', () => {
    expect(tabView(sight)).toMatchObject({ state: 'offer' });
    expect(tabView({ ...sight, reading: readingOf({ ways: [] }) })).toBeNull();
    expect(tabView({ ...sight, reading: readingOf({ step: 'confirmation' }) })).toBeNull();
    expect(tabView({ ...sight, reading: undefined })).toBeNull();
  });

  it('shows nothing unpaired, on a paused shop, or in toolbar-only mode', () => {
    expect(tabView({ ...sight, paired: false })).toBeNull();
    expect(tabView({ ...sight, settings: { ...sight.settings, shops: { 'shop.example': 'paused' } } })).toBeNull();
    expect(tabView({ ...sight, settings: { ...sight.settings, toolbarOnly: true }, records: [recordOf()] })).toBeNull();
  });

  it('keeps an open request on the page wherever the tab goes', () => {
    expect(tabView({ ...sight, reading: undefined, records: [recordOf()] })).toMatchObject({ state: 'sending' });
  });

  it('offers anew some time after an ending, but never what was or may have been paid', () => {
    expect(tabView({ ...sight, records: [declined] })).toMatchObject({ state: 'declined' });
    expect(tabView({ ...sight, records: [declined], now: 600_000 })).toMatchObject({ state: 'offer' });
    for (const phase of ['paid', 'unconfirmed'] as const) {
      const record = recordOf({ state: stateOf({ phase, releasedAt: 2 }), endedAt: 3 });
      expect(tabView({ ...sight, records: [record], now: 9_999_999 })).toMatchObject({ state: phase });
    }
  });

  it('offers another checkout of the same shop', () => {
    expect(tabView({ ...sight, records: [declined], reading: readingOf({ reference: 'A-2' }) })).toMatchObject({ state: 'offer' });
  });
});
