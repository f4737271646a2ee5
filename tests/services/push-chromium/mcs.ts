import { createServer, type Server, type TLSSocket } from 'node:tls';
import { bytes, integer, parse, readVarint, texts, varint } from './protobuf.ts';
import type { Certificate } from './certificate.ts';
import type { Message } from '../web-push.ts';

/** Version of Google's Mobile Connection Server protocol; both sides send it first. */
const VERSION = 41;
/** Packet tags, as in Chromium's google_apis/gcm/base/mcs_util.h. */
const TAG = { ping: 0, pong: 1, loginRequest: 2, loginResponse: 3, data: 8 } as const;
/** Fields of LoginRequest, LoginResponse and DataMessageStanza (google_apis/gcm/protocol/mcs.proto). */
const LOGIN = { resource: 4, received: 10 } as const;
const RESPONSE = { id: 1, time: 8 } as const;
const DATA = { id: 2, from: 3, category: 5, appData: 7, persistentId: 9, ttl: 17, sent: 18, raw: 21 } as const;
const APP_DATA = { key: 1, value: 2 } as const;

/** What a browser registered: whom a token belongs to, and how its messages are addressed. */
export interface Registration {
  readonly device: string;
  /** The applicationServerKey, base64url. */
  readonly sender: string;
  readonly app: string;
  readonly subtype: string | undefined;
}

/** Called when a browser has logged in, with the IDs of the messages that it had before. */
export type OnLogin = (received: readonly string[]) => void;

/**
 * The long-lived line on which Chromium waits for messages: Google's MCS over
 * TLS, as far as logging in, answering pings and handing out data goes.
 */
export class McsServer {
  readonly #server: Server;
  readonly #lines = new Map<string, TLSSocket>();
  readonly #sockets = new Set<TLSSocket>();
  readonly #onLogin: OnLogin;

  constructor(certificate: Certificate, onLogin: OnLogin) {
    this.#onLogin = onLogin;
    this.#server = createServer({ key: certificate.key, cert: certificate.cert }, (socket) => this.#accept(socket));
  }

  /** Device IDs that are connected now. */
  get connected(): readonly string[] {
    return [...this.#lines.keys()];
  }

  /** Starts to listen on a free port and answers it. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The MCS server has no port.');
    return address.port;
  }

  /** Sends a message to a device; false when it is not connected. */
  deliver(to: Registration, message: Message): boolean {
    const line = this.#lines.get(to.device);
    if (line === undefined || !line.writable) return false;
    const appData = Object.entries({ subtype: to.subtype, 'content-encoding': message.encoding }).flatMap(
      ([key, value]) => (value === undefined ? [] : [[key, value] as const]),
    );
    const stanza = Buffer.concat([
      bytes(DATA.id, message.id),
      bytes(DATA.from, to.sender),
      bytes(DATA.category, to.app),
      ...appData.map(([key, value]) =>
        bytes(DATA.appData, Buffer.concat([bytes(APP_DATA.key, key), bytes(APP_DATA.value, value)])),
      ),
      bytes(DATA.persistentId, message.id),
      integer(DATA.ttl, message.ttl),
      integer(DATA.sent, Date.now()),
      ...(message.body.length > 0 ? [bytes(DATA.raw, message.body)] : []),
    ]);
    return send(line, TAG.data, stanza);
  }

  /** Cuts all lines, as a network does; browsers come back by themselves. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(socket: TLSSocket): void {
    let waiting = Buffer.alloc(0);
    let greeted = false;
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      for (const [device, line] of this.#lines) if (line === socket) this.#lines.delete(device);
    });
    socket.on('data', (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk]);
      if (!greeted) {
        greeted = true;
        waiting = waiting.subarray(1);
        socket.write(Buffer.from([VERSION]));
      }
      for (let packet = take(waiting); packet !== undefined; packet = take(waiting)) {
        waiting = Buffer.from(packet.rest);
        this.#answer(socket, packet.tag, packet.body);
      }
    });
  }

  #answer(socket: TLSSocket, tag: number, body: Buffer): void {
    if (tag === TAG.ping) send(socket, TAG.pong, Buffer.alloc(0));
    if (tag !== TAG.loginRequest) return;
    const fields = parse(body);
    const device = texts(fields, LOGIN.resource)[0] ?? '';
    this.#lines.set(device, socket);
    send(socket, TAG.loginResponse, Buffer.concat([bytes(RESPONSE.id, 'bed'), integer(RESPONSE.time, Date.now())]));
    this.#onLogin(texts(fields, LOGIN.received));
  }
}

function send(socket: TLSSocket, tag: number, body: Buffer): boolean {
  socket.write(Buffer.concat([Buffer.from([tag]), varint(body.length), body]));
  return true;
}

/** The first whole packet of a stream, undefined while it is incomplete. */
function take(stream: Buffer): { tag: number; body: Buffer; rest: Buffer } | undefined {
  if (stream.length < 2) return undefined;
  const length = readVarint(stream, 1);
  if (length === undefined) return undefined;
  const end = length.next + Number(length.value);
  if (stream.length < end) return undefined;
  return { tag: stream.readUInt8(0), body: stream.subarray(length.next, end), rest: stream.subarray(end) };
}
