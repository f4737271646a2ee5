import type { Random } from './random.ts';
import { conjugate, multiply, posed, turnOf, type Quaternion } from './rotation.ts';
import { knock, Scene, trembling, walking } from './scene.ts';

/** Degrees a second on the mean: at its peak about 350. */
const FASTEST_MEAN = 150;

/** Where a raise begins. */
export const starts = ['desk', 'stand', 'low', 'walking', 'landscape'] as const;
export type Start = (typeof starts)[number];

export interface Acted {
  readonly scene: Scene;
  /** Seconds at which the movement begins and ends; for what is no raise, the whole. */
  readonly from: number;
  readonly to: number;
}

interface View { readonly pitch: number; readonly roll: number; readonly spin: number }

function viewed(random: Random, landscape: boolean): View {
  return { pitch: random.between(32, 86), roll: random.about(7), spin: landscape ? 90 * random.side() : random.about(5) };
}

function startOf(random: Random, start: Start, heading: number, held: View): Quaternion {
  switch (start) {
    // Flat, or tipped by a camera bump, a ring, a case.
    case 'desk': return posed({ heading, pitch: random.chance(0.6) ? random.between(0, 3) : random.between(0, 15), roll: random.about(2), spin: random.chance(0.2) ? held.spin : random.between(-60, 60) });
    case 'stand': return posed({ heading, pitch: random.between(25, 72), roll: random.about(2), spin: held.spin });
    case 'landscape': return random.chance(0.5) ? posed({ heading, pitch: random.between(0, 12), spin: random.chance(0.5) ? held.spin : 0 }) : posed({ heading, pitch: random.between(-25, 18), roll: random.about(14) });
    case 'low': case 'walking': return posed({ heading, pitch: random.between(-38, 18), roll: random.about(14) });
  }
}

/** The wrist turns on the way, to the hand's side and back. */
function carry(random: Random, scene: Scene, { from, seconds, heading, to, height }: { from: number; seconds: number; heading: number; to: View; height: number }): number {
  const hand = random.side() * random.between(0, 22);
  const turnFrom = from + seconds * random.between(0, 0.25);
  const turning = seconds * random.between(0.65, 1);
  const skew = random.between(0.75, 1.4);
  const middle = posed({ heading: heading + random.about(10), pitch: to.pitch * random.between(0.3, 0.6), roll: to.roll + hand, spin: to.spin * random.between(0.3, 0.7) });
  const view = (pitch: number): Quaternion => posed({ heading: heading + random.about(18), pitch, roll: to.roll, spin: to.spin });
  scene.turnTo(middle, turnFrom, turning * 0.7, skew).turnTo(view(to.pitch), turnFrom + turning * 0.25, turning * 0.75, skew);
  scene.move([random.about(0.06), -random.between(0, 0.25), height], from, seconds, random.between(0.8, 1.25));
  const end = Math.max(from + seconds, turnFrom + turning);
  if (random.chance(0.3)) scene.turnTo(view(to.pitch + random.about(4)), end, random.between(0.2, 0.5));
  return end;
}

/** Somebody picks the phone up to look at it. Harsh ones take 0.35 s and reach 350 degrees a second. */
export function raise(random: Random, start: Start): Acted {
  const heading = random.between(-180, 180);
  const to = viewed(random, start === 'landscape' || (start === 'stand' && random.chance(0.4)));
  const pose = startOf(random, start, heading, to);
  const scene = new Scene(pose);
  const from = random.between(1.6, 3.2);
  const seconds = Math.max(random.scale(0.35, 1.5), Math.hypot(...turnOf(multiply(conjugate(pose), posed({ heading, ...to })))) / FASTEST_MEAN);
  const to1 = carry(random, scene, { from, seconds, heading, to, height: random.between(0.14, 0.55) });
  const lies = start === 'desk' || start === 'stand';
  if (lies && random.chance(0.8)) scene.shake(knock(random, from - random.between(0.02, 0.3), random.scale(0.2, 3)));
  scene.shake(trembling(random, { from: lies ? from : -10, low: 6, high: 13, rate: random.scale(0.3, 4), push: random.scale(0.02, 0.3) }));
  scene.shake(trembling(random, { from: lies ? from : -10, low: 0.3, high: 1.2, rate: random.scale(0.5, 6), push: 0 }));
  if (start === 'walking') scene.shake(walking(random, { cadence: random.between(1.4, 2.4), bounce: random.scale(0.8, 3.5), rate: random.scale(4, 35) }));
  // Held, but not still: up to 55 degrees a second.
  scene.shake(trembling(random, { from: to1 - 0.15, low: 1, high: 4, rate: random.scale(1, 40), push: random.scale(0.05, 1.5), until: to1 + random.between(0.3, 1.5) }));
  if (random.chance(0.3)) scene.shake(knock(random, to1 + random.between(0.3, 1), random.between(0.3, 1.5)));
  scene.length = to1 + random.between(1.4, 2.4);
  return { scene, from, to: to1 };
}
