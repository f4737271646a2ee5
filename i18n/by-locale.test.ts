import { describe, expect, it } from 'vitest';
import { m, speakFrom } from './by-locale.ts';

describe('messages of one language at a time', () => {
  it('follow the language, even where a table took them before any was there', () => {
    const table = { title: m.title, count: m.count };
    expect(table.title?.()).toBe('title');
    speakFrom({ title: () => 'Done', count: ({ n }: { n: number }) => `${n} items` });
    expect(table.title?.()).toBe('Done');
    expect(table.count?.({ n: 2 })).toBe('2 items');
    speakFrom({ title: () => '完成' });
    expect(table.title?.()).toBe('完成');
    expect(m.title).toBe(table.title);
  });
});
