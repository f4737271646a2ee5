import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { Journal, PATIENCE } from './waiting.ts';

/** What to start, and how. */
export interface ProcessOptions {
  /** How the process is called in error messages. */
  readonly name: string;
  /** The script that node runs, and its arguments. */
  readonly command: readonly string[];
  /** Added to the environment of the tests. Undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** The process is killed when this is aborted. */
  readonly signal?: AbortSignal;
  /** {@link NodeProcess.start} waits for a line like this one. */
  readonly ready?: RegExp;
  /** How long to wait for `ready`, in milliseconds. */
  readonly patience?: number;
}

/** How a process ended: its exit code, or the signal that killed it. */
export type Ending = number | NodeJS.Signals;

/**
 * A node process of the product under test: it can be stopped politely, killed
 * like by a power cut, and started again with the same or other settings. All
 * it writes is kept over its restarts.
 */
export class NodeProcess implements AsyncDisposable {
  readonly #options: ProcessOptions;
  readonly #lines = new Journal<string>('line of output');
  #child: ChildProcess | undefined;
  #ended: Promise<Ending> = Promise.resolve(0);

  private constructor(options: ProcessOptions) {
    this.#options = options;
    options.signal?.addEventListener('abort', () => this.#child?.kill('SIGKILL'), { once: true });
  }

  /** Starts a process and waits until it says that it is ready, when `ready` is given. */
  static async start(options: ProcessOptions): Promise<NodeProcess> {
    const made = new NodeProcess(options);
    await made.#launch({});
    return made;
  }

  /** Process id, undefined while it does not run. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  /** All lines of stdout and stderr since the first start. */
  get output(): string {
    return this.#lines.items.join('\n');
  }

  /** The first match of a pattern in the output, past or to come; `timeout` in milliseconds. */
  async line(pattern: RegExp, timeout = PATIENCE): Promise<RegExpExecArray> {
    return match(pattern, await this.#lines.first((line) => pattern.test(line), timeout));
  }

  /** The next match of a pattern from now on; `timeout` in milliseconds. */
  async nextLine(pattern: RegExp, timeout = PATIENCE): Promise<RegExpExecArray> {
    return match(pattern, await this.#lines.next((line) => pattern.test(line), timeout));
  }

  /** Resolves when the process has ended. */
  get ended(): Promise<Ending> {
    return this.#ended;
  }

  /** Asks the process to end (SIGTERM), kills it after `grace` milliseconds. */
  async stop(grace = 5000): Promise<Ending> {
    const timer = setTimeout(() => this.#child?.kill('SIGKILL'), grace);
    this.#child?.kill('SIGTERM');
    const ending = await this.#ended;
    clearTimeout(timer);
    return ending;
  }

  /** Ends the process as a power cut would (SIGKILL): nothing of it runs any more. */
  async kill(): Promise<Ending> {
    this.#child?.kill('SIGKILL');
    return this.#ended;
  }

  /** Starts it anew; one that still runs is stopped first. `env` is added to its environment. */
  async restart(env: ProcessOptions['env'] = {}): Promise<void> {
    await this.stop();
    await this.#launch(env);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #launch(env: NonNullable<ProcessOptions['env']>): Promise<void> {
    const { name, command, cwd, ready, signal, patience = PATIENCE } = this.#options;
    signal?.throwIfAborted();
    const child = spawn(process.execPath, command, {
      cwd,
      env: { ...process.env, ...this.#options.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const said = ready === undefined ? undefined : this.nextLine(ready, patience);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => this.#lines.add(line));
    }
    this.#ended = new Promise((resolve) => {
      // Not at 'exit': what it said last may still be on its way then.
      child.once('close', (code, killedBy) => {
        if (this.#child === child) this.#child = undefined;
        resolve(killedBy ?? code ?? 0);
      });
    });
    if (said === undefined) return;
    const early = this.#ended.then((ending) => {
      throw new Error(`${name} ended (${ending}) before it was ready:\n${this.output}`);
    });
    const late = said.catch((cause: unknown) => {
      throw new Error(`${name} did not say ${String(ready)}:\n${this.output}`, { cause });
    });
    await Promise.race([late, early]);
  }
}

function match(pattern: RegExp, line: string): RegExpExecArray {
  const found = pattern.exec(line);
  if (found === null) throw new Error(`${String(pattern)} must not keep state: leave out its g flag.`);
  return found;
}

/** A TCP port of 127.0.0.1 that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The probe has no port.'));
      });
    });
  });
}
