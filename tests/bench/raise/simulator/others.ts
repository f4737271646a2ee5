import type { Random } from './random.ts';
import type { Acted } from './raises.ts';
import { posed } from './rotation.ts';
import { knock, Scene, trembling, walking } from './scene.ts';

const heading = (random: Random): number => random.between(-180, 180);
const lying = (random: Random, at = heading(random)): Scene => new Scene(posed({ heading: at, pitch: random.chance(0.6) ? random.between(0, 3) : random.between(0, 15), roll: random.about(1.5) }));
const hand = (random: Random, scene: Scene, from = -10): Scene =>
  scene.shake(trembling(random, { from, low: 6, high: 13, rate: random.scale(0.3, 4), push: random.scale(0.02, 0.3) })).shake(trembling(random, { from, low: 0.3, high: 1.2, rate: random.scale(0.5, 6), push: 0 }));
const knocks = (random: Random, scene: Scene, count: number, low: number, high: number): Scene => {
  for (let i = 0; i < count; i++) scene.shake(knock(random, random.between(0.8, scene.length - 0.5), random.scale(low, high)));
  return scene;
};
const lasting = (scene: Scene, seconds: number): Scene => Object.assign(scene, { length: seconds });

/** From the table along a way and, mostly, back. */
function lifted(random: Random, over: { pitch: number; roll?: number; height: number; back: boolean; heading?: number }): Scene {
  const at = heading(random);
  const scene = lying(random, at);
  const seconds = random.between(0.4, 1.3);
  scene.shake(knock(random, 1.5, random.scale(0.2, 2))).turnTo(posed({ heading: at + (over.heading ?? 0), pitch: over.pitch, roll: over.roll ?? random.about(6) }), 1.6, seconds);
  scene.move([random.about(0.3), random.about(0.3), over.height], 1.6, seconds);
  hand(random, scene, 1.6);
  if (!over.back) return scene;
  const down = 1.6 + seconds + random.between(0, 0.5);
  return scene.turnTo(posed({ heading: at, pitch: random.between(0, 3) }), down, seconds).move([0, 0, -over.height], down, seconds).shake(knock(random, down + seconds, random.scale(1, 6)));
}

