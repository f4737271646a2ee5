import { withoutMarks } from '../letters.ts';

const ascii = /^[\x20-\x7e]*$/;
const loose = /[’ʼ‘ı]|[\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\s]+/g;
const unfolded: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '‘': "'", ı: 'i' };

/** One text as phrases are compared: lower case, no accents, single spaces. Written direction marks are dropped. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  // Taken apart, the sign for numbers would be two letters, and one word with the number behind it.
  return withoutMarks(text.replace(/№/g, '#').normalize('NFKD').toLowerCase())
    .normalize('NFC')
    .replace(loose, (found) => unfolded[found] ?? (/^[\u200b-\u200f\u202a-\u202e\u2066-\u2069]+$/.test(found) ? '' : ' '))
    .trim();
}
