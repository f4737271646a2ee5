/** The reader's own thread: decoding takes longer than a frame, and the viewfinder must not stutter. */
import { lookAt, lookThoroughly, type SecondReader } from './look.ts';
import type { Paper } from './take-picture.ts';

/** One picture to read; `turn` counts the looks, and is `image` for one that was chosen. */
export interface ReadOrder {
  readonly id: number;
  readonly image: ImageBitmap;
  readonly turn: number | 'image';
}

const isOrder = (data: unknown): data is ReadOrder => typeof data === 'object' && data !== null && 'image' in data && data.image instanceof ImageBitmap;
const paper: Paper = new OffscreenCanvas(1, 1);
let second: SecondReader | undefined;
const loading = import('./second-reader.ts').then(({ loadSecondReader }) => loadSecondReader()).then((loaded) => { second = loaded; }, () => undefined);

async function read({ image, turn }: ReadOrder): Promise<string | undefined> {
  const source = { image, width: image.width, height: image.height };
  if (turn !== 'image') return lookAt(source, turn, paper, second);
  await loading;
  return lookThoroughly(source, paper, second);
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isOrder(data)) return;
  void read(data).catch(() => undefined).then((text) => {
    data.image.close();
    self.postMessage({ id: data.id, text });
  });
});
