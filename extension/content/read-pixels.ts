import type { Modules } from '../checkout/code-grids.ts';
import type { Place } from '../checkout/read-codes.ts';

/** Long side in pixels that a picture is read at: enough for the largest payment code, small enough to stay quick. */
const SIDE = 800;
/** Small pictures are drawn larger, without smoothing: a module of one pixel is hard to find. */
const WANTED = 400;
/** White around the picture: codes need a quiet zone, and many pages cut it. */
const MARGIN = 20;
/** Side of the sample by which pictures that are no code are told. */
const SAMPLE = 64;

type Drawable = HTMLImageElement | HTMLCanvasElement;

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
  const copy = svg.cloneNode(true) as Element;
  const box = svg.getBoundingClientRect();
  const [, , viewWidth, viewHeight] = (svg.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/).map(Number);
  const ratio = viewWidth && viewHeight ? viewHeight / viewWidth : box.width > 0 ? box.height / box.width : 1;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '600');
  copy.setAttribute('height', String(Math.round(600 * ratio)));
  return load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`);
}

/** The address of a picture behind a box, when reading it again costs no request: written into the page itself. */
function ownBackground(element: Element): string | undefined {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const value = [style?.backgroundImage, style?.maskImage, style?.getPropertyValue('-webkit-mask-image')].find((text) => text?.startsWith('url('));
  return /^url\("?(data:image\/.+?)"?\)$/s.exec(value ?? '')?.[1];
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

function surface(width: number, height: number, ground: string): CanvasRenderingContext2D | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  return context;
}

/** Light of the pixels of a sample, and how much of it can be seen through. */
function sample({ drawable }: Source): { lights: number[]; clear: number } | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SAMPLE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.imageSmoothingEnabled = false;
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

const toAddress = (context: CanvasRenderingContext2D): string => context.canvas.toDataURL('image/png');

/** Modules as a picture. */
function drawModules(modules: Modules): string | undefined {
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
 * the pixels (other origins) or has none yet.
 */
export async function drawPlace(place: Place): Promise<string | undefined> {
  if (place.kind === 'modules') return drawModules(place.modules);
  try {
    const source = await sourceOf(place);
    if (!source || source.width < 21 || source.height < 21) return undefined;
    const seen = sample(source);
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
    return toAddress(context);
  } catch {
    // Pixels of another origin, or a broken picture: there is nothing to read.
    return undefined;
  }
}
