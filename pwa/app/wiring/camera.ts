/** The camera, looking for a QR code. */
import type { CodeReader } from '../../scan/reader.ts';

export type CameraState = 'starting' | 'on' | 'denied' | 'none' | 'in_use';

/** One of the phone's cameras, named by the platform. */
export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

export interface CameraInput {
  reader: CodeReader;
  /** Which camera; the one at the back when not given. */
  choice: string | undefined;
  onState: (state: CameraState) => void;
  onTorch: (torch: 'absent' | 'off' | 'on') => void;
  /** All cameras, and the one that is on. */
  onChoices: (choices: readonly CameraChoice[], current: string | undefined) => void;
  /** Every reading, until `lifetime` ends. */
  onText: (text: string) => void;
  lifetime: AbortSignal;
}

export interface Camera {
  show(video: HTMLVideoElement | undefined): void;
  torch(on: boolean): void;
}

/** Ms between two looks at the picture. */
const lookEvery = 60;

export function openCamera({ reader, choice, onState, onTorch, onChoices, onText, lifetime }: CameraInput): Camera {
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
      const which = choice === undefined ? { facingMode: 'environment' } : { deviceId: { exact: choice } };
      stream = await navigator.mediaDevices.getUserMedia({ video: { ...which, width: { ideal: 1_280 }, height: { ideal: 720 } } });
      if (lifetime.aborted) {
        stop(stream);
        return;
      }
      attach();
      onState('on');
      onTorch(can(stream, 'torch') ? 'off' : 'absent');
      focus(stream);
      // Only now that the camera is allowed does the platform tell their names.
      onChoices(await choices(), stream.getVideoTracks()[0]?.getSettings().deviceId);
      await read(reader, () => element, onText, lifetime);
    } catch (thrown) {
      if (!lifetime.aborted) onState(stateOf(thrown));
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
      if (stream) void constrain(stream, { torch: on }).then(() => { onTorch(on ? 'on' : 'off'); }, () => { onTorch('absent'); });
    },
  };
}

const stop = (stream: MediaStream): void => { stream.getTracks().forEach((track) => { track.stop(); }); };

/** What type libraries do not know: https://w3c.github.io/mediacapture-image/ */
type ImageConstraints = MediaTrackConstraintSet & { torch?: boolean; focusMode?: string };

function can(stream: MediaStream, what: 'torch' | 'focusMode'): boolean {
  const track = stream.getVideoTracks()[0];
  return track !== undefined && 'getCapabilities' in track && what in track.getCapabilities();
}

async function constrain(stream: MediaStream, wanted: ImageConstraints): Promise<void> {
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [wanted] });
}

/** Some phones focus once and then no more. */
function focus(stream: MediaStream): void {
  if (can(stream, 'focusMode')) void constrain(stream, { focusMode: 'continuous' }).catch(() => undefined);
}

async function choices(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

function stateOf(thrown: unknown): CameraState {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'in_use' : 'none';
}

async function read(reader: CodeReader, video: () => HTMLVideoElement | undefined, onText: (text: string) => void, lifetime: AbortSignal): Promise<void> {
  for (let turn = 0; !lifetime.aborted; turn += 1) {
    const element = video();
    const text = element && element.videoWidth > 0 ? await reader.look(element, turn).catch(() => undefined) : undefined;
    if (text !== undefined && !lifetime.aborted) onText(text);
    await new Promise((resolve) => { setTimeout(resolve, lookEvery); });
  }
}
