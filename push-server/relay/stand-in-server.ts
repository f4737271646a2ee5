/** For tests: a payment server that can go away and come back on the same port, and counts what statements did. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportPublicKey, generateDeviceKeys } from '../../protocol/keys.ts';

interface Seen {
  method: string;
  path: string;
  body: string;
  vouching: string | undefined;
  authorization: string | undefined;
  version: string | undefined;
}

export class StandInServer {
  readonly serverId: string;
  readonly seen: Seen[] = [];
  /** Bodies that took effect: the same bytes twice are one. */
  readonly effects = new Set<string>();
  answer = { status: 200, body: '{ "answer" :1}', headers: { 'content-type': 'application/json' } };
  #server: Server | undefined;
  #port = 0;
  #info = '';

  private constructor(serverId: string) {
    this.serverId = serverId;
  }

  static async start(serverId = 'stand-in'): Promise<StandInServer> {
    const standIn = new StandInServer(serverId);
    const key = await exportPublicKey((await generateDeviceKeys()).signing.publicKey);
    standIn.#info = JSON.stringify({ serverId: standIn.serverId, key, publicUrl: 'http://localhost:1', applicationServerKey: 'AA', minimumVersion: 1, maximumLife: 900_000, time: 0 });
    await standIn.comeBack();
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async comeBack(): Promise<void> {
    const server = createServer((request, response) => void this.#handle(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port; // listening on TCP
    this.#server = server;
  }

  /** Connections are refused from now on. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async stop(): Promise<void> {
    await this.goAway();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (path === '/v1/server') return void response.writeHead(200, { 'content-type': 'application/json' }).end(this.#info);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const header = (name: string) => request.headers[name]?.toString();
    this.seen.push({ method: request.method ?? '', path, body, vouching: header('relay-statement'), authorization: header('authorization'), version: header('raise-to-pay-version') });
    if (this.answer.status === 200) this.effects.add(body);
    response.writeHead(this.answer.status, this.answer.headers).end(this.answer.body);
  }
}
