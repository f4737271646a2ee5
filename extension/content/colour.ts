export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Colours that were painted; a page may have any number. */
const PAINTED = 200;
const painted = new Map<string, Colour | undefined>();

/** A colour of another space (`oklch`, `color()`), as a screen of sRGB shows it. */
function paint(text: string): Colour | undefined {
  const pixel = typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) : null;
  if (!pixel) return undefined;
  pixel.fillStyle = text;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A computed colour in sRGB, as browsers serialise nearly all of them (CSS Color 4, section 15). */
export function colourOf(text: string): Colour | undefined {
  if (!/^rgba?\(/.test(text)) {
    if (painted.size >= PAINTED && !painted.has(text)) painted.clear();
    if (!painted.has(text)) painted.set(text, paint(text));
    return painted.get(text);
  }
  const [red, green, blue, alpha] = text.match(/[\d.]+/g)?.map(Number) ?? [];
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue, alpha ?? 1];
}

/** Relative luminance, WCAG 2.2. */
export function luminance([red, green, blue]: Colour): number {
  const part = (value: number): number => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
