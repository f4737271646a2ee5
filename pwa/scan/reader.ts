/** Reads codes for the scanner: by the platform's own reader where there is one, else by ours in a thread of its own. Nothing leaves the phone. */
import * as v from 'valibot';
import type { ReadOrder } from './reader-worker.ts';
import workerAddress from './reader-worker.ts?worker&url';

export interface CodeReader {
  /** The text of a code in what the camera shows now; `turn` counts the looks. */
  look(video: HTMLVideoElement, turn: number): Promise<string | undefined>;
  /** The text of a code in an image; undefined when there is none. Throws when it is no image that this browser can read. */
  image(file: Blob): Promise<string | undefined>;
}

interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { rawValue: string }[]>;
}
type DetectorType = new (options: { formats: string[] }) => Detector;

const isDetectorType = (value: unknown): value is DetectorType => typeof value === 'function';

/** The Shape Detection API, where the platform has it (Chrome on Android). https://wicg.github.io/shape-detection-api/ */
function platformDetector(): Detector | undefined {
  const type: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  try {
    return isDetectorType(type) ? new type({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): TrustedScriptURL };
}
/** What `Worker` takes beside text. */
type TrustedScriptURL = Exclude<ConstructorParameters<typeof Worker>[0], string>;

const hasTrustedTypes = (scope: object): scope is { trustedTypes: TrustedTypes } => 'trustedTypes' in scope;

let trusted: string | TrustedScriptURL | undefined;

/** Trusted Types lets through this one address. */
function address(): string | TrustedScriptURL {
  if (!hasTrustedTypes(window)) return workerAddress;
  trusted ??= window.trustedTypes.createPolicy('raise-to-pay-reader', {
    createScriptURL: (url) => { if (url === workerAddress) return url; throw new TypeError('not ours'); },
  }).createScriptURL(workerAddress);
  return trusted;
}

const answerSchema = v.object({ id: v.number(), text: v.optional(v.string()) });

/** Opens a reader that lives until `lifetime` ends. */
export function openReader(lifetime: AbortSignal): CodeReader {
  const detector = platformDetector();
  const worker = new Worker(address(), { type: 'module' });
  const waiting = new Map<number, (text: string | undefined) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const answer = v.safeParse(answerSchema, data);
    if (!answer.success) return;
    waiting.get(answer.output.id)?.(answer.output.text);
    waiting.delete(answer.output.id);
  });
  lifetime.addEventListener('abort', () => {
    worker.terminate();
    waiting.forEach((give) => { give(undefined); });
  });

  function order(image: ImageBitmap, turn: ReadOrder['turn']): Promise<string | undefined> {
    return new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      const asked: ReadOrder = { id: count, image, turn };
      worker.postMessage(asked, [image]);
    });
  }

  const byPlatform = async (source: ImageBitmapSource): Promise<string | undefined> => (detector ? (await detector.detect(source).catch(() => []))[0]?.rawValue : undefined);

  return {
    // The platform's own reader knows no inverted codes on some phones, so ours has its turn too.
    look: async (video, turn) => (await byPlatform(video)) ?? (await order(await createImageBitmap(video), turn)),
    async image(file) {
      const bitmap = await createImageBitmap(file);
      return (await byPlatform(bitmap)) ?? (await order(bitmap, 'image'));
    },
  };
}
