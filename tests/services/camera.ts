import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';

const WIDTH = 1280;
const HEIGHT = 720;
/** Chromium plays the file in a loop: two frames are enough, and 2.8 MB. */
const FRAMES = 2;
/** What the camera sees around the picture: grey. */
const BACKGROUND = 128;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and perhaps more channels, one after another. */
  readonly data: ArrayLike<number>;
  readonly channels: number;
}

/**
 * The phone's camera: Chromium reads it from a file of raw frames (YUV4MPEG2,
 * I420), anew at each getUserMedia. What it shall see is given as a PNG, such
 * as a screenshot of the desktop.
 */
export class Camera implements AsyncDisposable {
  readonly #folder: string;
  readonly #file: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, 'camera.y4m');
  }

  /** A camera that looks at nothing yet. */
  static async start(): Promise<Camera> {
    const camera = new Camera(await mkdtemp(join(tmpdir(), 'camera-')));
    await camera.#write(undefined);
    return camera;
  }

  /** Arguments for the Chromium that shall have this camera; it is not asked for permission. */
  get args(): readonly string[] {
    return [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${this.#file}`,
    ];
  }

  /** Points the camera at a picture (PNG), as large as fits. Seen from the next getUserMedia on. */
  async look(png: Buffer): Promise<void> {
    const { width, height, data, channels, depth } = decode(png);
    if (depth !== 8 || channels < 3) throw new Error('The camera takes PNGs of 8 bits per colour channel.');
    await this.#write({ width, height, data, channels });
  }

  /** Points it away from everything. */
  async lookAway(): Promise<void> {
    await this.#write(undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Moves a whole file into place, so that nobody reads half of one. */
  async #write(picture: Picture | undefined): Promise<void> {
    const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420jpeg\n`);
    const frame = Buffer.concat([Buffer.from('FRAME\n'), toI420(picture)]);
    const draft = `${this.#file}.draft`;
    await writeFile(draft, Buffer.concat([header, ...Array<Buffer>(FRAMES).fill(frame)]));
    await rename(draft, this.#file);
  }
}

/** One frame: luminance in full, both colours at half the width and height (BT.601, full range). */
function toI420(picture: Picture | undefined): Buffer {
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, BACKGROUND);
  if (picture === undefined) return frame;
  const scale = Math.min(WIDTH / picture.width, HEIGHT / picture.height);
  const left = (WIDTH - picture.width * scale) / 2;
  const top = (HEIGHT - picture.height * scale) / 2;
  const uAt = WIDTH * HEIGHT;
  const vAt = uAt + uAt / 4;
  for (let y = Math.ceil(top); y < HEIGHT - top; y++) {
    for (let x = Math.ceil(left); x < WIDTH - left; x++) {
      const [r, g, b] = colourAt(picture, (x + 0.5 - left) / scale - 0.5, (y + 0.5 - top) / scale - 0.5);
      frame[y * WIDTH + x] = clamp(0.299 * r + 0.587 * g + 0.114 * b);
      if (x % 2 !== 0 || y % 2 !== 0) continue;
      const chroma = (y / 2) * (WIDTH / 2) + x / 2;
      frame[uAt + chroma] = clamp(128 - 0.169 * r - 0.331 * g + 0.5 * b);
      frame[vAt + chroma] = clamp(128 + 0.5 * r - 0.419 * g - 0.081 * b);
    }
  }
  return frame;
}

/** The colour between pixels, mixed of the four around it. */
function colourAt(picture: Picture, x: number, y: number): [number, number, number] {
  const x0 = Math.min(Math.max(Math.floor(x), 0), picture.width - 1);
  const y0 = Math.min(Math.max(Math.floor(y), 0), picture.height - 1);
  const x1 = Math.min(x0 + 1, picture.width - 1);
  const y1 = Math.min(y0 + 1, picture.height - 1);
  const fx = Math.min(Math.max(x - x0, 0), 1);
  const fy = Math.min(Math.max(y - y0, 0), 1);
  const mix = (channel: number): number => {
    const at = (column: number, row: number): number =>
      picture.data[(row * picture.width + column) * picture.channels + channel] ?? 0;
    const upper = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
    return upper * (1 - fy) + (at(x0, y1) * (1 - fx) + at(x1, y1) * fx) * fy;
  };
  return [mix(0), mix(1), mix(2)];
}

function clamp(value: number): number {
  return Math.min(Math.max(Math.round(value), 0), 255);
}
