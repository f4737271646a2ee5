/** A real PostgreSQL server: made in a folder of its own, on a free port of this machine, gone with the test. Tests only. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

const needed = ['initdb', 'postgres', 'pg_dump', 'pg_restore'];

/** The folder with its programs: POSTGRES_BIN, Debian's newest, the PATH, Homebrew's. */
function binaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.POSTGRES_BIN, ...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter), '/opt/homebrew/bin'];
  const found = folders.find((folder) => folder && needed.every((name) => existsSync(join(folder, name))));
  if (!found) throw new Error('These tests need PostgreSQL. Install it (Debian: apt-get install postgresql), or name its folder: POSTGRES_BIN=/path/to/bin');
  return found;
}

/** PostgreSQL refuses to run as root: then its own user, or nobody, runs it. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('PostgreSQL does not run as root, and there is no other user.');
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export class TestPostgres {
  readonly bin = binaries();
  readonly #user = otherUser();
  readonly #directory: string;
  readonly #port: number;
  #server: ChildProcess | undefined;
  #databases = 0;
  readonly #atExit = () => void this.#server?.kill('SIGQUIT');

  private constructor(directory: string, port: number) {
    this.#directory = directory;
    this.#port = port;
    process.once('exit', this.#atExit);
  }

  static async start(): Promise<TestPostgres> {
    const postgres = new TestPostgres(mkdtempSync(join(tmpdir(), 'rtp-postgres-')), await freePort());
    await postgres.#initialise();
    await postgres.resume();
    return postgres;
  }

  get #options() {
    return { cwd: this.#directory, ...this.#user };
  }

  async #initialise(): Promise<void> {
    if (this.#user) chownSync(this.#directory, this.#user.uid, this.#user.gid);
    await run(join(this.bin, 'initdb'), ['-D', join(this.#directory, 'data'), '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'], this.#options);
  }

  /** Starts it (again), and waits until it answers. */
  async resume(): Promise<void> {
    const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${this.#directory}`, 'shared_buffers=32MB', 'max_connections=100', 'fsync=off'];
    const server = spawn(join(this.bin, 'postgres'), ['-D', join(this.#directory, 'data'), '-p', String(this.#port), ...settings.flatMap((setting) => ['-c', setting])], { ...this.#options, stdio: 'ignore' });
    this.#server = server;
    const ended = once(server, 'exit').then(() => Promise.reject(new Error('PostgreSQL ended at its start')));
    await Promise.race([ended, this.#answering()]);
    ended.catch(() => undefined);
  }

  async #answering(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.query('SELECT 1');
      } catch (error) {
        if (tries > 300) throw error;
        await pause(100);
      }
    }
  }

  /** Runs one statement as the superuser, in the database at this URL. */
  async query(sql: string, url = this.url('postgres')): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`;
  }

  /** Makes a database of its own, and answers with its URL. */
  async database(): Promise<string> {
    this.#databases += 1;
    const name = `test${this.#databases}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  /** Ends it at once, as a crash would. */
  async halt(): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  }

  async stop(): Promise<void> {
    await this.halt();
    process.off('exit', this.#atExit);
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
