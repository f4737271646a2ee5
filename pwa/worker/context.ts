/** What every handler of the worker stands on. */
import { setLocale } from '../../i18n/locale.ts';
import { createBase, createLocks, type Base, type Locked } from '../client/base.ts';
import type { WorkerNews } from '../client/worker-news.ts';
import { openStorage } from '../storage/db.ts';
import type { Settings } from '../storage/schema.ts';

declare const self: ServiceWorkerGlobalScope;

export interface WorkerContext {
  base: Base;
  settings: Settings;
}

const locks: Locked = createLocks();
const locked: Locked = async (name, work) => ('locks' in navigator ? await navigator.locks.request(name, work) : locks(name, work));

let base: Promise<Base> | undefined;

async function build(): Promise<Base> {
  const storage = await openStorage();
  const url = (await storage.server())?.url ?? self.location.origin;
  return createBase({ storage, url, fetch: (...call) => fetch(...call), online: () => navigator.onLine, local: Date.now, locked });
}

/** Opens storage once per life of the worker; a failed opening is tried again next time. Speaks the language set now. */
export async function context(): Promise<WorkerContext> {
  base ??= build();
  try {
    const opened = await base;
    const settings = await opened.storage.settings();
    setLocale(settings.language);
    return { base: opened, settings };
  } catch (thrown) {
    base = undefined;
    throw thrown;
  }
}

/** Tells every page of this phone. */
export async function tellPages(news: WorkerNews): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage(news);
}
