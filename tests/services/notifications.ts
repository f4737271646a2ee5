import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import dbus from 'dbus-next';
import { findOnPath, MissingPart } from './browsers.ts';
import { Journal, type Predicate } from './waiting.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** Reasons of NotificationClosed in the Desktop Notifications Specification. */
const REASON = { dismissed: 2, closed: 3 } as const;

/** A notification as the user sees it. */
export interface Shown {
  readonly id: number;
  readonly summary: string;
  /** Chromium begins it with the origin. */
  readonly body: string;
  /** Titles of the buttons, in their order. */
  readonly actions: readonly string[];
  /** True when it took the place of one that was shown under the same ID. */
  readonly replaces: boolean;
}

/** A notification that went away: by the user or by the page. */
export interface Closed {
  readonly id: number;
  readonly by: 'user' | 'page';
}

interface Kept extends Shown {
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * The phone's notification drawer: the desktop notification service
 * (org.freedesktop.Notifications) on a D-Bus of its own. A browser that is
 * started with {@link env} shows its notifications here; tapping one makes the
 * browser fire a real, trusted `notificationclick`.
 */
export class Notifications implements AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
  readonly #shown = new Map<number, Kept>();
  readonly #shows = new Journal<Shown>('notification');
  readonly #closes = new Journal<Closed>('closed notification');
  readonly #daemon: ChildProcess;
  readonly #bus: dbus.MessageBus;
  readonly #drawer: Drawer;
  #last = 0;

  private constructor(daemon: ChildProcess, address: string) {
    this.#daemon = daemon;
    this.env = { DBUS_SESSION_BUS_ADDRESS: address };
    this.#bus = dbus.sessionBus({ busAddress: address });
    this.#drawer = new Drawer({
      show: (replaces, summary, body, actions) => this.#show(replaces, summary, body, actions),
      close: (id) => this.#close(id, 'page'),
    });
  }

  /** @throws {MissingPart} when there is no dbus-daemon, as on macOS and Windows */
  static async start(signal?: AbortSignal): Promise<Notifications> {
    signal?.throwIfAborted();
    const command = findOnPath(['dbus-daemon']);
    if (command === undefined) throw new MissingPart('dbus-daemon', 'notifications can only be tapped on systems with D-Bus.');
    const daemon = spawn(command, ['--session', '--nofork', '--nopidfile', '--nosyslog', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const address = await firstLine(daemon);
    const made = new Notifications(daemon, address);
    made.#bus.export(PATH, made.#drawer);
    await made.#bus.requestName(NAME, 0);
    signal?.addEventListener('abort', () => void made[Symbol.asyncDispose](), { once: true });
    return made;
  }

  /** What lies in the drawer now, oldest first. */
  get shown(): readonly Shown[] {
    return [...this.#shown.values()];
  }

  /** All that was ever shown, replacements included. */
  get history(): readonly Shown[] {
    return this.#shows.items;
  }

  /** The next notification (or replacement) from now on; `timeout` in milliseconds. */
  next(wants?: Predicate<Shown>, timeout?: number): Promise<Shown> {
    return this.#shows.next(wants, timeout);
  }

  /** The next one that goes away from now on. */
  nextClosed(wants?: Predicate<Closed>, timeout?: number): Promise<Closed> {
    return this.#closes.next(wants, timeout);
  }

  /** Resolves when this notification is gone, even if it went before. */
  gone(id: number, timeout?: number): Promise<Closed> {
    return this.#closes.first((closed) => closed.id === id, timeout);
  }

  /** Taps a notification, or the button with this title. It stays until the page closes it. */
  tap(id: number, action?: string): void {
    const kept = this.#kept(id);
    const key = action === undefined ? 'default' : kept.keys.get(action);
    if (key === undefined) throw new Error(`Notification ${id} has no button ${action}, only ${kept.actions.join(', ')}.`);
    this.#drawer.ActionInvoked(id, key);
  }

  /** Swipes a notification away: the worker gets `notificationclose`. */
  dismiss(id: number): void {
    this.#kept(id);
    this.#close(id, 'user');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#daemon.exitCode !== null || this.#daemon.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#daemon.once('exit', resolve));
    this.#bus.disconnect();
    this.#daemon.kill();
    await ended;
  }

  #kept(id: number): Kept {
    const kept = this.#shown.get(id);
    if (kept === undefined) throw new Error(`Notification ${id} is not shown now.`);
    return kept;
  }

  #show(replaces: number, summary: string, body: string, pairs: readonly string[]): number {
    const id = replaces === 0 ? ++this.#last : replaces;
    const keys = new Map<string, string>();
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const [key, title] = pairs.slice(i, i + 2);
      if (key !== undefined && title !== undefined && !['default', 'settings'].includes(key)) keys.set(title, key);
    }
    const shown: Shown = { id, summary, body, actions: [...keys.keys()], replaces: this.#shown.has(id) };
    this.#shown.set(id, { ...shown, keys });
    this.#shows.add(shown);
    return id;
  }

  #close(id: number, by: Closed['by']): void {
    if (!this.#shown.delete(id)) return;
    this.#drawer.NotificationClosed(id, by === 'user' ? REASON.dismissed : REASON.closed);
    this.#closes.add({ id, by });
  }
}

interface DrawerHandlers {
  show(replaces: number, summary: string, body: string, actions: readonly string[]): number;
  close(id: number): void;
}

/** The D-Bus face: method names and signatures are those of the specification. */
class Drawer extends dbus.interface.Interface {
  readonly #handlers: DrawerHandlers;

  constructor(handlers: DrawerHandlers) {
    super(NAME);
    this.#handlers = handlers;
  }

  GetCapabilities(): string[] {
    return ['actions', 'body', 'persistence'];
  }

  GetServerInformation(): string[] {
    return ['test bed', 'test bed', '1.0', '1.2'];
  }

  Notify(_app: string, replaces: number, _icon: string, summary: string, body: string, actions: string[]): number {
    return this.#handlers.show(replaces, summary, body, actions);
  }

  CloseNotification(id: number): void {
    this.#handlers.close(id);
  }

  /** A signal: dbus-next sends what the method answers. */
  ActionInvoked(id: number, key: string): unknown[] {
    return [id, key];
  }

  NotificationClosed(id: number, reason: number): unknown[] {
    return [id, reason];
  }
}

Drawer.configureMembers({
  methods: {
    GetCapabilities: { outSignature: 'as' },
    GetServerInformation: { outSignature: 'ssss' },
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
  },
  signals: {
    ActionInvoked: { signature: 'us' },
    NotificationClosed: { signature: 'uu' },
  },
});

function firstLine(daemon: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (daemon.stdout) createInterface({ input: daemon.stdout }).once('line', resolve);
    daemon.once('error', reject);
    daemon.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}.`)));
  });
}
