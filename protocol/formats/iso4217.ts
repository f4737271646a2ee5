import { data } from 'currency-codes';

/**
 * Digits of the minor unit of each currency, by its ISO 4217 code. The extension's build puts the finished
 * table in the place of this file: the names and countries of all currencies are much for a page to take in.
 */
export const minorUnits: Readonly<Record<string, number>> = Object.fromEntries(data.map(({ code, digits }) => [code, digits]));
