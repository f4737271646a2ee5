import type { RequestView } from '../../protocol/messages/requests.ts';
import { signStatement } from '../../protocol/statements.ts';
import type { Cards } from './cards/receive.ts';
import type { Device } from './device/device.ts';
import type { Links } from './device/link.ts';
import type { Opener } from './pairing/opener.ts';
import { isOpen } from './requests/record.ts';
import type { Records } from './requests/records.ts';
import type { Requests } from './requests/requests.ts';
import { createChannel } from './server/channel.ts';
import type { Clock } from './server/clock.ts';
import { FaultError } from './server/fault.ts';

/** Milliseconds between questions to the server while the live channel is down. */
const askEvery = 5_000;

export interface Live {
  want: (wanted: boolean) => void;
  ready: () => boolean;
  /** False when the server was wanted and not reached. */
  reachable: () => boolean;
}

interface LiveParts {
  links: Links;
  opener: Opener;
  records: Records;
  requests: Requests;
  cards: Cards;
  device: Device;
  clock: Clock;
  changed: () => void;
}

/** Hears the server through the live channel; and asks every few seconds while there is none. */
export function createLive({ links, opener, records, requests, cards, device, clock, changed }: LiveParts): Live {
  let wanted = false;
  let lost = false;
  let asking: ReturnType<typeof setInterval> | undefined;

  /** The server ID to speak to, and where: the account's, or before there is one the pairing's. */
  async function server(): Promise<{ serverId: string; address: string }> {
    const link = await links.read();
    if (link?.state === 'paired') return { serverId: link.server.serverId, address: link.address };
    const pairing = await opener.read();
    if (!pairing?.server) throw new FaultError('server_away');
    return { serverId: pairing.server.serverId, address: pairing.address };
  }

  async function hearRequest(view: RequestView): Promise<void> {
    await records.learn(view.state);
    cards.learn(view);
  }

  const channel = createChannel({
    connect: (url) => new WebSocket(url),
    random: Math.random,
    correctClock: clock.correct,
    address: async () => {
      if ((await links.read())?.state === 'paired') await links.checkServer();
      return (await server()).address;
    },
    sign: async (nonce, after) => signStatement('live', { nonce, ...(after === undefined ? {} : { after }) }, await device.signer((await server()).serverId)),
    changed: (ready, problem) => {
      lost = !ready;
      if (problem === 'device_revoked' || problem === 'unknown_device') void links.end('removed').then(() => requests.resume(true));
      changed();
    },
    hear: async (message) => {
      if (message.type === 'event') {
        const { event } = message;
        if (event.type === 'pairing') await opener.learn(event.pairing);
        if (event.type === 'devices') await links.refresh().catch(() => undefined);
        if (event.type === 'request') await hearRequest(event.view);
      } else {
        for (const view of message.requests) await hearRequest(view);
        if (message.pairing) await opener.learn(message.pairing);
        const link = await links.read();
        if (link?.state === 'paired' && message.counter !== undefined && message.counter !== link.counter) await links.refresh().catch(() => undefined);
        // What is open here and not told of there ended in between.
        const told = new Set(message.requests.map(({ state }) => state.request));
        if ((await records.all()).some((record) => isOpen(record) && record.state && !told.has(record.id))) await requests.resume(true);
      }
      await requests.resume(false);
      await cards.resume();
    },
  });

  return {
    ready: channel.ready,
    reachable: () => !wanted || !lost,
    want: (now) => {
      wanted = now;
      channel.want(now);
      if (now && asking === undefined) {
        asking = setInterval(() => {
          if (!channel.ready()) void Promise.all([requests.resume(true), opener.resume()]).catch(() => undefined);
        }, askEvery);
      }
      if (!now) {
        clearInterval(asking);
        asking = undefined;
        lost = false;
      }
    },
  };
}
