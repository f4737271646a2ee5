import type { Pixels } from '../checkout/read-codes.ts';

/** Long side in pixels that a picture is read at: enough for the largest payment code, small enough to stay quick. */
const SIDE = 480;

/** Vector pictures as an image of their own: what they show does not depend on the page's styles then. */
function svgAddress(svg: SVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true);
  if (copy instanceof SVGElement) {
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
  }
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** The pixels of a picture on the page; `undefined` when the browser keeps them (other origins without CORS) or there are none. */
export async function readPixels(element: Element): Promise<Pixels | undefined> {
  try {
    const box = element.getBoundingClientRect();
    const natural =
      element instanceof HTMLImageElement
        ? [element.naturalWidth, element.naturalHeight]
        : element instanceof HTMLCanvasElement
          ? [element.width, element.height]
          : [box.width * 2, box.height * 2];
    const [width = 0, height = 0] = natural;
    if (width < 21 || height < 21) return undefined;
    const scale = Math.min(SIDE / Math.max(width, height), element instanceof SVGElement ? 4 : 1);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    const source = element instanceof SVGElement ? await load(svgAddress(element, canvas.width, canvas.height)) : element;
    if (!(source instanceof HTMLImageElement || source instanceof HTMLCanvasElement)) return undefined;
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, data };
  } catch {
    // A tainted canvas or a broken picture: there is nothing to read.
    return undefined;
  }
}
