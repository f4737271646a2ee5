import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const text = v.optional(v.string(), '');
const yes = v.pipe(text, v.transform((value) => value === 'yes'));

const rowSchema = v.object({
  path: v.pipe(v.string(), v.minLength(1)),
  label: v.picklist(['checkout-payment', 'checkout-other-step', 'cart', 'product', 'order-confirmation', 'login', 'address', 'search', 'other']),
  kind: v.picklist(['full-page', 'template', 'fragment']),
  ambiguous: yes,
  needs_js: yes,
  url: text,
  title: text,
  total: text,
  currency: text,
  merchant: text,
  order_ref: text,
  card_form: text,
  notes: text,
});
export type Row = v.InferOutput<typeof rowSchema>;

/** The labelled pages of a folder, from its `MANIFEST.tsv`. Throws, naming the line, where one is not of the documented shape. */
export async function readManifest(folder: string): Promise<Row[]> {
  const [head = '', ...lines] = (await readFile(join(folder, 'MANIFEST.tsv'), 'utf8')).split(/\r?\n/);
  const names = head.split('\t');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const row = v.safeParse(rowSchema, Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
    if (!row.success) throw new Error(`MANIFEST.tsv, line ${index + 2}: ${row.issues[0].message}`);
    return [row.output];
  });
}

/** What the strict figures are of: unambiguous, complete without the page's own scripts, and a page. */
export const isStrict = (row: Row): boolean => !row.ambiguous && !row.needs_js && row.kind !== 'fragment';
