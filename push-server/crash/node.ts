/** For tests: the built payment server as a process of its own, which can be killed and started again at the same address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** Inside of the project, so that the built process finds its dependencies. */
const built = join(import.meta.dirname, '../../.cache', `crash-${process.pid}`);

/** Builds the server as it is deployed; call the answer in the end. */
export async function buildServer(): Promise<() => void> {
  const input = join(import.meta.dirname, '../main.ts');
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: { ssr: input, outDir: built, emptyOutDir: true, target: 'node20' } });
  return () => rmSync(built, { recursive: true, force: true });
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

export class ServerNode {
  readonly url: string;
  /** What it said on standard error since it was made. */
  readonly log: string[] = [];
  readonly #environment: Record<string, string>;
  #child: ChildProcess | undefined;

  constructor(port: number, environment: Record<string, string>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = { ...environment, PORT: String(port) };
  }

  /**
   * Resolves when it listens.
   * @param fileBlocks limits what any file may grow to, in blocks of `ulimit -f`, as a full disk would
   */
  async start(fileBlocks?: number): Promise<void> {
    const main = join(built, 'main.js');
    const options = { env: { PATH: process.env.PATH, ...this.#environment }, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
    const child = fileBlocks === undefined
      ? spawn(process.execPath, [main], options)
      : spawn('sh', ['-c', `ulimit -f ${fileBlocks}; exec "$0" "$1"`, process.execPath, main], options);
    this.#child = child;
    createInterface(child.stderr).on('line', (line) => this.log.push(line));
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`the server ended with ${code}: ${this.log.slice(-5).join('\n')}`))));
      createInterface(child.stdout).on('line', (line) => line.startsWith('listening') && resolve());
    });
  }

  /** As a power cut would. Also while it is starting. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As an operator would. Answers with its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
