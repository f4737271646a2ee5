import { all } from './languages.ts';
import { schemes } from './schemes.ts';
import type { Table } from './table-form.ts';
import { tabulate } from './tabulate.ts';

/**
 * All languages at once: shops mix them, and say wrongly which one they use. A build puts the finished table in the place
 * of this file (vite.config.extension.ts): to fold thousands of phrases takes a page more time than to read it.
 */
export const table: Table = tabulate([{ scheme: schemes }, ...all]);
