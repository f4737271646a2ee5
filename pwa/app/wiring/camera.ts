/** The camera, looking for a QR code. The platform's own reader where there is one, else ours; either way nothing leaves the phone. */
import decodeQR from 'qr/decode.js';

export type CameraState = 'starting' | 'on' | 'denied' | 'none' | 'in_use';

export interface CameraInput {
  onState: (state: CameraState) => void;
  onTorch: (torch: 'absent' | 'off' | 'on') => void;
  /** Every reading, until `lifetime` ends. */
  onText: (text: string) => void;
  lifetime: AbortSignal;
}

export interface Camera {
  show(video: HTMLVideoElement | undefined): void;
  torch(on: boolean): void;
}

/** Ms between two looks at the picture. */
const lookEvery = 120;
/** Longest side of a picture that is read, in pixels. */
const readSize = 1_280;

export function openCamera({ onState, onTorch, onText, lifetime }: CameraInput): Camera {
  let stream: MediaStream | undefined;
  let element: HTMLVideoElement | undefined;
  const attach = (): void => {
    if (!element || !stream || element.srcObject === stream) return;
    element.srcObject = stream;
    void element.play().catch(() => undefined);
  };
  const start = async (): Promise<void> => {
    onState('starting');
    try {
      if (!('mediaDevices' in navigator)) throw new DOMException('no camera', 'NotFoundError');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1_280 }, height: { ideal: 720 } } });
      if (lifetime.aborted) {
        stop(stream);
        return;
      }
      attach();
      onState('on');
      onTorch(canTorch(stream) ? 'off' : 'absent');
      await read(() => element, onText, lifetime);
    } catch (thrown) {
      onState(stateOf(thrown));
    }
  };
  lifetime.addEventListener('abort', () => { if (stream) stop(stream); });
  void start();
  return {
    show(video) {
      element = video;
      attach();
    },
    torch(on) {
      // `torch` is a constraint that type libraries do not know: https://w3c.github.io/mediacapture-image/#torch
      const wanted: MediaTrackConstraintSet & { torch: boolean } = { torch: on };
      void stream?.getVideoTracks()[0]?.applyConstraints({ advanced: [wanted] }).then(() => { onTorch(on ? 'on' : 'off'); }, () => { onTorch('absent'); });
    },
  };
}

const stop = (stream: MediaStream): void => { stream.getTracks().forEach((track) => { track.stop(); }); };

function canTorch(stream: MediaStream): boolean {
  const track = stream.getVideoTracks()[0];
  return track !== undefined && 'getCapabilities' in track && 'torch' in track.getCapabilities();
}

function stateOf(thrown: unknown): CameraState {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'in_use' : 'none';
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
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

async function read(video: () => HTMLVideoElement | undefined, onText: (text: string) => void, lifetime: AbortSignal): Promise<void> {
  const detector = platformDetector();
  const canvas = document.createElement('canvas');
  for (let turn = 0; !lifetime.aborted; turn += 1) {
    const element = video();
    if (element && element.videoWidth > 0) {
      const text = (detector && (await detector.detect(element).catch(() => []))[0]?.rawValue) ?? decodeFrame(element, canvas, turn);
      if (text !== undefined && !lifetime.aborted) onText(text);
    }
    await new Promise((resolve) => { setTimeout(resolve, lookEvery); });
  }
}

/** Decoding may take so many ms of a look: a slow phone must get through at least one whole try. */
const decodeWithin = 250;

/** Reads one picture. Every other look takes the middle at full size, where people aim; the others the whole. */
function decodeFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement, turn: number): string | undefined {
  const { videoWidth: width, videoHeight: height } = video;
  const side = Math.min(width, height);
  const [x, y, w, h] = turn % 2 === 1 ? [(width - side) / 2, (height - side) / 2, side, side] : [0, 0, width, height];
  const scale = Math.min(1, readSize / Math.max(w, h));
  canvas.width = Math.round(w * scale);
  canvas.height = Math.round(h * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, x, y, w, h, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), { timeLimit: decodeWithin, effort: 8 });
  } catch {
    return undefined; // no code in this picture
  }
}
