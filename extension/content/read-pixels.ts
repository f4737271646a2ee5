import type { Modules } from '../checkout/code-grids.ts';
import type { Place } from '../checkout/read-codes.ts';

/** Long side in pixels that a picture is read at: enough for the largest payment code, small enough to stay quick. */
const SIDE = 800;
/** Small pictures are drawn larger, without smoothing: a module of one pixel is hard to find. */
const WANTED = 400;
/** White around the picture: codes need a quiet zone, and many pages cut it. */
const MARGIN = 20;
/** Pixels of a picture beyond which no page needs it for a code, and to unpack it holds the page up. */
const MOST_PIXELS = 4_000_000;
/** Shapes and signs of a drawing likewise. The largest code that is looked for has half as many modules. */
const MOST_SHAPES = 4500;
const MOST_SIGNS = 1_000_000;
/** Side of the sample by which pictures that are no code are told. */
const SAMPLE = 64;

type Drawable = HTMLImageElement | HTMLCanvasElement;
type Breathe = () => Promise<void>;

interface Source {
  drawable: Drawable;
  width: number;
  height: number;
}

async function load(address: string): Promise<Source | undefined> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return { drawable: image, width: image.naturalWidth || 300, height: image.naturalHeight || 300 };
}

/** Vector pictures as an image of their own: what they show does not depend on the page's styles then. */
async function loadSvg(svg: Element): Promise<Source | undefined> {
  if (isHeavy(svg)) return undefined;
  const copy = svg.cloneNode(true) as Element;
  const box = svg.getBoundingClientRect();
  const [, , viewWidth, viewHeight] = (svg.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/).map(Number);
  const ratio = viewWidth && viewHeight ? viewHeight / viewWidth : box.width > 0 ? box.height / box.width : 1;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '600');
  copy.setAttribute('height', String(Math.round(600 * ratio)));
  const text = new XMLSerializer().serializeToString(copy);
  return text.length > MOST_SIGNS ? undefined : load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
}

/** Whether a drawing has more to it than a code, told without writing it down. */
function isHeavy(svg: Element): boolean {
  const shapes = svg.getElementsByTagName('*');
  if (shapes.item(MOST_SHAPES)) return true;
  let signs = 0;
  for (let i = 0; i < 40; i++) for (const { value } of shapes[i]?.attributes ?? []) signs += value.length;
  return signs > MOST_SIGNS;
}

