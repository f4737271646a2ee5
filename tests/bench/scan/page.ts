/** Runs in the browser: takes frames and has them read, each by name, so that the time can be measured under a slowed processor. */
import { lookAt, type SecondReader } from '../../../pwa/scan/look.ts';
import { readCode } from '../../../pwa/scan/read-code.ts';
import { loadSecondReader } from '../../../pwa/scan/second-reader.ts';
import { height, kinds, modulesOf, randomOf, takeFrame, width, type Pose, type Random } from './scene.ts';

const paper = document.createElement('canvas');
const frame = document.createElement('canvas');
Object.assign(frame, { width, height });
const source = { image: frame, width, height };

const zxing = await loadSecondReader();
const qr: SecondReader = async (picture) => readCode(picture);

/** The app's own first, then each of its two readers alone. */
const readers: Readonly<Record<string, (turn: number) => Promise<string | undefined>>> = {
  'ours': (turn) => lookAt(source, turn, paper, zxing),
  'qr alone': (turn) => lookAt(source, turn, paper, qr),
  // An odd turn is the second reader's, and each pair of turns looks at the same part.
  'zxing-wasm alone': (turn) => lookAt(source, turn % 2 === 0 ? turn + 1 : turn, paper, zxing),
};

let scene: { modules: readonly (readonly boolean[])[]; pose: Pose; random: Random; frames: ImageData[] } | undefined;

const bench = {
  readers: Object.keys(readers),
  kinds: Object.keys(kinds),
  /** A new code in a new hand. */
  begin(kind: string, seed: number, text: string): void {
    const random = randomOf(seed);
    const pose = kinds[kind]?.(random);
    if (!pose) throw new Error(`No kind ${kind}.`);
    scene = { modules: modulesOf(text), pose, random, frames: [] };
  },
  /** This frame of it; making one takes longer than reading it, so it is kept. */
  shoot(at: number): void {
    if (!scene) throw new Error('Nothing is before the camera.');
    const image = (scene.frames[at] ??= takeFrame(scene.modules, scene.pose, scene.random));
    frame.getContext('2d')?.putImageData(image, 0, 0);
  },
  /** One look, from the frame to the text. */
  async look(reader: string, turn: number): Promise<{ ms: number; text: string | undefined }> {
    const from = performance.now();
    const text = await readers[reader]?.(turn);
    return { ms: performance.now() - from, text };
  },
};
export type Bench = typeof bench;
Object.assign(window, { bench });
