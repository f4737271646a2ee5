/** What both adapters' databases have in common, so that the statements are written once: named parameters, rows parsed by schema. */
import * as v from 'valibot';

export type Value = string | number | null;
/** By name, or in the order in which the names are in the statement, each of them once. */
export type Parameters = Readonly<Record<string, Value>> | readonly Value[];
/** SQLite answers at once, PostgreSQL later. */
type Awaitable<T> = T | Promise<T>;

/** One connection, or a pool of them. Statements are prepared once and kept. Failures that can pass by themselves are `ProblemError` `unavailable`. */
export interface Database {
  /** Answers with how many rows changed. */
  run(sql: string, parameters?: Parameters): Awaitable<number>;
  get<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): Awaitable<v.InferOutput<S> | undefined>;
  all<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): Awaitable<v.InferOutput<S>[]>;
  /** SQL of a subquery: the elements of the JSON array in this parameter, as texts, in a column `value`. */
  elements(parameter: string): string;
  /** SQL of a condition: this text has that one in it. */
  contains(text: string, part: string): string;
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
export function columns(record: object): Record<string, Value> {
  const parameters: Record<string, Value> = {};
  for (const [name, value] of Object.entries(record)) parameters[name] = column(value);
  return parameters;
}

function column(value: unknown): Value {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

/** The same of some members, in this order. */
export const inOrder = (names: readonly string[], record: Readonly<Record<string, unknown>>): Value[] => names.map((name) => column(record[name]));

/** The parameters in the order of their names. */
export const ordered = (names: readonly string[], parameters: Parameters): readonly Value[] =>
  isOrdered(parameters) ? parameters : names.map((name) => parameters[name] ?? null);

const isOrdered = (parameters: Parameters): parameters is readonly Value[] => Array.isArray(parameters);

/** `INSERT INTO table (…) VALUES (…)` of named parameters. */
export const insert = (table: string, names: readonly string[], conflict = ''): string =>
  `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')}) ${conflict}`;

/** Rows of one statement; more go into the next one. */
const rowsAtOnce = 16;

/** Adds rows by as few statements as their number allows. Answers with what these return. */
export type AddRows = <S extends v.GenericSchema>(db: Database, schema: S, rows: readonly (readonly Value[])[]) => Promise<v.InferOutput<S>[]>;

/** @param statement SQL around `(…), (…)`, in which each row has its values of `names`, in their order */
export function numberedRows(statement: (rows: string) => string, names: readonly string[]): AddRows {
  const statements = Array.from({ length: rowsAtOnce + 1 }, (_, count) =>
    statement(Array.from({ length: count }, (_row, index) => `(${names.map((name) => `:${name}${index}`).join(', ')})`).join(', ')),
  );
  return async (db, schema, rows) => {
    const returned = [];
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const some = rows.slice(from, from + rowsAtOnce);
      returned.push(...(await db.all(schema, statements[some.length] ?? '', some.flat())));
    }
    return returned;
  };
}