/** The address of a picture behind a box, when reading it again costs no request: written into the page itself. */
function ownBackground(element: Element): string | undefined {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const value = [style?.backgroundImage, style?.maskImage, style?.getPropertyValue('-webkit-mask-image')].find((text) => text?.startsWith('url('));
  if (value === undefined || value.length > MOST_SIGNS || !/^url\("?data:image\//.test(value)) return undefined;
  return value.replace(/^url\("?/, '').replace(/"?\)$/, '');
}

async function sourceOf({ kind, element }: Exclude<Place, { kind: 'modules' }>): Promise<Source | undefined> {
  if (kind === 'box') {
    const address = ownBackground(element);
    return address === undefined ? undefined : load(address);
  }
  // By name and not by class: elements in frames are of their own window's classes.
  switch (element.tagName.toLowerCase()) {
    case 'canvas': {
      const canvas = element as HTMLCanvasElement;
      return { drawable: canvas, width: canvas.width, height: canvas.height };
    }
    case 'svg':
      return loadSvg(element);
    case 'img': {
      const image = element as HTMLImageElement;
      if (image.naturalWidth > 0) return { drawable: image, width: image.naturalWidth, height: image.naturalHeight };
      return image.src.startsWith('data:') ? load(image.src) : image.complete && /\.svg(?:$|\?)/i.test(image.src) ? { drawable: image, width: 600, height: 600 } : undefined;
    }
    default:
      return undefined;
  }
}

/** Kept where it can be read back at once: the pictures are small, and are drawn once. */
function surface(width: number, height: number, ground?: string): OffscreenCanvasRenderingContext2D | undefined {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  if (ground !== undefined) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingEnabled = false;
  return context;
}

/** Light of the pixels of a sample, and how much of it can be seen through. */
function sample({ drawable }: Source): { lights: number[]; clear: number } | undefined {
  const context = surface(SAMPLE, SAMPLE);
  if (!context) return undefined;
  context.drawImage(drawable, 0, 0, SAMPLE, SAMPLE);
  const { data } = context.getImageData(0, 0, SAMPLE, SAMPLE);
  const lights: number[] = [];
  for (let at = 0; at < data.length; at += 4)
    if ((data[at + 3] ?? 0) >= 128) lights.push(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
  return { lights: lights.sort((a, b) => a - b), clear: 1 - lights.length / SAMPLE ** 2 };
}

/**
 * The ground to draw a picture on, or `undefined` for a picture that is no code: one is two tones and little between,
 * wherever on the scale the two lie. Keeps photographs and drawings from costing more than a look.
 */
export function groundFor(lights: readonly number[], clear: number): 'white' | 'black' | undefined {
  const at = (share: number): number => lights[Math.min(lights.length - 1, Math.floor(lights.length * share))] ?? 0;
  if (clear > 0.15) return clear > 0.95 ? undefined : at(0.5) > 150 ? 'black' : 'white';
  const low = at(0.08);
  const high = at(0.92);
  if (high - low < 24) return undefined;
  const near = lights.filter((light) => light < low + (high - low) * 0.25 || light > high - (high - low) * 0.25).length / lights.length;
  return near > 0.62 ? 'white' : undefined;
}

/** Packed by the browser in its own time, not in the page's. */
async function toAddress({ canvas }: OffscreenCanvasRenderingContext2D): Promise<string | undefined> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onloadend = () => resolve(typeof reader.result === 'string' ? reader.result : undefined);
    reader.readAsDataURL(blob);
  });
}

/** Modules as a picture. */
async function drawModules(modules: Modules): Promise<string | undefined> {
  const scale = 4;
  const quiet = 4;
  const width = Math.max(...modules.map((row) => row.length));
  const context = surface((width + quiet * 2) * scale, (modules.length + quiet * 2) * scale, 'white');
  if (!context) return undefined;
  context.fillStyle = 'black';
  modules.forEach((row, y) => row.forEach((dark, x) => { if (dark) context.fillRect((x + quiet) * scale, (y + quiet) * scale, scale, scale); }));
  return toAddress(context);
}

/**
 * What a place shows, as the address of a PNG picture; `undefined` when it is no code at a glance, or the browser keeps
 * the pixels (other origins) or has none yet. `breathe`: lets the page go on between two steps.
 */
export async function drawPlace(place: Place, breathe: Breathe): Promise<string | undefined> {
  try {
    if (place.kind === 'modules') return await drawModules(place.modules);
    const source = await sourceOf(place);
    if (!source || source.width < 21 || source.height < 21 || source.width * source.height > MOST_PIXELS) return undefined;
    await breathe();
    const seen = sample(source);
    await breathe();
    const ground = seen && groundFor(seen.lights, seen.clear);
    if (!ground) return undefined;
    const long = Math.max(source.width, source.height);
    const scale = long > SIDE ? SIDE / long : Math.max(1, Math.ceil(WANTED / long));
    const width = Math.round(source.width * scale);
    const height = Math.round(source.height * scale);
    const context = surface(width + MARGIN * 2, height + MARGIN * 2, ground);
    if (!context) return undefined;
    context.imageSmoothingEnabled = scale < 1;
    context.drawImage(source.drawable, MARGIN, MARGIN, width, height);
    return await toAddress(context);
  } catch {
    // Pixels of another origin, or a broken picture: there is nothing to read.
    return undefined;
  }
}
