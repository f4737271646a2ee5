import type { Picture } from './read-code.ts';

/** Longest side of what is read, in pixels: enough for a small code, little enough for a slow phone. */
const readSize = 1_280;

/** What pictures are drawn on: in a worker off the screen, in a page an element that is not in it. */
export type Paper = Pick<OffscreenCanvas, 'width' | 'height'> & { getContext(type: '2d', options: CanvasRenderingContext2DSettings): Pick<OffscreenCanvasRenderingContext2D, 'drawImage' | 'getImageData'> | null };

/** What is looked at, with its own size. */
export interface Source {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/**
 * The pixels of one look: of all of it, or of the middle alone, which is quicker and finds a code on a busy page.
 */
export function takePicture({ image, width, height }: Source, middle: boolean, paper: Paper, size = readSize): Picture | undefined {
  const side = Math.min(width, height);
  const [x, y, w, h] = middle ? [(width - side) / 2, (height - side) / 2, side, side] : [0, 0, width, height];
  const scale = Math.min(1, size / Math.max(w, h));
  const [wide, high] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
  if (paper.width !== wide || paper.height !== high) Object.assign(paper, { width: wide, height: high });
  const context = paper.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, x, y, w, h, 0, 0, wide, high);
  return context?.getImageData(0, 0, wide, high);
}
