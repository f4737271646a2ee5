/** Reads a QR code in a picture. Pure: pixels in, text out; runs in a worker, in a page and in Node. */
import decodeQR from 'qr/decode.js';

/** Pixels as a canvas has them. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Ms that a look may go on trying after its first pass. A slow phone then looks again: a hand moves, and the next picture is often the
 * better one. What a chosen image gets is longer, since there is no next one.
 */
const briefly = 120;
const thoroughly = 3_000;

/** The text of the code in it; undefined when none can be read. */
export function readCode(picture: Picture, { thorough = false } = {}): string | undefined {
  try {
    return decodeQR({ data: picture.data, width: picture.width, height: picture.height }, { effort: thorough ? 16 : 8, timeLimit: thorough ? thoroughly : briefly });
  } catch {
    return undefined; // no code in this picture
  }
}
