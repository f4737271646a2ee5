/** For tests: the databases behind the port, each with a place of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../port.ts';
import { openPostgresStore } from '../postgres/index.ts';
import { openSqliteStore } from '../sqlite/index.ts';
import { TestPostgres } from '../../testing/postgres.ts';

/** One database; opened again it has what it had. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

export interface Backend {
  prepare(): Promise<void>;
  place(): Promise<Place>;
  dispose(): Promise<void>;
}

function sqlite(): Backend {
  return {
    prepare: async () => undefined,
    async place() {
      const directory = mkdtempSync(join(tmpdir(), 'rtp-store-'));
      return { open: async () => openSqliteStore(directory), remove: async () => rmSync(directory, { recursive: true }) };
    },
    dispose: async () => undefined,
  };
}

function postgres(): Backend {
  let server: TestPostgres | undefined;
  return {
    async prepare() {
      server = await TestPostgres.start();
    },
    async place() {
      const url = (await server?.database()) ?? '';
      return { open: () => openPostgresStore(url), remove: async () => undefined };
    },
    async dispose() {
      await server?.stop();
    },
  };
}

export const backends: readonly [name: string, make: () => Backend][] = [['sqlite', sqlite], ['postgres', postgres]];
