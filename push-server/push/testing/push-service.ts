/** For tests: a push service on this machine that answers as it is told. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** `silence` never answers, `cut` closes the connection. */
export type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'silence' | 'cut';

export class LocalPushService {
  readonly received: Received[] = [];
  /** Taken one by one; 201 when there is none left. */
  readonly answers: Answer[] = [];
  readonly #server: Server;
  #origin = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
        const answer = this.answers.shift() ?? { status: 201 };
        if (answer === 'cut') request.socket.destroy();
        else if (answer !== 'silence') response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
  }

  static async start(): Promise<LocalPushService> {
    const service = new LocalPushService();
    service.#server.listen(0, '127.0.0.1');
    await once(service.#server, 'listening');
    const address = service.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the push service has no port');
    service.#origin = `http://127.0.0.1:${address.port}`;
    return service;
  }

  get origin(): string {
    return this.#origin;
  }

  /** `host:port`. */
  get host(): string {
    return new URL(this.#origin).host;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
