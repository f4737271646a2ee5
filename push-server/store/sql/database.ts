/** What both adapters' databases have in common, so that the statements are written once: named parameters, rows parsed by schema. */
import * as v from 'valibot';

export type Value = string | number | null;
export type Parameters = Record<string, Value>;
/** SQLite answers at once, PostgreSQL later. */
type Awaitable<T> = T | Promise<T>;

/** One connection, or a pool of them. Statements are prepared once and kept. Failures that can pass by themselves are `ProblemError` `unavailable`. */
export interface Database {
  /** Answers with how many rows changed. */
  run(sql: string, parameters?: Parameters): Awaitable<number>;
  get<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): Awaitable<v.InferOutput<S> | undefined>;
  all<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): Awaitable<v.InferOutput<S>[]>;
  /** SQL of a subquery: the elements of the JSON array of texts in this parameter. */
  elements(parameter: string): string;
  /** SQL at the end of a query whose rows this transaction takes, leaving out those that another one is taking. */
  readonly skipTaken: string;
  /** Until the end of the transaction nobody else gets past this with one of these keys. Keys of different `kind` are different. */
  hold(kind: 'act' | 'events', keys: readonly string[]): Awaitable<void>;
}

/** A column that may be NULL: absent in the record. */
export const absent = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.nullable(schema), v.transform((value): v.InferOutput<S> | undefined => value ?? undefined));

/** A column of JSON. */
export const json = <S extends v.GenericSchema>(schema: S) => v.pipe(v.string(), v.parseJson(), schema);

/** Parameters of a record whose members are columns: absent is NULL, objects are JSON. */
export function columns(record: object): Parameters {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, column(value)]));
}

function column(value: unknown): Value {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

/** `INSERT INTO table (…) VALUES (…)` of named parameters. */
export const insert = (table: string, names: readonly string[], conflict = ''): string =>
  `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')}) ${conflict}`;
