/** The page's side of the service worker: registration, news, and updates that wait for an open request. */
import { signal, type ReadonlySignal } from '@preact/signals';
import * as v from 'valibot';
import { Workbox } from 'workbox-window';
import { workerNewsSchema, type WorkerNews } from '../../client/worker-news.ts';
import type { News } from './news.ts';

export interface WorkerSide {
  readonly updateReady: ReadonlySignal<boolean>;
  /** Lets the waiting version take over, then loads anew. */
  update(): void;
  /** Calls back with what the worker said since the page began, and from now on. */
  onNews(listener: (news: WorkerNews) => void): void;
  /** The registration once it stands; undefined where there is no service worker. */
  registration(): Promise<ServiceWorkerRegistration | undefined>;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): TrustedScriptURL };
}
type TrustedScriptURL = Extract<ConstructorParameters<typeof Workbox>[0], { toJSON(): string }>;

const hasTrustedTypes = (scope: object): scope is { trustedTypes: TrustedTypes } => 'trustedTypes' in scope;

/** The one script address that this app ever makes; Trusted Types lets through nothing else. */
function workerAddress(): string | TrustedScriptURL {
  const address = '/worker.js';
  if (!hasTrustedTypes(window)) return address;
  const rules = { createScriptURL: (url: string): string => { if (url === address) return url; throw new TypeError('not ours'); } };
  return window.trustedTypes.createPolicy('raise-to-pay-worker', rules).createScriptURL(address);
}

export function startWorker(enabled: boolean, news: News): WorkerSide {
  const updateReady = signal(false);
  if (!enabled || !('serviceWorker' in navigator)) {
    return { updateReady, update: () => { location.reload(); }, onNews: () => undefined, registration: () => Promise.resolve(undefined) };
  }
  const workbox = new Workbox(workerAddress());
  workbox.addEventListener('waiting', () => { updateReady.value = true; });
  const registered = workbox.register({ immediate: true }).then(() => navigator.serviceWorker.ready, () => undefined);
  return {
    updateReady,
    update() {
      workbox.addEventListener('controlling', () => { location.reload(); });
      workbox.messageSkipWaiting();
    },
    onNews(listener) {
      news.follow((data) => {
        const parsed = v.safeParse(workerNewsSchema, data);
        if (parsed.success) listener(parsed.output);
      });
    },
    registration: () => registered,
  };
}
