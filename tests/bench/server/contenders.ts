/** The processes of the bench: started with `measure.js` loaded, asked over IPC what they have used. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as v from 'valibot';
import { beside } from './parts.ts';

const usageSchema = v.object({ cpuMs: v.number(), systemMs: v.number(), rss: v.number(), heapUsed: v.number(), external: v.number(), arrayBuffers: v.number() });
export type Usage = v.InferOutput<typeof usageSchema>;

export interface Started {
  env: Record<string, string>;
  args?: string[];
  /** Flags of node. */
  flags?: string[];
}

/** A process that answers questions over IPC. */
export class Contender implements AsyncDisposable {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts a script and waits until it prints a line (servers) or sends a message (the sink). */
  static async start(script: string, { env, args = [], flags = [] }: Started): Promise<Contender> {
    const execArgv = [...flags, '--import', beside('measure.js')];
    const child = fork(script, args, { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const { stdout } = child;
    if (!stdout) throw new Error('no output to read');
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended (${String(code)}) before it was ready`);
    });
    await Promise.race([once(stdout, 'data'), ended]);
    stdout.resume();
    ended.catch(() => undefined);
    return new Contender(child);
  }

  async usage(collect = false): Promise<Usage> {
    return v.parse(usageSchema, await ask(this.#child, collect ? 'collect' : 'usage'));
  }

  /** Begins a CPU profile; what it answers with ends it and writes it to a file. */
  async profile(): Promise<(file: string) => Promise<void>> {
    await ask(this.#child, {});
    return async (file) => void (await ask(this.#child, { file }));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    this.#child.kill('SIGTERM');
    if (this.#child.connected) this.#child.disconnect();
    await ended;
    clearTimeout(late);
  }
}

async function ask(child: ChildProcess, question: string | object): Promise<unknown> {
  const answer = once(child, 'message');
  child.send(question);
  return (await answer)[0] as unknown;
}

const countsSchema = v.object({ counts: v.record(v.string(), v.number()) });
const portSchema = v.object({ port: v.number() });

/** The local push service. */
export class Sink implements Disposable {
  readonly #child: ChildProcess;
  readonly origin: string;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.origin = `https://localhost:${port}`;
  }

  static async start(keyFile: string, certificateFile: string): Promise<Sink> {
    const child = fork(beside('sink.js'), [keyFile, certificateFile], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [message] = (await once(child, 'message')) as [unknown];
    return new Sink(child, v.parse(portSchema, message).port);
  }

  /** Posts so far to paths that begin with this name. */
  async count(name: string): Promise<number> {
    return v.parse(countsSchema, await ask(this.#child, 'counts')).counts[name] ?? 0;
  }

  [Symbol.dispose](): void {
    this.#child.disconnect();
  }
}
