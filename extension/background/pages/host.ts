import type { Fault, HostAnswer, ToHost } from '../../platform/page-messages.ts';
import { frontTab } from '../../platform/tabs.ts';
import { FaultError, faultOf } from '../server/fault.ts';
import { changeSettings, readSettings } from '../store/settings.ts';
import { readAddress } from './address.ts';
import { takeSnapshot, type SnapshotParts } from './snapshot.ts';
import type { Requests } from '../requests/requests.ts';

export interface HostParts extends SnapshotParts {
  requests: Requests;
  changed: () => void;
}

/** Answers popup and options: does what they ask, and says how everything stands then. */
export function createHost(parts: HostParts): (message: ToHost) => Promise<HostAnswer> {
  return async (message) => {
    const tab = await tabOf(message);
    let fault: Fault | undefined;
    try {
      await act(parts, message, tab);
    } catch (error) {
      fault = faultOf(error);
    }
    const card = message.kind === 'request.card' ? parts.glance.take(message.request) : undefined;
    return { snapshot: await takeSnapshot(parts, tab), ...(fault ? { fault } : {}), ...(card ? { card } : {}) };
  };
}

async function tabOf(message: ToHost): Promise<number | undefined> {
  if ('tab' in message && message.tab !== undefined) return message.tab;
  return message.kind === 'page.state' ? (await frontTab())?.id : undefined;
}

async function act({ requests, records, opener, links, tabs, changed }: HostParts, message: ToHost, tab: number | undefined): Promise<void> {
  switch (message.kind) {
    case 'page.state':
      if (message.look && tab !== undefined && (await links.read())?.state === 'paired') await tabs.look(tab);
      return;
    case 'request.file':
      return tabs.fileTab(message.tab);
    case 'request.cancel':
      return requests.cancel(message.request);
    case 'request.code':
      await records.change(message.request, (record) => ({ ...record, codeShown: true }));
      return;
    case 'request.card':
      return; // handed out with the answer
    case 'request.paid':
      return requests.sayPaid(message.request);
    case 'recent.clear':
      await records.clear();
      return changed();
    case 'pairing.start':
      // Not awaited: the page shows each step as it comes.
      void opener.start(await addressToPairAt(links));
      return;
    case 'pairing.confirm':
      void opener.confirm();
      return;
    case 'pairing.stop':
      return opener.stop();
    case 'devices.read':
      if ((await links.read())?.state === 'paired') await links.refresh();
      return;
    case 'desktop.rename':
      await changeSettings({ name: message.name });
      changed();
      if ((await links.read())?.state === 'paired') await links.refresh();
      return;
    case 'desktop.unpair':
      return links.unpair();
    case 'settings.set':
      await changeSettings(message.settings);
      return changed();
    case 'shop.set': {
      const { [message.domain]: _before, ...others } = (await readSettings()).shops;
      await changeSettings({ shops: message.mode ? { ...others, [message.domain]: message.mode } : others });
      return changed();
    }
    case 'server.set': {
      const address = readAddress(message.server);
      if (!address || (await links.read())?.state === 'paired') throw new FaultError('address_refused');
      await opener.stop();
      await changeSettings({ server: address });
      return changed();
    }
  }
}

async function addressToPairAt(links: HostParts['links']): Promise<string> {
  const link = await links.read();
  return link?.state === 'paired' ? link.address : (await readSettings()).server;
}
