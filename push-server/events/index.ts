/** The event hub: the live channels of this node, by device. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import { authenticateWithin } from '../../protocol/messages/live.ts';
import type { EventHub, ServerContext } from '../ports.ts';
import { listenToOthers } from './others.ts';
import { Channel, closeCodes, type ChannelLimits } from './channel.ts';

/** Bytes of one message, and no compression: what a device sends is small. */
export const liveSocketOptions = { maxPayload: 16_384, perMessageDeflate: false } as const;

export interface HubLimits extends ChannelLimits {
  /** Connections of one device; one more replaces the oldest. */
  perDevice: number;
  /** Connections that have not proven who they are. */
  strangers: number;
  /** Ms between looking after the connections: heartbeat, and whether their devices may still be here. */
  tendEvery: number;
}

const usualLimits: HubLimits = {
  authenticateWithin,
  messageSize: liveSocketOptions.maxPayload,
  waiting: 16,
  backlog: 1_048_576,
  perDevice: 4,
  strangers: 1_000,
  tendEvery: 30_000,
};

/** The hub, and what only its own side needs to know. */
export interface CountedEventHub extends EventHub {
  /** How many connections there are, strangers included. */
  connections(): number;
}

export function createEventHub(context: ServerContext, given: Partial<HubLimits> = {}): CountedEventHub {
  const limits = { ...usualLimits, ...given };
  /** Oldest first. */
  const byDevice = new Map<string, Set<Channel>>();
  const all = new Map<Channel, () => void>();
  let closing = false;
  const tending = setInterval(() => {
    for (const channel of all.keys()) void channel.tend();
    void seen([...byDevice.keys()]);
  }, limits.tendEvery);
  tending.unref();

  /** Notes who is here, for the account's list of devices. Nobody waits for it, and the next round makes a failure good. */
  async function seen(devices: readonly string[]): Promise<void> {
    if (devices.length === 0 || closing) return;
    const at = context.now();
    await context.store
      .transaction(async (tx) => { for (const device of devices) await tx.seeDevice(device, at); })
      .catch((error: unknown) => context.log.warn({ err: error }, 'who is here could not be noted'));
  }

  function admitted(channel: Channel, device: { id: string }): void {
    const channels = byDevice.get(device.id) ?? new Set();
    byDevice.set(device.id, channels.add(channel));
    void seen([device.id]);
    const [oldest] = channels;
    if (channels.size > limits.perDevice && oldest) {
      channels.delete(oldest);
      oldest.end(closeCodes.replaced);
    }
  }

  function closed(channel: Channel): void {
    all.get(channel)?.();
    all.delete(channel);
    if (channel.device === undefined) return;
    const channels = byDevice.get(channel.device);
    channels?.delete(channel);
    if (channels?.size === 0) byDevice.delete(channel.device);
  }

  const wakeAll = (devices: Iterable<string>) => {
    for (const device of devices) byDevice.get(device)?.forEach((channel) => channel.wake());
  };
  const cutOff = (device: string) => byDevice.get(device)?.forEach((channel) => channel.revoked());
  const neighbours = listenToOthers(context, { wakeAll, cutOff });

  const strangers = (): number => [...all.keys()].filter(({ device }) => device === undefined).length;

  return {
    register(app: FastifyInstance) {
      serveSockets(app, '/v1/live', (socket) => {
        if (closing) return socket.close(closeCodes.goingAway);
        if (all.size >= limits.strangers && strangers() >= limits.strangers) return socket.close(closeCodes.tryLater);
        all.set(new Channel(context, socket, limits, { admitted, closed }), () => undefined);
      });
    },
    publish(rows) {
      const told = [...new Set(rows.flatMap((row) => row.devices))];
      wakeAll(told);
      context.store.wire?.tell({ told, closed: [] });
    },
    closeDevice(device) {
      cutOff(device);
      context.store.wire?.tell({ told: [], closed: [device] });
    },
    atOnceFor: (devices) => context.store.standingOf(devices, context.now()),
    connections: () => all.size,
    async close() {
      closing = true;
      clearInterval(tending);
      neighbours.abort();
      const gone = [...all.keys()].map((channel) => new Promise<void>((resolve) => all.set(channel, resolve)));
      for (const channel of all.keys()) channel.end(closeCodes.goingAway);
      await Promise.all(gone);
    },
  };
}

/** Opens sockets at this path. Straight from the server: what a web framework keeps of each call would double what a waiting device costs. */
function serveSockets(app: FastifyInstance, path: string, open: (socket: WebSocket) => void): void {
  const sockets = new WebSocketServer({ noServer: true, clientTracking: false, ...liveSocketOptions });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] === path) return sockets.handleUpgrade(request, socket, head, open);
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  // Who asks without upgrading is told how.
  app.get(path, (_request, reply) => reply.code(426).headers({ upgrade: 'websocket', connection: 'upgrade' }).send());
}
