/** Pictures as a phone's camera takes them of a code on a screen: perspective, reflections, focus and noise, by a seed. */
import encodeQR from 'qr';

/** Pixels of a frame. */
export const width = 1_280;
export const height = 720;
/** Focal length, and the distance at which a code is as large as its `side`, in pixels. */
const focus = 1_100;

export type Random = () => number;

/** mulberry32: small, seeded, good enough to shake a hand. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a code is held before the camera. Lengths in pixels, turns in degrees, lightness from 0 to 1. */
export interface Pose {
  readonly side: number;
  /** Around the code's own axes, and in the picture. */
  readonly tilt: readonly [x: number, y: number];
  readonly turn: number;
  readonly ink?: number;
  readonly paper?: number;
  /** Around the code's card. */
  readonly page?: number;
  /** Modules of quiet zone. */
  readonly quiet?: number;
  /** Radius of the blur. */
  readonly blur?: number;
  /** A lamp that the screen reflects, in shares of the code's side. */
  readonly lamp?: { readonly x: number; readonly y: number; readonly wide: number; readonly high: number; readonly turn: number; readonly strength: number };
}

const about = (random: Random, middle: number, by: number): number => middle + (2 * random() - 1) * by;
const usual = (random: Random) => ({ side: about(random, 370, 70), tilt: [about(random, 0, 10), about(random, 0, 10)] as const, turn: about(random, 0, 10) });

/** What is measured, each with how it is varied. */
export const kinds: Readonly<Record<string, (random: Random) => Pose>> = {
  straight: (random) => ({ ...usual(random), tilt: [about(random, 0, 5), about(random, 0, 5)] }),
  angle: (random) => ({ ...usual(random), tilt: [about(random, 0, 25), (random() < 0.5 ? -1 : 1) * about(random, 48, 10)], turn: about(random, 0, 30) }),
  glossy: (random) => ({
    ...usual(random),
    lamp: { x: about(random, 0, 0.4), y: about(random, 0, 0.4), wide: about(random, 0.21, 0.09), high: about(random, 0.14, 0.06), turn: random() * Math.PI, strength: about(random, 0.95, 0.25) },
  }),
  inverted: (random) => ({ ...usual(random), ink: 0.9, paper: 0.06, page: 0.1 }),
  small: (random) => ({ ...usual(random), side: about(random, 140, 20) }),
  'dark page': (random) => ({ ...usual(random), side: about(random, 320, 60), page: 0.06, quiet: 2, paper: 0.8 }),
  blurred: (random) => ({ ...usual(random), blur: 2 }),
};

type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

function inverse([a, b, c, d, e, f, g, h, i]: Matrix3): Matrix3 {
  const [A, B, C] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const by = a * A + b * B + c * C;
  return [A / by, (c * h - b * i) / by, (b * f - c * e) / by, B / by, (a * i - c * g) / by, (c * d - a * f) / by, C / by, (b * g - a * h) / by, (a * e - b * d) / by];
}

/** From the picture to the code's plane, both about their middles: a pinhole camera before a turned card. */
function viewOf({ tilt, turn }: Pose, card: number, random: Random): Matrix3 {
  const [x, y, z] = [tilt[0], tilt[1], turn].map((degrees) => (about(random, degrees, 1.5) * Math.PI) / 180) as [number, number, number];
  const [cx, sx, cy, sy, cz, sz] = [Math.cos(x), Math.sin(x), Math.cos(y), Math.sin(y), Math.cos(z), Math.sin(z)];
  return inverse([
    focus * card * cz * cy, focus * card * (cz * sy * sx - sz * cx), 0,
    focus * card * sz * cy, focus * card * (sz * sy * sx + cz * cx), 0,
    -card * sy, card * cy * sx, focus,
  ]);
}

/** Modules of the code of `text`, without a quiet zone. */
export function modulesOf(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { border: 1, ecc: 'medium' }).slice(1, -1).map((row) => row.slice(1, -1));
}

function lampAt({ lamp }: Pose, u: number, v: number): number {
  if (!lamp) return 0;
  const [x, y] = [u - lamp.x, v - lamp.y];
  const [c, s] = [Math.cos(lamp.turn), Math.sin(lamp.turn)];
  return lamp.strength * Math.exp(-(((x * c + y * s) / lamp.wide) ** 2) - ((y * c - x * s) / lamp.high) ** 2);
}

/** One frame; the hand has moved a little since the last. */
export function takeFrame(modules: readonly (readonly boolean[])[], pose: Pose, random: Random): ImageData {
  const { quiet = 4, ink = 0.08, paper = 0.95, page = 0.92 } = pose;
  const count = modules.length;
  const all = count + 2 * quiet;
  const view = viewOf(pose, (pose.side * all) / count, random);
  const [middleX, middleY] = [about(random, width / 2, 60), about(random, height / 2, 40)];
  const [lightX, lightY] = [about(random, 0, 0.15), about(random, 0, 0.15)];
  const lightAt = (x: number, y: number): number => {
    const w = view[6] * x + view[7] * y + view[8];
    const [u, v] = [(view[0] * x + view[1] * y + view[2]) / w, (view[3] * x + view[4] * y + view[5]) / w];
    if (w <= 0 || Math.abs(u) >= 0.5 || Math.abs(v) >= 0.5) return page;
    const dark = modules[Math.floor((v + 0.5) * all) - quiet]?.[Math.floor((u + 0.5) * all) - quiet] ?? false;
    return (dark ? ink : paper) + lampAt(pose, u, v);
  };
  const light = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [a, b] = [x - middleX, y - middleY];
      const mean = (lightAt(a + 0.25, b + 0.25) + lightAt(a + 0.75, b + 0.25) + lightAt(a + 0.25, b + 0.75) + lightAt(a + 0.75, b + 0.75)) / 4;
      light[y * width + x] = mean * (1 + lightX * (x / width - 0.5) + lightY * (y / height - 0.5));
    }
  }
  return develop(blurred(light, pose.blur ?? (random() < 0.5 ? 1 : 0)), random);
}

/** A box in both directions, which is near enough to a lens out of focus. */
function blurred(light: Float32Array, radius: number): Float32Array {
  if (radius === 0) return light;
  let from = light;
  for (const step of [1, width]) {
    const to = new Float32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      let sum = 0;
      for (let d = -radius; d <= radius; d++) sum += from[Math.min(from.length - 1, Math.max(0, i + d * step))] ?? 0;
      to[i] = sum / (2 * radius + 1);
    }
    from = to;
  }
  return from;
}

/** Light to pixels, with the noise of a sensor indoors. */
function develop(light: Float32Array, random: Random): ImageData {
  const image = new ImageData(width, height);
  light.forEach((value, i) => {
    const grey = 255 * value * 0.85 + 12 + (random() + random() + random() - 1.5) * 14;
    image.data.fill(Math.max(0, Math.min(255, grey)), 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = 255;
  });
  return image;
}
