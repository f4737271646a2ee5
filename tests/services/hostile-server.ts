import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { readBody } from './web-push.ts';

/** A call as it came, for those who want to know what reached the server. */
export interface Heard {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** What the real server answered, once it did. */
  status?: number;
}

/**
 * What the server in the middle does to an answer: gets what the real one said, parsed, and answers what the device
 * shall hear instead. Also asked for each message of the live channel, with the path `/v1/live`.
 */
export type Lie = (heard: Heard, answer: unknown) => unknown;

/**
 * A payment server that cannot be trusted: it stands before the real one, hears everything and alters what it likes.
 * Honest until it is told to {@link lie}.
 */
export class HostileServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #lines = new Set<Duplex>();
  readonly #heard: Heard[] = [];
  readonly #target: string;
  #lie: Lie = (_heard, answer) => answer;

  private constructor(target: string) {
    this.#target = target;
    this.#server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy()));
    this.#server.on('upgrade', (request: IncomingMessage, line: Duplex, head: Buffer) => this.#live(request, line, head));
    this.#server.on('connection', (line) => {
      this.#lines.add(line);
      line.once('close', () => this.#lines.delete(line));
    });
  }

  /** @param target origin of the real server */
  static async start(port: number, target: string): Promise<HostileServer> {
    const made = new HostileServer(target);
    await new Promise<void>((resolve) => made.#server.listen(port, '127.0.0.1', resolve));
    return made;
  }

  /** Everything that was asked so far; a live channel is `GET /v1/live`. */
  get heard(): readonly Heard[] {
    return this.#heard;
  }

  /** From now on; undefined makes it honest again. What is open is cut, so that clients ask anew. */
  lie(lie?: Lie): void {
    this.#lie = lie ?? ((_heard, answer) => answer);
    for (const line of this.#lines) line.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const line of this.#lines) line.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const heard = this.#hear(request);
    const body = await readBody(request);
    const real = await send(new URL(heard.path, this.#target), heard.method, request.headers, body);
    heard.status = real.status;
    const lied = isJson(real.headers) ? Buffer.from(JSON.stringify(this.#lie(heard, JSON.parse(real.body.toString()) as unknown))) : real.body;
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = real.headers;
    response.writeHead(real.status, { ...headers, 'content-length': lied.length }).end(lied);
  }

  #live(request: IncomingMessage, line: Duplex, head: Buffer): void {
    const heard = this.#hear(request);
    this.#sockets.handleUpgrade(request, line, head, (near) => {
      const far = new WebSocket(new URL(heard.path, this.#target.replace(/^http/, 'ws')));
      const waiting: string[] = [];
      near.on('message', (data) => (far.readyState === WebSocket.OPEN ? far.send(String(data)) : waiting.push(String(data))));
      far.on('open', () => waiting.forEach((text) => far.send(text)));
      far.on('message', (data) => near.send(JSON.stringify(this.#lie(heard, JSON.parse(String(data)) as unknown))));
      far.on('close', (code) => near.close(code >= 4000 ? code : 1000));
      far.on('error', () => near.terminate());
      near.on('close', () => far.terminate());
      near.on('error', () => far.terminate());
    });
  }

  #hear({ method = 'GET', url = '/' }: IncomingMessage): Heard {
    const heard: Heard = { method, path: url };
    this.#heard.push(heard);
    return heard;
  }
}

interface Real {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function send(url: URL, method: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Real> {
  return new Promise((resolve, reject) => {
    const onward = ask(url, { method, headers: { ...headers, 'accept-encoding': 'identity' } }, (answer) => {
      readBody(answer).then((read) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read }), reject);
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

const isJson = (headers: IncomingHttpHeaders): boolean => /^application\/(problem\+)?json/.test(headers['content-type'] ?? '');