/** What people do with phones that is no raise, by name. */
export const others: Readonly<Record<string, (random: Random) => Scene>> = {
  rest: (random) => lying(random),
  knocks: (random) => knocks(random, lying(random), 6, 0.5, 9),
  typing: (random) => knocks(random, lying(random), 22, 0.05, 0.7),
  slide: (random) => lying(random).move([random.about(0.2), random.about(0.2), 0], 1.5, random.between(0.2, 0.8)).shake(trembling(random, { from: 1.4, low: 20, high: 45, rate: 0.5, push: random.between(0.1, 0.6), until: 2.4 })),
  'carried flat': (random) => lifted(random, { pitch: random.between(-6, 14), height: random.between(0.1, 0.5), back: random.chance(0.6) }),
  'handed over': (random) => lifted(random, { pitch: random.between(-16, 16), roll: random.about(10), height: random.between(0.1, 0.3), back: false, heading: 180 * random.between(0.6, 1.1) }),
  peek: (random) => lifted(random, { pitch: random.between(8, 21), height: 0.02, back: true }),
  ear: (random) => lifted(random, { pitch: random.between(40, 82), roll: random.side() * random.between(55, 88), height: random.between(0.35, 0.6), back: false }),
  'put down': (random) => {
    const seconds = random.between(0.5, 1.3);
    const at = heading(random);
    const scene = new Scene(posed({ heading: at, pitch: random.between(30, 80) })).turnTo(posed({ heading: at, pitch: random.between(0, 4) }), 2, seconds).move([0, 0, -random.between(0.15, 0.5)], 2, seconds);
    return hand(random, scene.shake(knock(random, 2 + seconds, random.scale(1, 8)))).shake(trembling(random, { from: -10, low: 1, high: 4, rate: random.scale(1, 20), push: 0, until: 2 }));
  },
  'turned over': (random) => {
    const seconds = random.between(0.5, 1.2);
    const at = heading(random);
    const over = random.side() * 178;
    const scene = lying(random, at);
    // In small steps that overlap, since the way round is more than half a turn of a quaternion can say.
    for (let i = 1; i <= 6; i++) scene.turnTo(posed({ heading: at, roll: (over * i) / 6 }), 1.6 + (seconds * (i - 1)) / 8, (seconds * 3) / 8);
    return scene.move([0, 0, 0.08], 1.6, seconds / 2).move([0, 0, -0.08], 1.6 + seconds / 2, seconds / 2).shake(knock(random, 1.6 + seconds, random.scale(1, 6)));
  },
  rotated: (random) => {
    const held = { heading: heading(random), pitch: random.between(34, 80) };
    const spin = 90 * random.side();
    return hand(random, lasting(new Scene(posed(held)).turnTo(posed({ ...held, spin }), 2, random.between(0.3, 0.9)).turnTo(posed(held), 4, random.between(0.3, 0.9)), 6.5));
  },
  'into a pocket': (random) => {
    const at = heading(random);
    return hand(random, new Scene(posed({ heading: at, pitch: random.between(30, 65) })).turnTo(posed({ heading: at, pitch: -random.between(30, 90), roll: random.about(25) }), 2, random.between(0.6, 1.2)).move([0, 0, -0.45], 2, 1));
  },
  'read in the hand': (random) => {
    const at = heading(random);
    const scene = lasting(new Scene(posed({ heading: at, pitch: random.between(30, 65) })), 8);
    for (let i = 0; i < 3; i++) scene.turnTo(posed({ heading: at, pitch: random.between(30, 75), roll: random.about(8) }), 1.5 + 2 * i, random.between(0.4, 1));
    return hand(random, knocks(random, scene, 12, 0.1, 0.8));
  },
  'read on a walk': (random) => hand(random, lasting(new Scene(posed({ heading: heading(random), pitch: random.between(32, 65), roll: random.about(5) })), 9).shake(walking(random, { cadence: random.between(1.5, 2.4), bounce: random.scale(0.8, 4), rate: random.scale(5, 35) }))),
  'swung on a walk': (random) => hand(random, lasting(new Scene(posed({ heading: heading(random), pitch: random.between(-30, 0), roll: random.about(14) })), 9)
    .shake(walking(random, { cadence: random.between(1.5, 2.4), bounce: random.scale(0.8, 4), rate: random.scale(5, 30) }))
    .shake(trembling(random, { from: -10, low: 0.75, high: 1.1, rate: random.between(10, 60), push: 1 }))),
  'in a pocket on a walk': (random) => lasting(new Scene(posed({ heading: heading(random), pitch: random.side() * random.between(60, 110), roll: random.about(25) })), 9).shake(walking(random, { cadence: random.between(1.4, 3), bounce: random.scale(1, 9), rate: random.scale(20, 120) })),
  'on a dashboard': (random) => lasting(new Scene(posed({ pitch: random.between(40, 80), spin: random.pick([0, 90, -90]) })), 9).shake(trembling(random, { from: -10, low: 4, high: 28, rate: random.scale(0.5, 10), push: random.scale(0.1, 1.5) })).shake(trembling(random, { from: -10, low: 0.1, high: 0.6, rate: 2, push: 1 })),
  'exercise': (random) => lasting(new Scene(posed({ heading: heading(random), pitch: random.between(-80, 80), roll: random.about(40) })), 9).shake(trembling(random, { from: 0.5, low: 0.4, high: 0.9, rate: random.between(40, 160), push: random.between(0.5, 4) })),
  'stand set right': (random) => {
    const pitch = random.between(30, 72);
    return lasting(new Scene(posed({ pitch })), 6).shake(knock(random, 1.9, random.scale(0.2, 2))).turnTo(posed({ pitch: pitch + random.about(9) }), 2, random.between(0.3, 0.9)).shake(knock(random, 3.2, random.scale(0.2, 2)));
  },
};

/** One of the `others`, acted. */
export function other(random: Random, kind: string): Acted {
  const scene = others[kind]?.(random);
  if (!scene) throw new RangeError(`Nothing is called ${kind}.`);
  return { scene, from: 0, to: scene.length };
}
