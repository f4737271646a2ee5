import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';

const rooms = readdirSync(new URL('messages', import.meta.url));

function keysOf(room: string, locale: string): string[] {
  const parsed: unknown = JSON.parse(readFileSync(new URL(`messages/${room}/${locale}.json`, import.meta.url), 'utf8'));
  return Object.keys(parsed ?? {}).filter((key) => key !== '$schema').sort();
}

describe('catalogues', () => {
  it.each(rooms)('%s says the same in every language', (room) => {
    for (const locale of locales) expect(keysOf(room, locale), locale).toEqual(keysOf(room, 'en'));
  });

  it('gives no key twice: all rooms are compiled into one module', () => {
    const all = rooms.flatMap((room) => keysOf(room, 'en'));
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });
});
