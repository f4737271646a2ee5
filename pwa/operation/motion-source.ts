import type { MotionSample } from './sample.ts';
import { Signs } from './signs.ts';

/**
 * What the sensors do for us: `needs-tap` (the platform asks in a tap: call `allow` from one), `denied`,
 * `waiting` (listening, nothing yet), `on`, `silent` (nothing came, as in browsers that block sensors without a word),
 * `unusable` (events without values, as on desktops), `absent` (no such events, or the page is not secure).
 */
export type MotionStatus = 'needs-tap' | 'denied' | 'waiting' | 'on' | 'silent' | 'unusable' | 'absent';

export interface MotionSourceOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  /** The sample is reused for the next event: read it, keep nothing of it. */
  onSample: (sample: MotionSample) => void;
  onStatus: (status: MotionStatus) => void;
}

/** Milliseconds without an event, the page being visible, after which the sensors count as silent: from the start, as where a browser blocks them without a word, or later. */
const SILENT_MS = 2500;
/** Events without values after which a device counts as having no sensor. */
const EMPTY_EVENTS = 5;

interface Permission {
  requestPermission: () => Promise<string>;
}

function asksPermission(type: unknown): type is Permission {
  return typeof type === 'function' && 'requestPermission' in type && typeof type.requestPermission === 'function';
}

/**
 * WebKit on iOS and iPadOS reports both accelerations with the opposite sign of the specification, rotation as specified.
 * `requestPermission` tells nothing about that: other engines have it too.
 */
export function hasInvertedSigns(navigator: { userAgent: string; maxTouchPoints?: number }): boolean {
  const ios =
    /\b(?:iPhone|iPad|iPod)\b/.test(navigator.userAgent) ||
    (/\bMacintosh\b/.test(navigator.userAgent) && (navigator.maxTouchPoints ?? 0) > 1);
  return ios && !/\bChrome\/|\bFirefox\//.test(navigator.userAgent);
}

const number = (value: number | null | undefined): number => value ?? Number.NaN;

/** Turns an event into W3C signs and NaN for what is missing. Writes into `sample`, so that nothing is allocated. */
export function readMotion(
  event: Pick<DeviceMotionEvent, 'timeStamp' | 'acceleration' | 'accelerationIncludingGravity' | 'rotationRate'>,
  sign: 1 | -1,
  sample: MotionSample,
): void {
  sample.t = event.timeStamp;
  sample.ax = sign * number(event.acceleration?.x);
  sample.ay = sign * number(event.acceleration?.y);
  sample.az = sign * number(event.acceleration?.z);
  sample.gx = sign * number(event.accelerationIncludingGravity?.x);
  sample.gy = sign * number(event.accelerationIncludingGravity?.y);
  sample.gz = sign * number(event.accelerationIncludingGravity?.z);
  // Here, other than in orientation events, alpha, beta and gamma are x, y and z. https://w3c.github.io/deviceorientation/#device-motion-event-rotation-rate
  sample.rx = number(event.rotationRate?.alpha);
  sample.ry = number(event.rotationRate?.beta);
  sample.rz = number(event.rotationRate?.gamma);
}

/** Starts listening where no permission is needed. `allow` must be called inside a tap on platforms that ask; it may be called anywhere else too. */
export function openMotionSource({ window, signal, onSample, onStatus }: MotionSourceOptions): { allow: () => Promise<void> } {
  const { document } = window;
  const inverted = hasInvertedSigns(window.navigator);
  const signs = new Signs(inverted ? -1 : 1);
  const sample: MotionSample = { t: 0, ax: NaN, ay: NaN, az: NaN, gx: NaN, gy: NaN, gz: NaN, rx: NaN, ry: NaN, rz: NaN };
  let status: MotionStatus | undefined;
  let empty = 0;
  let listening = false;
  let heard = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const say = (next: MotionStatus): void => {
    if (next === status || signal.aborted) return;
    status = next;
    onStatus(next);
  };
  const expectEvents = (): void => {
    clearInterval(timer);
    heard = false;
    // A hidden page gets no events, and that says nothing about the sensors.
    if (document.hidden || !listening) return;
    timer = setInterval(() => {
      if (!heard) say('silent');
      heard = false;
    }, SILENT_MS);
  };
  const onMotion = (event: DeviceMotionEvent): void => {
    readMotion(event, signs.sign, sample);
    heard = true;
    if (Number.isNaN(sample.gz)) {
      empty++;
      if (empty >= EMPTY_EVENTS) say('unusable');
      return;
    }
    empty = 0;
    say('on');
    onSample(sample);
  };
  const listen = (): void => {
    if (listening || signal.aborted) return;
    listening = true;
    say('waiting');
    window.addEventListener('devicemotion', onMotion, { signal });
    document.addEventListener('visibilitychange', expectEvents, { signal });
    window.addEventListener('pointerdown', () => { if (heard) signs.tapped(sample.gy, sample.gz); }, { signal, capture: true, passive: true });
    expectEvents();
  };
  signal.addEventListener('abort', () => clearInterval(timer));

  const type: unknown = Reflect.get(window, 'DeviceMotionEvent');
  if (type === undefined || !window.isSecureContext) {
    say('absent');
    return { allow: () => Promise.resolve() };
  }
  const allow = async (): Promise<void> => {
    if (listening) return;
    try {
      if (!asksPermission(type) || (await type.requestPermission()) === 'granted') listen();
      else say('denied');
    } catch {
      // Asked outside a tap: nothing is lost, the tap is still to come.
      say('needs-tap');
    }
  };
  // Only WebKit on iOS insists on a tap; engines that merely have the method deliver without it.
  if (asksPermission(type) && inverted) say('needs-tap');
  else listen();
  return { allow };
}
