/** One connection to SQLite: prepared statements are kept, rows are parsed by schema, everything is answered at once. */
import { DatabaseSync as Bundled, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import * as v from 'valibot';
import { ProblemError } from '../../../protocol/problems.ts';
import { ordered, type Database, type Parameters, type Value } from '../sql/database.ts';

interface SqliteModule {
  DatabaseSync: typeof Bundled;
}

const isSqliteModule = (module: object | undefined): module is SqliteModule => module !== undefined && 'DatabaseSync' in module && typeof module.DatabaseSync === 'function';

/** Node's own SQLite where it is stable enough (22.13), else the same API from a package. */
function databaseClass(): typeof Bundled {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const own = major > 22 || (major === 22 && minor >= 13) ? process.getBuiltinModule('node:sqlite') : undefined;
  return isSqliteModule(own) ? own.DatabaseSync : Bundled;
}

/** What a group of transactions changes must fit, or its pages are written twice; and what every filing looks at should stay. SQLite's own default is 2 MiB. */
const cacheKiB = 32_768;

export class Connection implements Database {
  /** There is one writer. */
  readonly skipTaken = '';
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, Prepared>();

  constructor(path: string) {
    this.#database = new (databaseClass())(path, { timeout: 5_000 });
    this.exec('PRAGMA journal_mode = WAL');
    this.exec('PRAGMA synchronous = FULL');
    this.exec('PRAGMA foreign_keys = ON');
    this.exec(`PRAGMA cache_size = -${cacheKiB}`);
    this.exec('PRAGMA temp_store = MEMORY'); // each savepoint keeps pages as they were, else in a file
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  run(sql: string, parameters: Parameters = {}): number {
    return Number(attempt(() => this.#prepare(sql, parameters, (statement, values) => statement.run(...values))).changes);
  }

  get<S extends v.GenericSchema>(schema: S, sql: string, parameters: Parameters = {}): v.InferOutput<S> | undefined {
    const row = attempt(() => this.#prepare(sql, parameters, (statement, values) => statement.get(...values)));
    return row === undefined ? undefined : v.parse(schema, row);
  }

  all<S extends v.GenericSchema>(schema: S, sql: string, parameters: Parameters = {}): v.InferOutput<S>[] {
    return attempt(() => this.#prepare(sql, parameters, (statement, values) => statement.all(...values))).map((row) => v.parse(schema, row));
  }

  elements(parameter: string): string {
    return `SELECT value FROM json_each(:${parameter})`;
  }

  contains(text: string, part: string): string {
    return `instr(${text}, ${part}) > 0`;
  }

  /** Transactions run one after the other as it is. */
  hold(): void {
    return undefined;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare<T>(sql: string, parameters: Parameters, use: (statement: StatementSyncInstance, values: readonly Value[]) => T): T {
    let prepared = this.#statements.get(sql);
    if (!prepared) {
      const { text, names } = numbered(sql);
      prepared = { statement: this.#database.prepare(text), names };
      this.#statements.set(sql, prepared);
    }
    return use(prepared.statement, ordered(prepared.names, parameters));
  }
}

/** Whichever connection is the right one at the moment. */
export class Either implements Database {
  readonly skipTaken = '';
  readonly #right: () => Connection;

  constructor(right: () => Connection) {
    this.#right = right;
  }

  run(sql: string, parameters?: Parameters): number {
    return this.#right().run(sql, parameters);
  }

  get<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): v.InferOutput<S> | undefined {
    return this.#right().get(schema, sql, parameters);
  }

  all<S extends v.GenericSchema>(schema: S, sql: string, parameters?: Parameters): v.InferOutput<S>[] {
    return this.#right().all(schema, sql, parameters);
  }

  elements(parameter: string): string {
    return this.#right().elements(parameter);
  }

  contains(text: string, part: string): string {
    return this.#right().contains(text, part);
  }

  hold(): void {
    return undefined;
  }
}

interface Prepared {
  statement: StatementSyncInstance;
  /** The parameters in order of their numbers. */
  names: readonly string[];
}

/** `:name` written as `?1`: the driver takes three times as long to find parameters by name. */
function numbered(sql: string): { text: string; names: string[] } {
  const names: string[] = [];
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `?${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

const resultCodes = { busy: 5, locked: 6, noMemory: 7, readOnly: 8, ioError: 10, full: 13, cannotOpen: 14 } as const;
const passing: ReadonlySet<number> = new Set(Object.values(resultCodes));

/** SQLite's primary result code (https://sqlite.org/rescode.html); undefined when the error is none of SQLite's. */
function resultCodeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** Whether another process holds the lock. */
export const isBusy = (error: unknown): boolean => resultCodeOf(error instanceof ProblemError ? error.cause : error) === resultCodes.busy;

/** What can pass by itself (a full disk, a lock) is `unavailable`; anything else is a fault of this program and stays as it is. */
function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (passing.has(resultCodeOf(cause) ?? 0)) throw new ProblemError('unavailable', { detail: 'store', retryAfter: 1 }, { cause });
    throw cause;
  }
}
