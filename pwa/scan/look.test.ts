import { beforeEach, expect, it, vi } from 'vitest';
import { lookAt, lookThoroughly } from './look.ts';

/** Paper that remembers what was drawn on it, and is empty. */
function blankPaper() {
  const drawn: number[][] = [];
  const paper = {
    width: 1,
    height: 1,
    getContext: () => ({
      drawImage: (_image: unknown, ...where: number[]) => { drawn.push(where); },
      getImageData: (_x: number, _y: number, width: number, height: number): ImageData => ({ data: new Uint8ClampedArray(width * height * 4).fill(200), width, height, colorSpace: 'srgb' }),
    }),
  };
  return { drawn, paper };
}
/** It is only handed on to the paper. */
const frame = (width: number, height: number) => ({ image: new EventTarget() as CanvasImageSource, width, height });
const second = vi.fn(async () => undefined as string | undefined);
beforeEach(() => { second.mockClear(); });

it('gives the first look to the small reader, and takes turns from then on, over all of it and then the middle', async () => {
  const { drawn, paper } = blankPaper();
  const asked: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await lookAt(frame(1_280, 720), turn, paper, second);
    asked.push(second.mock.calls.length);
  }
  expect(asked).toEqual([0, 1, 1, 2]);
  expect(drawn.map(([x, , width]) => [x, width])).toEqual([[0, 1_280], [0, 1_280], [280, 720], [280, 720]]);
});

it('makes do with one reader while the other is not there', async () => {
  const { paper } = blankPaper();
  expect(await lookAt(frame(320, 240), 1, paper, undefined)).toBeUndefined();
});

it('tries a large image at larger and larger sizes, up to its own', async () => {
  const { drawn, paper } = blankPaper();
  second.mockResolvedValueOnce(undefined).mockResolvedValueOnce('found');
  expect(await lookThoroughly(frame(3_000, 1_000), paper, second)).toBe('found');
  expect(drawn.map(([, , , , , , width]) => width)).toEqual([1_280, 2_560]);
  drawn.length = 0;
  expect(await lookThoroughly(frame(900, 600), paper, second)).toBeUndefined();
  expect(drawn.map(([, , , , , , width]) => width)).toEqual([900]);
});
