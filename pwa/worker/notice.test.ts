import { expect, it } from 'vitest';
import { endedNotice, requestNotice } from './notice.ts';

const preview = { merchant: { name: 'Kiln and Clay', domain: 'kiln.example' }, total: { currency: 'EUR', value: '48.50' }, desktop: 'Study' };

it('names shop, total and desktop', () => {
  const { title, body } = requestNotice(preview, false);
  expect(title).toContain('Kiln and Clay');
  expect(title).toContain('48.50');
  expect(body).toContain('Study');
});

it('keeps shop and total off the lock screen when the user chose so, at the end too', () => {
  const shown = JSON.stringify([requestNotice(preview, true), endedNotice('paid', preview, true), endedNotice('expired', preview, true)]);
  expect(shown).not.toContain('Kiln');
  expect(shown).not.toContain('48.50');
});
