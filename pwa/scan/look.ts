/** One look at what the camera shows: which part of it, and by which reader. Shared by the worker and the measurement. */
import { readCode, type Picture } from './read-code.ts';
import { takePicture, type Paper, type Source } from './take-picture.ts';

/** The second reader, once it is loaded. */
export type SecondReader = (picture: Picture) => Promise<string | undefined>;

/**
 * The small reader has the first look, and both take turns from then on: the second one sees more at an angle, and is a download of its own
 * that most scans never wait for. Each pair of looks takes the whole picture, the next the middle alone, where people aim.
 */
const planOf = (turn: number) => ({ middle: turn % 4 >= 2, second: turn % 2 === 1 });

export async function lookAt(source: Source, turn: number, paper: Paper, second: SecondReader | undefined): Promise<string | undefined> {
  const plan = planOf(turn);
  const picture = takePicture(source, plan.middle, paper);
  if (!picture) return undefined;
  return plan.second && second ? second(picture) : readCode(picture);
}

/** Longest sides at which a chosen image is tried: a photograph's code is large, a screenshot's may be small. */
const sizes = [1_280, 2_560, 4_096];

/** An image that was chosen: there is no next look, so everything is tried. */
export async function lookThoroughly(source: Source, paper: Paper, second: SecondReader | undefined): Promise<string | undefined> {
  for (const size of sizes) {
    const picture = takePicture(source, false, paper, size);
    const text = picture && (readCode(picture, { thorough: true }) ?? (await second?.(picture)));
    if (text !== undefined || size >= Math.max(source.width, source.height)) return text;
  }
  return undefined;
}
