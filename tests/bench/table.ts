import { readFile } from 'node:fs/promises';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

/** Rows of a tab-separated file by the names of its first line; `\n`, `\r`, `\t` and `\\` stand for what they do in C. */
export async function readTable(file: string): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const names = head.split('\t');
  const plain = (text: string): string => text.replace(/\\([\\ntr])/g, (_, character: string) => escapes[character] ?? character);
  return lines.map((line) => {
    const values = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, plain(values[i] ?? '')]));
  });
}
