/** The live channel (DESIGN section 4): one WebSocket, kept up while the page lives, resumed by sequence. */
import type { Signal } from '@preact/signals-core';
import * as v from 'valibot';
import { digest } from '../../protocol/base.ts';
import { pingEvery, serverMessageSchema, type ClientMessage, type LiveEvent, type ServerMessage } from '../../protocol/messages/live.ts';
import type { Pairing } from '../../protocol/messages/devices.ts';
import type { RequestView } from '../../protocol/messages/requests.ts';
import { signStatement } from '../../protocol/statements.ts';
import type { Base } from './base.ts';
import type { Connection } from './types.ts';

/** What the live channel brings. */
interface LiveHandlers {
  /** Everything open, after each (re)connection. */
  onReady(requests: readonly RequestView[], counter: number | undefined): void;
  onRequest(view: RequestView): void;
  onPairing(pairing: Pairing): void;
  onDevices(counter: number): void;
  onRejected(code: 'device_revoked' | 'unknown_device'): void;
}

export interface LiveInput {
  base: Base;
  connection: Signal<Connection>;
  handlers: LiveHandlers;
  /** Whether the page is visible and the user allows *at once* now. */
  standsAtOnce: () => Promise<boolean>;
  connect: (url: string) => WebSocket;
  online: () => boolean;
  random: () => number;
  lifetime: AbortSignal;
}

export interface Live {
  /** Network or page came back: try now, and tell the server at once where this phone stands. */
  wake(): void;
  /** The page was hidden. */
  hide(): void;
}

/** Ms: first pause after a loss, longest pause, silence that counts as a loss, and how often *at once* is renewed. */
const firstPause = 500;
const longestPause = 30_000;
const silence = pingEvery * 2 + 5_000;
const atOnceEvery = 30_000;
/** Losses in a row after which the screens say "offline". */
const lossesUntilOffline = 3;

export function createLive({ base, connection, handlers, standsAtOnce, connect, online, random, lifetime }: LiveInput): Live {
  let socket: WebSocket | undefined;
  let losses = 0;
  let sequence: number | undefined;
  let heardAt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let nextAtOnce = 0;

  const say = (message: ClientMessage): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(message));
  };

  function open(): void {
    clearTimeout(retry);
    retry = undefined;
    if (lifetime.aborted || socket) return;
    connection.value = losses >= lossesUntilOffline || !online() ? 'offline' : 'connecting';
    const own = connect(new URL('/v1/live', base.url.replace(/^http/, 'ws')).href);
    socket = own;
    heardAt = Date.now();
    own.addEventListener('message', ({ data }) => {
      heardAt = Date.now();
      const parsed = v.safeParse(serverMessageSchema, parseJson(data));
      if (parsed.success && socket === own) void hear(parsed.output);
    });
    own.addEventListener('close', ({ code }) => { lost(own, code); });
    own.addEventListener('error', () => { lost(own); });
  }

  function lost(own: WebSocket, code?: number): void {
    if (socket !== own) return;
    socket = undefined;
    own.close();
    if (lifetime.aborted) return;
    losses += 1;
    connection.value = losses >= lossesUntilOffline || !online() ? 'offline' : 'connecting';
    if (code === 4403) handlers.onRejected('device_revoked');
    // Another window of this phone took over: this one comes back when it is looked at.
    if (code === 4409) return;
    const pause = Math.min(longestPause, firstPause * 2 ** (losses - 1)) * (0.5 + random() / 2);
    retry = setTimeout(open, pause);
  }

  async function hear(message: ServerMessage): Promise<void> {
    if (message.type === 'hello') {
      base.clock.correct(message.time);
      const claims = { nonce: message.nonce, ...(sequence === undefined ? {} : { after: sequence }) };
      say({ type: 'authenticate', statement: await signStatement('live', claims, await base.api.signer()) });
    } else if (message.type === 'ready') {
      losses = 0;
      sequence = message.sequence;
      connection.value = 'live';
      handlers.onReady(message.requests, message.counter);
      if (message.pairing) handlers.onPairing(message.pairing);
      nextAtOnce = 0;
      await standAtOnce();
    } else if (message.type === 'event') {
      sequence = message.sequence;
      tell(message.event);
    } else if (message.type === 'problem') {
      const { code, serverTime } = message.problem;
      if (code === 'clock_skew' && serverTime !== undefined) base.clock.correct(serverTime);
      if (code === 'device_revoked' || code === 'unknown_device') handlers.onRejected(code);
    }
  }

  function tell(event: LiveEvent): void {
    if (event.type === 'request') handlers.onRequest(event.view);
    else if (event.type === 'pairing') handlers.onPairing(event.pairing);
    else handlers.onDevices(event.counter);
  }

  /** Persists the standing before it is sent: its digest is what a release at once will name. */
  async function standAtOnce(): Promise<void> {
    if (connection.peek() !== 'live' || Date.now() < nextAtOnce || !(await standsAtOnce())) return;
    nextAtOnce = Date.now() + atOnceEvery;
    const statement = await signStatement('at-once', {}, await base.api.signer());
    await base.storage.keepStanding(await digest(statement), base.clock.now());
    say({ type: 'at-once', statement });
  }

  const beat = setInterval(() => {
    if (socket && Date.now() - heardAt > silence) lost(socket);
    else say({ type: 'ping' });
  }, pingEvery);
  const stand = setInterval(() => { void standAtOnce(); }, 5_000);

  lifetime.addEventListener('abort', () => {
    clearTimeout(retry);
    clearInterval(beat);
    clearInterval(stand);
    socket?.close();
  });
  open();

  return {
    wake() {
      if (!socket) {
        losses = Math.min(losses, 1);
        open();
        return;
      }
      // A socket that died while the phone slept still looks open: a ping that is not answered soon tells.
      const own = socket;
      const asked = Date.now();
      say({ type: 'ping' });
      setTimeout(() => { if (heardAt < asked) lost(own); }, 3_000);
      nextAtOnce = 0;
      void standAtOnce();
    },
    hide() {
      nextAtOnce = Number.POSITIVE_INFINITY;
      say({ type: 'hidden' });
    },
  };
}

function parseJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
