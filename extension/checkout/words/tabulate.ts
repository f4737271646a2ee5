import { fold } from './fold.ts';
import { FIRST_KIND, KEY, kinds, type Table } from './table-form.ts';
import type { WordKind } from './words.ts';

type Words = Readonly<Partial<Record<WordKind, readonly string[]>>>;

/** The phrases of some languages as a table. */
export function tabulate(languages: readonly Words[]): Table {
  const byKey = new Map<string, Set<string>>();
  for (const language of languages) {
    for (const [index, kind] of kinds.entries()) {
      for (const written of language[kind] ?? []) {
        const open = written.endsWith('~');
        const text = fold(open ? written.slice(0, -1) : written);
        const key = text.slice(0, KEY);
        byKey.set(key, (byKey.get(key) ?? new Set()).add(`${String.fromCharCode(FIRST_KIND + index)}${text.slice(KEY)}${open ? '~' : ''}`));
      }
    }
  }
  const byLetter = new Map<string, string>();
  for (const [key, phrases] of byKey) byLetter.set(key.charAt(0), `${byLetter.get(key.charAt(0)) ?? '\n'}${[key, ...phrases].join('\t')}\n`);
  const parts = [...byLetter.values()];
  return { lines: parts.join(''), letters: [...byLetter.keys()].join(''), lengths: parts.map(({ length }) => length) };
}
