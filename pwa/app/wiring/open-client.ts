/** Gives the client what this window has. */
import { createLocks, type Locked } from '../../client/base.ts';
import { createClient } from '../../client/client.ts';
import type { Client } from '../../client/contract.ts';
import { openStorage } from '../../storage/db.ts';
import { getLocale } from '../../../i18n/locale.ts';
import { isInstalled, platformOf } from './platform.ts';
import type { WorkerSide } from './worker.ts';

const locks: Locked = createLocks();
const locked: Locked = async (name, work) => ('locks' in navigator ? await navigator.locks.request(name, work) : locks(name, work));

/** Opens storage and the client. Throws where the browser gives no storage. */
export async function openClient(worker: WorkerSide, lifetime: AbortSignal): Promise<Client> {
  const client = await createClient({
    storage: await openStorage(),
    url: location.origin,
    fetch: (...call) => fetch(...call),
    connect: (url) => new WebSocket(url),
    online: () => navigator.onLine,
    local: Date.now,
    random: Math.random,
    locked,
    visible: document.visibilityState === 'visible',
    waking: {
      push: async () => (await worker.registration())?.pushManager,
      permission: () => ('Notification' in window && 'PushManager' in window ? Notification.permission : undefined),
      askPermission: () => Notification.requestPermission(),
      installFirst: () => platformOf(navigator) === 'ios' && !isInstalled(window),
      language: getLocale,
    },
    onWorkerNews: (listener) => { worker.onNews(listener); },
    lifetime,
  });
  const look = (): void => { client.setVisible(document.visibilityState === 'visible'); };
  document.addEventListener('visibilitychange', look, { signal: lifetime });
  window.addEventListener('online', look, { signal: lifetime });
  window.addEventListener('pageshow', look, { signal: lifetime });
  return client;
}

/** Asks the browser not to clear what is kept; a refusal is no fault. */
export const keepStorage = async (): Promise<boolean> => ('storage' in navigator ? navigator.storage.persist() : false);
