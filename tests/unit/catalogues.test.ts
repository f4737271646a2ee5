import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const locales = ['en', 'zh-CN', 'zh-TW'];
const messages = new URL('../../i18n/messages/', import.meta.url);
const rooms = readdirSync(messages);

function keysOf(room: string, locale: string): string[] {
  const parsed: unknown = JSON.parse(readFileSync(new URL(`${room}/${locale}.json`, messages), 'utf8'));
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
