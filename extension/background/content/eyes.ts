import { decodeQRBatch } from 'qr/decode.js';
import type { EyesAnswer, ToEyes } from '../../platform/messages.ts';
import type { ContentSender } from '../../platform/runtime.ts';
import { serially } from '../serially.ts';

export interface EyesParts {
  /** The picture of a tab, when it may be taken. */
  picture: (tab: number) => Promise<string | undefined>;
  pause: (ms: number) => Promise<unknown>;
  /** Milliseconds, of a clock that only runs on. */
  now: () => number;
}

export interface Eyes {
  answer: (question: ToEyes, sender: ContentSender) => Promise<EyesAnswer>;
  /** Somebody asked for something: what is being looked at waits until that has left. */
  giveWay: () => void;
}

/** Milliseconds in which what somebody asked for is on its way to the server. */
const WAY = 400;

/** Browsers allow two pictures of a tab a second. */
const PICTURE_PAUSE = 550;
/** The longest side that is looked at, in pixels: a screen of twice the usual density is halved. */
const LONGEST = 2600;
/** Milliseconds for the decoder's optional tries on one picture. */
const TIME = 120;

/**
 * As it is; then softened, so that modules drawn as dots with gaps between them run together. Each a CSS filter.
 */
const sights = ['none', 'blur(2px)', 'blur(1px)'];

/** A PNG address as a picture. Throws `TypeError` or `DOMException` for what is none. */
async function bitmapOf(address: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}

function pixelsOf(bitmap: ImageBitmap, filter: string): ImageData {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new TypeError('no canvas');
  context.filter = filter;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Texts of all codes in a picture, dark on light or light on dark. `turn`: asked for between two pieces of work, as nobody else is heard during one. */
async function decode(address: string, turn: () => Promise<unknown>): Promise<string[]> {
  try {
    const bitmap = await bitmapOf(address);
    for (const filter of sights) {
      await turn();
      const [results = []] = await decodeQRBatch([pixelsOf(bitmap, filter)], { timeLimit: TIME });
      const texts = results.filter((result): result is string => typeof result === 'string' && result.length <= 8192);
      if (texts.length > 0) return texts;
    }
  } catch {
    // No picture, or no code in it: what most are.
  }
  return [];
}

/** Reads codes for the pages: what takes time must not be done on a page's main thread. */
export function createEyes({ picture, pause, now }: EyesParts): Eyes {
  const inOrder = serially();
  let next = 0;
  let quietUntil = 0;
  const turn = async (): Promise<void> => {
    do await pause(Math.max(0, quietUntil - now()));
    while (now() < quietUntil);
  };
  const look = async (tab: number): Promise<EyesAnswer> => {
    await pause(Math.max(0, next - now()));
    next = now() + PICTURE_PAUSE;
    const taken = await picture(tab);
    return taken === undefined ? [] : [await decode(taken, turn)];
  };
  return {
    giveWay: () => { quietUntil = now() + WAY; },
    answer: async (question, { tab }) => {
      if (question.kind === 'codes.look') return inOrder(() => look(tab));
      const answers: string[][] = [];
      for (const address of question.pictures) answers.push(await decode(address, turn));
      return answers;
    },
  };
}
