/** For tests: a push service over TLS that speaks HTTP/2, or HTTP/1.1 only, and answers as it is told. */
import { once } from 'node:events';
import { createSecureServer, type Http2SecureServer, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { testCertificate } from './certificate.ts';

type Request = Http2ServerRequest | IncomingMessage;
type Response = Http2ServerResponse | ServerResponse;

export class TlsPushService {
  /** The paths of all posts, and the version of HTTP of each. */
  readonly received: { path: string; version: string }[] = [];
  readonly sessions: ServerHttp2Session[] = [];
  /** Answers one post; 201 if not said. */
  answer: (response: Response, request: Request) => void = (response) => void response.writeHead(201).end();
  readonly #server: Http2SecureServer | Server;
  #port = 0;

  private constructor(version: '2' | '1.1') {
    const take = (request: Request, response: Response) => {
      this.received.push({ path: request.url ?? '', version: request.httpVersion });
      request.resume();
      request.on('end', () => this.answer(response, request));
    };
    this.#server = version === '2' ? createSecureServer(testCertificate, take) : createServer(testCertificate, take);
    if (version === '2') this.#server.on('session', (session: ServerHttp2Session) => this.sessions.push(session));
    this.#server.on('sessionError', () => undefined);
  }

  static async start(version: '2' | '1.1' = '2'): Promise<TlsPushService> {
    const service = new TlsPushService(version);
    service.#server.listen(0, '127.0.0.1');
    await once(service.#server, 'listening');
    const address = service.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the push service has no port');
    service.#port = address.port;
    return service;
  }

  /** `host:port`. */
  get host(): string {
    return `localhost:${this.#port}`;
  }

  url(path: string, host = 'localhost'): URL {
    return new URL(`https://${host}:${this.#port}${path}`);
  }

  async stop(): Promise<void> {
    for (const session of this.sessions) session.destroy();
    if ('closeAllConnections' in this.#server) this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
