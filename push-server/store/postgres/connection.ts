/** PostgreSQL behind the shared statements: over the pool for single ones, over one client inside of a transaction. */
import pg, { type ClientBase, type Pool, type QueryResult } from 'pg';
import * as v from 'valibot';
import { ordered, type Database, type Parameters } from '../sql/database.ts';
import { toPostgres } from './dialect.ts';
import { toFailure } from './failures.ts';

const bigint = 20;

/** Counters and times are BIGINT there and numbers here: all stay far below 2^53. */
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => (type === bigint ? Number : pg.types.getTypeParser(type, format)),
};

const kinds = { act: 1, events: 2 } as const;
/** Locked in one order by everybody, so that two who want the same ones do not wait for each other. */
const holding = `SELECT pg_advisory_xact_lock(key) FROM (
  SELECT DISTINCT hashtextextended(value, CAST(:kind AS BIGINT)) AS key FROM jsonb_array_elements_text(CAST(:keys AS jsonb)) AS value ORDER BY key
) AS keys`;

export class PostgresDatabase implements Database {
  readonly skipTaken = 'FOR UPDATE SKIP LOCKED';
  readonly #runner: ClientBase | Pool;

  constructor(runner: ClientBase | Pool) {
    this.#runner = runner;
  }

  async run(sql: string, parameters: Parameters = {}): Promise<number> {
    return (await this.#query(sql, parameters)).rowCount ?? 0;
  }

  async get<S extends v.GenericSchema>(schema: S, sql: string, parameters: Parameters = {}): Promise<v.InferOutput<S> | undefined> {
    const [row] = (await this.#query(sql, parameters)).rows;
    return row === undefined ? undefined : v.parse(schema, row);
  }

  async all<S extends v.GenericSchema>(schema: S, sql: string, parameters: Parameters = {}): Promise<v.InferOutput<S>[]> {
    return (await this.#query(sql, parameters)).rows.map((row) => v.parse(schema, row));
  }

  elements(parameter: string): string {
    return `SELECT jsonb_array_elements_text(CAST(:${parameter} AS jsonb)) AS value`;
  }

  contains(text: string, part: string): string {
    return `strpos(${text}, ${part}) > 0`;
  }

  async hold(kind: keyof typeof kinds, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.#query(holding, { kind: kinds[kind], keys: JSON.stringify(keys) });
  }

  async #query(sql: string, parameters: Parameters): Promise<QueryResult<Record<string, unknown>>> {
    const { name, text, parameters: names } = toPostgres(sql);
    return this.#runner.query({ name, text, values: [...ordered(names, parameters)], types });
  }
}

/** Single statements over the pool, whose failures are told as callers know them. */
export class PooledDatabase extends PostgresDatabase {
  override run(sql: string, parameters?: Parameters): Promise<number> {
    return super.run(sql, parameters).catch(rethrow);
  }

  override get<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): Promise<v.InferOutput<S> | undefined> {
    return super.get(schema, sql, parameters).catch(rethrow);
  }

  override all<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): Promise<v.InferOutput<S>[]> {
    return super.all(schema, sql, parameters).catch(rethrow);
  }
}

function rethrow(error: unknown): never {
  throw toFailure(error);
}
