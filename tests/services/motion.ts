import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';

/** Standard gravity, m/s². */
export const GRAVITY = 9.81;
/** Chromium fires devicemotion this often, however often readings change. */
const RATE = 60;
const SENSORS = ['accelerometer', 'linear-acceleration', 'gyroscope'] as const;
/** Where the hand takes the phone: its tilt against lying flat, in radians, and how far up. */
const POSES = { desk: 0, low: -1.1, raised: 1.2 } as const;
const LIFT = { desk: 0.3, low: 0.45 } as const;

type Vector = readonly [x: number, y: number, z: number];

/**
 * One reading of all sensors, in the conventions of Android and the DeviceMotion
 * specification: lying face up is (0, 0, +9.81), upright portrait (0, +9.81, 0).
 */
export interface Reading {
  /** accelerationIncludingGravity, m/s². */
  readonly withGravity: Vector;
  /** acceleration, m/s². */
  readonly linear: Vector;
  /** rotationRate, rad/s about x, y, z; pages see it in degrees as alpha, beta, gamma. */
  readonly rotation: Vector;
}

/**
 * Holds devicemotion listeners back in every page of a context until the
 * sensors of that page are there. Without it a page that a notification tap
 * opens would listen before a test can reach it, get one empty event, and
 * nothing ever after. The events themselves are the browser's own.
 */
export async function gateMotion(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const held: Parameters<typeof addEventListener>[] = [];
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    let open = false;
    window.addEventListener = (...args: Parameters<typeof addEventListener>): void => {
      if (args[0] === 'devicemotion' && !open) held.push(args);
      else add.apply(window, args);
    };
    window.removeEventListener = (...args: Parameters<typeof removeEventListener>): void => {
      const at = held.findIndex(([type, listener]) => type === args[0] && listener === args[1]);
      if (at >= 0) held.splice(at, 1);
      else remove.apply(window, args);
    };
    Object.assign(window, {
      __sensorsAreThere: () => {
        open = true;
        for (const args of held.splice(0)) add.apply(window, args);
      },
    });
  });
}

/**
 * The motion sensors of one page: real, trusted devicemotion events at 60 Hz
 * with the numbers that a test plays. The phone lies on the desk at first.
 */
export class Motion {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  #last = pose(POSES.desk);

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  /** Gives a page of a context with {@link gateMotion} its sensors, for this and all later documents. */
  static async attach(page: Page): Promise<Motion> {
    const cdp = await page.context().newCDPSession(page);
    const motion = new Motion(page, cdp);
    for (const type of SENSORS) await cdp.send('Emulation.setSensorOverrideEnabled', { enabled: true, type });
    page.on('framenavigated', (frame) => {
      // A navigation loses live readings; and it may end the page in the midst of this.
      if (frame === page.mainFrame()) motion.#arrive().catch(() => undefined);
    });
    await motion.#arrive();
    return motion;
  }

  /** Lies still, face up on the desk. */
  async rest(): Promise<void> {
    await this.set(pose(POSES.desk));
  }

  /** Hangs low in the hand or a pocket, still. */
  async low(): Promise<void> {
    await this.set(pose(POSES.low));
  }

  /** Is held up before the face, still. */
  async hold(): Promise<void> {
    await this.set(pose(POSES.raised));
  }

  /** Picks the phone up in `ms` milliseconds, after it lay (or hung) still for `still` (phones do for a while), and holds it before the face; it stays there. */
  async raise({ ms = 700, from = 'desk', still = 1_200 }: { ms?: number; from?: 'desk' | 'low'; still?: number } = {}): Promise<void> {
    const before = Array<Reading>(Math.round((still / 1000) * RATE)).fill(pose(POSES[from]));
    await this.play([...before, ...move(POSES[from], POSES.raised, LIFT[from], ms)]);
  }

  /** Lays the phone back on the desk. */
  async putDown({ ms = 700 }: { ms?: number } = {}): Promise<void> {
    await this.play(move(POSES.raised, POSES.desk, -LIFT.desk, ms));
  }

  /** Somebody knocks on the desk: three hard jolts in 50 ms, no turn. */
  async knock(): Promise<void> {
    const jolts = [6, -9, 5].map((z): Reading => ({
      withGravity: [0, 0, GRAVITY + z],
      linear: [0, 0, z],
      rotation: [0, 0, 0],
    }));
    await this.play([...jolts, pose(POSES.desk)]);
  }

  /** Plays readings, one per event; the last one stays. */
  async play(readings: readonly Reading[]): Promise<void> {
    const start = performance.now();
    for (const [i, reading] of readings.entries()) {
      const wait = start + (i * 1000) / RATE - performance.now();
      if (wait > 0) await pause(wait);
      await this.set(reading);
    }
  }

  /** Plays a recording at its own pace, sixty readings a second; what comes too late for its event is left out, as browsers do under load. */
  async replay(readings: readonly Reading[]): Promise<void> {
    const start = performance.now();
    for (const [i, reading] of readings.entries()) {
      const wait = start + (i * 1000) / RATE - performance.now();
      if (wait > 0) await pause(wait);
      if (wait > -1000 / RATE || i === readings.length - 1) await this.set(reading);
    }
  }

  /** One reading from now on. */
  async set(reading: Reading): Promise<void> {
    this.#last = reading;
    const values = { accelerometer: reading.withGravity, 'linear-acceleration': reading.linear, gyroscope: reading.rotation };
    await Promise.all(
      SENSORS.map((type) => {
        const [x, y, z] = values[type];
        return this.#cdp.send('Emulation.setSensorOverrideReadings', { type, reading: { xyz: { x, y, z } } });
      }),
    );
  }

  /** At a new document: readings first, then its listeners. */
  async #arrive(): Promise<void> {
    await this.set(this.#last);
    await this.#page.evaluate(() => {
      const opener: unknown = Reflect.get(window, '__sensorsAreThere');
      if (typeof opener === 'function') opener();
    });
  }
}

/** Held still at a tilt (radians; 0 flat, positive with the top up). */
function pose(tilt: number): Reading {
  return reading(tilt, 0, 0);
}

/** A hand's move between two tilts and `lift` metres up: smooth at both ends (minimum jerk). */
function move(from: number, to: number, lift: number, ms: number): Reading[] {
  const count = Math.max(2, Math.round((ms / 1000) * RATE));
  const seconds = count / RATE;
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const way = 10 * t ** 3 - 15 * t ** 4 + 6 * t ** 5;
    const speed = (30 * t ** 2 - 60 * t ** 3 + 30 * t ** 4) / seconds;
    const push = (60 * t - 180 * t ** 2 + 120 * t ** 3) / seconds ** 2;
    return reading(from + (to - from) * way, (to - from) * speed, lift * push);
  });
}

/** @param turn rad/s about the x axis; @param push m/s² straight up */
function reading(tilt: number, turn: number, push: number): Reading {
  const up = [0, Math.sin(tilt), Math.cos(tilt)] as const;
  return {
    withGravity: [0, up[1] * (GRAVITY + push), up[2] * (GRAVITY + push)],
    linear: [0, up[1] * push, up[2] * push],
    rotation: [turn, 0, 0],
  };
}
