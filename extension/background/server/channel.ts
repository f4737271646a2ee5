import * as v from 'valibot';
import { pingEvery, serverMessageSchema, type ClientMessage, type ServerMessage } from '../../../protocol/messages/live.ts';
import type { ProblemCode } from '../../../protocol/problems.ts';
import { reconnectPause } from './retry.ts';

/** Close codes after which trying again is no use with the same device. */
const revokedClose = 4403;

type Happening = Extract<ServerMessage, { type: 'event' | 'ready' }>;

export interface ChannelParts {
  connect: (url: string) => WebSocket;
  /** Where to connect; undefined while there is nothing to connect for. Checked anew before each try. */
  address: () => Promise<string | undefined>;
  /** The `live` statement over the nonce. */
  sign: (nonce: string, after: number | undefined) => Promise<string>;
  hear: (message: Happening) => Promise<void>;
  /** The server's time with each greeting. */
  correctClock: (serverTime: number) => void;
  /** Whether it stands now; and the problem that the server ended it for. */
  changed: (ready: boolean, problem?: ProblemCode) => void;
  random: () => number;
}

export interface Channel {
  /** Connects and stays connected while true. */
  want: (wanted: boolean) => void;
  ready: () => boolean;
}

/** The live channel: connects, signs the nonce, hands on what happens, pings, and comes back after every loss. */
export function createChannel(parts: ChannelParts): Channel {
  let wanted = false;
  let ready = false;
  let attempt = 0;
  let sequence: number | undefined;
  let socket: WebSocket | undefined;
  let connecting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pings: ReturnType<typeof setInterval> | undefined;

  const setReady = (now: boolean, problem?: ProblemCode): void => {
    if (now === ready && !problem) return;
    ready = now;
    parts.changed(now, problem);
  };
  const say = (message: ClientMessage): void => socket?.send(JSON.stringify(message));

  const close = (): void => {
    clearTimeout(timer);
    clearInterval(pings);
    timer = undefined;
    const old = socket;
    socket = undefined;
    old?.close();
    setReady(false);
  };
  const later = (): void => {
    if (!wanted || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void start();
    }, reconnectPause(attempt++, parts.random()));
  };

  async function receive(message: ServerMessage): Promise<void> {
    if (message.type === 'hello') {
      parts.correctClock(message.time);
      say({ type: 'authenticate', statement: await parts.sign(message.nonce, sequence) });
    } else if (message.type === 'ready' || message.type === 'event') {
      sequence = message.sequence;
      if (message.type === 'ready') {
        attempt = 0;
        clearInterval(pings);
        pings = setInterval(() => say({ type: 'ping' }), pingEvery);
        setReady(true);
      }
      await parts.hear(message);
    } else if (message.type === 'problem') {
      setReady(false, message.problem.code);
    }
  }

  async function start(): Promise<void> {
    if (socket || connecting || !wanted) return;
    connecting = true;
    const address = await parts.address().catch(() => undefined);
    connecting = false;
    // Asked for again in the meantime, or not any more.
    if (!wanted) return;
    if (address === undefined) return later();
    const mine = parts.connect(`${address.replace(/^http/, 'ws')}/v1/live`);
    socket = mine;
    // One after the other: an event must not overtake the snapshot before it.
    let order = Promise.resolve();
    mine.onmessage = ({ data }) => {
      const parsed = v.safeParse(serverMessageSchema, parseJson(data));
      if (parsed.success) order = order.then(() => (socket === mine ? receive(parsed.output) : undefined)).catch(() => mine.close());
    };
    mine.onclose = ({ code }) => {
      if (socket !== mine) return;
      socket = undefined;
      clearInterval(pings);
      setReady(false, code === revokedClose ? 'device_revoked' : undefined);
      if (code === revokedClose) wanted = false;
      else later();
    };
  }

  return {
    ready: () => ready,
    want: (now) => {
      if (now === wanted) return;
      wanted = now;
      if (!now) return close();
      attempt = 0;
      void start();
    },
  };
}

function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
