/** For tests: a device's end of the live channel over a real socket. Everything received is parsed by the protocol's schema. */
import { once } from 'node:events';
import * as v from 'valibot';
import { WebSocket } from 'ws';
import { serverMessageSchema, type ClientMessage, type ServerMessage } from '../../../protocol/messages/live.ts';

type OfType<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export class LiveClient {
  readonly #socket: WebSocket;
  readonly #received: ServerMessage[] = [];
  #news: (() => void) | undefined;
  readonly #closed: Promise<number>;

  private constructor(url: string) {
    const socket = new WebSocket(url, { autoPong: false });
    this.#socket = socket;
    this.#closed = new Promise((resolve) => socket.once('close', (code) => resolve(code)));
    socket.on('message', (data) => {
      this.#received.push(v.parse(v.pipe(v.string(), v.parseJson(), serverMessageSchema), String(data)));
      this.#news?.();
    });
    socket.on('ping', () => socket.pong());
    socket.on('error', () => undefined); // the close code tells
    socket.on('close', () => this.#news?.());
  }

  static async connect(url: string): Promise<LiveClient> {
    const client = new LiveClient(url);
    await once(client.#socket, 'open');
    return client;
  }

  /** The next message, which must be of this type. */
  async next<T extends ServerMessage['type']>(type: T): Promise<OfType<T>> {
    while (this.#received.length === 0) {
      if (this.#socket.readyState === WebSocket.CLOSED) throw new Error(`closed, instead of ${type}`);
      await new Promise<void>((resolve) => (this.#news = resolve));
    }
    const message = this.#received.shift();
    if (!isOfType(message, type)) throw new Error(`${JSON.stringify(message)} instead of ${type}`);
    return message;
  }

  send(message: ClientMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  sendRaw(data: string | Buffer): void {
    this.#socket.send(data);
  }

  /** The close code, once it is closed. */
  closed(): Promise<number> {
    return this.#closed;
  }

  /** Answers no heartbeat any more. */
  fallSilent(): void {
    this.#socket.removeAllListeners('ping');
  }

  stopReading(): void {
    this.#socket.pause();
  }

  readonly close = (): void => this.#socket.terminate();
}

function isOfType<T extends ServerMessage['type']>(message: ServerMessage | undefined, type: T): message is OfType<T> {
  return message?.type === type;
}
