import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * The network of one phone: a proxy for http and WebSockets on which single
 * origins, or all, can be made unreachable for pages and workers alike. Cutting
 * breaks what is open. What lies on 127.0.0.1 (the local push service) is
 * reached past it: see `away` of the push services for that.
 */
export class Network implements AsyncDisposable {
  readonly #server: Server;
  readonly #cut = new Set<string>();
  readonly #lines = new Map<Duplex, string>();
  #allCut = false;
  #port = 0;

  private constructor() {
    this.#server = createServer((request, response) => this.#forward(request, response));
    this.#server.on('connect', (request: IncomingMessage, line: Duplex) => this.#tunnel(request, line));
  }

  static async start(): Promise<Network> {
    const network = new Network();
    await new Promise<void>((resolve) => network.#server.listen(0, '127.0.0.1', resolve));
    const address = network.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The network has no port.');
    network.#port = address.port;
    return network;
  }

  /** Arguments for the Chromium that is in this network. */
  get args(): readonly string[] {
    // Without the first word Chromium would never ask a proxy for localhost.
    return [`--proxy-server=http://127.0.0.1:${this.#port}`, '--proxy-bypass-list=<-loopback>;127.0.0.1'];
  }

  /** Makes an origin unreachable, or all when none is named. */
  cut(origin?: string): void {
    if (origin === undefined) this.#allCut = true;
    else this.#cut.add(new URL(origin).host);
    for (const [line, host] of this.#lines) if (this.#isCut(host)) line.destroy();
  }

  /** Makes an origin reachable again, or all when none is named. */
  mend(origin?: string): void {
    if (origin !== undefined) {
      this.#cut.delete(new URL(origin).host);
      return;
    }
    this.#allCut = false;
    this.#cut.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const line of this.#lines.keys()) line.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #isCut(host: string): boolean {
    return this.#allCut || this.#cut.has(host);
  }

  /** A plain http request: its target is a whole address. */
  #forward(request: IncomingMessage, response: ServerResponse): void {
    const target = new URL(request.url ?? '');
    if (this.#isCut(target.host)) {
      request.socket.destroy();
      return;
    }
    const onward = ask(target, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('socket', (socket) => this.#keep(socket, target.host));
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  /** A WebSocket or https: bytes both ways. */
  #tunnel(request: IncomingMessage, line: Duplex): void {
    const host = request.url ?? '';
    const { hostname, port } = new URL(`http://${host}`);
    if (this.#isCut(host)) {
      line.destroy();
      return;
    }
    const onward: Socket = connect({ host: hostname, port: Number(port) || 80, autoSelectFamily: true }, () => {
      line.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(line).pipe(onward);
    });
    this.#keep(line, host);
    onward.on('error', () => line.destroy());
    onward.on('close', () => line.destroy());
    line.on('error', () => onward.destroy());
    line.on('close', () => onward.destroy());
  }

  #keep(line: Duplex, host: string): void {
    // A line that is kept alive carries many requests.
    if (!this.#lines.has(line)) line.once('close', () => this.#lines.delete(line));
    this.#lines.set(line, host);
  }
}
