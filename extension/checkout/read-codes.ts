import decodeQR from 'qr/decode.js';
import { hiddenByMarkup, type Layout } from './layout.ts';

/** A picture as RGBA bytes. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

export interface CodeSource {
  document: Document;
  layout?: Layout;
  /** The pixels of an `img`, `canvas` or `svg`, or `undefined` where they cannot be had. */
  readPixels: (element: Element) => Promise<Pixels | undefined>;
}

/** Pictures tried on one page: bounded work on pages with thousands of them. */
const PICTURE_LIMIT = 24;
const known = new WeakMap<Element, { key: string; text: string | undefined }>();

/** Nearly square and large enough to scan, as far as the page says. */
function squarish(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return !hiddenByMarkup(element);
  return box.width >= 60 && box.height >= 60 && box.width / box.height > 0.6 && box.width / box.height < 1.7;
}

function identity(element: Element): string {
  if (element.tagName.toLowerCase() === 'img')
    return `${element.getAttribute('src')?.slice(-200)} ${element.getAttribute('srcset')?.slice(0, 100)}`;
  if (element.tagName.toLowerCase() === 'svg') return `${element.innerHTML.length} ${element.innerHTML.slice(-300)}`;
  return '';
}

function inverted(pixels: Pixels): Pixels {
  const data = pixels.data.map((value, i) => (i % 4 === 3 ? value : 255 - value));
  return { ...pixels, data };
}

/** A code is two tones and little between. Looking at some pixels first keeps photographs and drawings from costing anything. */
function tones({ width, height, data }: Pixels): { twoTone: boolean; darkEdge: boolean } {
  const light = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
  };
  const step = Math.max(1, Math.floor(width / 64));
  let all = 0;
  let dark = 0;
  let bright = 0;
  let edge = 0;
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const value = light(x, y);
      all++;
      if (value < 96) dark++;
      else if (value > 160) bright++;
    }
    if (light(0, y) < 128) edge++;
  }
  return { twoTone: dark / all > 0.12 && bright / all > 0.12 && (dark + bright) / all > 0.7, darkEdge: edge > height / step / 2 };
}

const EFFORT = { timeLimit: 30 };

/** The text of the QR code in a picture, dark on light or light on dark. */
export function decodePixels(pixels: Pixels): string | undefined {
  const { twoTone, darkEdge } = tones(pixels);
  if (!twoTone) return undefined;
  for (const variant of darkEdge ? [inverted(pixels), pixels] : [pixels]) {
    try {
      return decodeQR(variant, EFFORT);
    } catch {
      // No code in this variant: what most pictures are.
    }
  }
  return undefined;
}

/** The texts of all QR codes that can be read on this page, in document order. Unchanged pictures are not decoded twice. */
export async function readCodes({ document, layout, readPixels }: CodeSource): Promise<string[]> {
  const pictures = [...document.querySelectorAll('img,canvas,svg')]
    .filter((element) => squarish(element) && (layout?.visible(element) ?? true))
    .slice(0, PICTURE_LIMIT);
  const texts: string[] = [];
  for (const picture of pictures) {
    const key = identity(picture);
    let entry = key === '' ? undefined : known.get(picture);
    if (entry?.key !== key) {
      const pixels = await readPixels(picture);
      entry = { key, text: pixels && decodePixels(pixels) };
      // A picture that is not loaded yet is tried again.
      if (pixels) known.set(picture, entry);
    }
    if (entry?.text && !texts.includes(entry.text)) texts.push(entry.text);
  }
  return texts;
}
