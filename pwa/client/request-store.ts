/** The requests of this phone as signals, over what storage keeps. Takes views in, from whichever side they came. */
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { requestListSchema, requestViewSchema, type RequestView } from '../../protocol/messages/requests.ts';
import { isOutcome, isBeforeRelease } from '../../protocol/requests/state.ts';
import { wake, type Content } from '../storage/rest.ts';
import type { RequestRecord, Settings } from '../storage/schema.ts';
import type { Base } from './base.ts';
import { refreshDevices } from './devices.ts';
import { byNewest, entryOf, idle, isCurrent, type Doing } from './entries.ts';
import { asFailure, problemOf } from './failure.ts';
import { refuse, takeIn } from './intake.ts';
import type { ClientProblem, RequestEntry } from './types.ts';

/** Ended requests kept for "recent", and how long (ms). */
const keptEnded = 50;
const keptFor = 60 * 24 * 3_600_000;

export interface RequestStore {
  all: ReadonlySignal<readonly RequestEntry[]>;
  current: ReadonlySignal<RequestEntry | undefined>;
  recent: ReadonlySignal<readonly RequestEntry[]>;
  entry(id: string): ReadonlySignal<RequestEntry | undefined>;
  /** Reads everything from storage. */
  start(): Promise<void>;
  /** Reads one again, after the worker changed it. */
  reread(id: string): Promise<void>;
  /** Verifies and shows what came. Answers the problem that it met, which the entry shows too. */
  take(view: RequestView): Promise<ClientProblem | undefined>;
  /** Reads one from the server or relay. */
  load(id: string): Promise<ClientProblem | undefined>;
  /** Reads the list, for what was missed. */
  loadAll(): Promise<void>;
  /** Changes what this phone is doing about a request. */
  doing(id: string, change: Partial<Doing>): void;
  forget(): void;
}

export interface RequestStoreInput {
  base: Base;
  settings: ReadonlySignal<Settings>;
  /** Changes now and then, so that what is over is no longer current. */
  tick: ReadonlySignal<number>;
  /** A verified request came or changed. */
  onTaken: (entry: RequestEntry, before: RequestEntry | undefined) => void;
}

interface Row {
  record: RequestRecord;
  content: Content;
}

export function createRequestStore({ base, settings, tick, onTaken }: RequestStoreInput): RequestStore {
  const rows = signal<ReadonlyMap<string, Row>>(new Map());
  const doings = signal<ReadonlyMap<string, Doing>>(new Map());
  const self = signal('');

  const all = computed(() => {
    return [...rows.value.values()]
      .map(({ record, content }) =>
        entryOf({ record, content, doing: doings.value.get(record.id) ?? idle, settings: settings.value, self: self.value }))
      .sort(byNewest);
  });
  const current = computed(() => {
    void tick.value;
    return all.value.find((entry) => isCurrent(entry, base.clock.now()));
  });
  const recent = computed(() => {
    void tick.value;
    const now = base.clock.now();
    return all.value.filter((entry) => !entry.refused && (isOutcome(entry.state.phase) || !isCurrent(entry, now)));
  });
  const find = (id: string) => all.peek().find((entry) => entry.id === id);

  function put(row: Row): void {
    const before = find(row.record.id);
    const held = rows.peek().get(row.record.id);
    if (held && held.record.state.revision > row.record.state.revision) return;
    rows.value = new Map(rows.peek()).set(row.record.id, row);
    const entry = find(row.record.id);
    if (entry) onTaken(entry, before);
  }

  function doing(id: string, change: Partial<Doing>): void {
    doings.value = new Map(doings.peek()).set(id, { ...(doings.peek().get(id) ?? idle), ...change });
  }

  async function reread(id: string): Promise<void> {
    const [own, record] = await Promise.all([base.storage.device(), base.storage.request(id)]);
    if (own && record) put({ record, content: await wake(own.restKey, id, record.content) });
  }

  async function take(view: RequestView): Promise<ClientProblem | undefined> {
    const { request } = view.state;
    try {
      let taken = await takeIn(base, view);
      if (taken.kind === 'stranger') {
        await refreshDevices(base);
        taken = await takeIn(base, view);
      }
      if (taken.kind === 'stranger') await refuse(base, view);
      await reread(request);
      return taken.kind === 'kept' && !taken.record.refused ? undefined : taken.kind === 'unknown' ? 'not_found' : 'tampered';
    } catch (thrown) {
      const code = problemOf(thrown);
      const problem = asFailure(thrown).code === 'scan_failed' || isNetwork(code) ? code : 'tampered';
      doing(request, { problem });
      return problem;
    }
  }

  async function load(id: string): Promise<ClientProblem | undefined> {
    try {
      const view = await base.api.read(`/v1/requests/${id}`, requestViewSchema);
      return view.state.request === id ? await take(view) : 'tampered';
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  return {
    all, current, recent, doing, reread, take, load,
    entry: (id) => computed(() => all.value.find((entry) => entry.id === id)),
    async start() {
      const own = await base.storage.device();
      if (!own) return;
      self.value = own.keys.id;
      await dropOld(base);
      const records = await base.storage.requests();
      const read = await Promise.all(records.map(async (record): Promise<[string, Row]> => [record.id, { record, content: await wake(own.restKey, record.id, record.content) }]));
      rows.value = new Map(read);
    },
    async loadAll() {
      const { requests } = await base.api.read('/v1/requests', requestListSchema);
      const known = new Map(all.peek().map((entry) => [entry.id, entry.state.revision]));
      for (const view of requests) {
        if (known.get(view.state.request) !== view.state.revision) await take(view);
      }
    },
    forget() {
      rows.value = new Map();
      doings.value = new Map();
    },
  };
}

const isNetwork = (code: ClientProblem): boolean => code === 'offline' || code === 'server_away' || code === 'unavailable' || code === 'internal';

/** Ended requests beyond the newest fifty, or older than two months, are dropped; so are operations of what is over. */
async function dropOld({ storage, clock }: Base): Promise<void> {
  const now = clock.now();
  const records = (await storage.requests()).sort((a, b) => b.state.filedAt - a.state.filedAt);
  const over = ({ state }: RequestRecord) => isOutcome(state.phase) || (isBeforeRelease(state.phase) && state.expiresAt < now);
  const old = records.filter(over).filter(({ state }, index) => index >= keptEnded || state.filedAt < now - keptFor);
  await Promise.all(old.map(({ id }) => storage.dropRequest(id)));
  const ended = new Set(records.filter(over).map(({ id }) => id));
  await Promise.all((await storage.operations()).filter(({ request }) => ended.has(request)).map(({ request }) => storage.dropOperation(request)));
}
