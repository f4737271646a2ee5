// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCamera, type CameraInput } from './camera.ts';

const devices = [
  { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
  { kind: 'videoinput', deviceId: 'wide', label: 'Back camera, wide' },
  { kind: 'videoinput', deviceId: 'main', label: 'Back camera' },
];
const applied = vi.fn(async () => undefined);
const stopped = vi.fn();
const asked = vi.fn();
let lifetime: AbortController;

beforeEach(() => {
  lifetime = new AbortController();
  for (const spy of [applied, stopped, asked]) spy.mockClear();
  const track = { stop: stopped, applyConstraints: applied, getSettings: () => ({ deviceId: 'wide' }), getCapabilities: () => ({ torch: true, focusMode: ['continuous'] }) };
  const mediaDevices = {
    getUserMedia: async (wanted: unknown) => {
      asked(wanted);
      return { getVideoTracks: () => [track], getTracks: () => [track] };
    },
    enumerateDevices: async () => devices,
  };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices });
});
afterEach(() => { lifetime.abort(); });

const input = (choice: string | undefined) => ({
  choice, reader: { look: async () => undefined, image: async () => undefined }, lifetime: lifetime.signal,
  onState: vi.fn(), onTorch: vi.fn<CameraInput['onTorch']>(), onChoices: vi.fn<CameraInput['onChoices']>(), onText: vi.fn(),
});

it('begins with the camera at the back, keeps its focus going, and names the others to choose from', async () => {
  const given = input(undefined);
  const camera = openCamera(given);
  await vi.waitFor(() => expect(given.onChoices).toHaveBeenCalledWith([{ id: 'wide', label: 'Back camera, wide' }, { id: 'main', label: 'Back camera' }], 'wide'));
  expect(asked).toHaveBeenCalledWith({ video: { facingMode: 'environment', width: { ideal: 1_280 }, height: { ideal: 720 } } });
  expect(applied).toHaveBeenCalledWith({ advanced: [{ focusMode: 'continuous' }] });
  camera.torch(true);
  await vi.waitFor(() => expect(given.onTorch).toHaveBeenLastCalledWith('on'));
  expect(applied).toHaveBeenLastCalledWith({ advanced: [{ torch: true }] });
});

it('opens the one that was chosen, and lets it go at the end', async () => {
  const given = input('main');
  openCamera(given);
  await vi.waitFor(() => expect(given.onChoices).toHaveBeenCalled());
  expect(asked).toHaveBeenCalledWith({ video: { deviceId: { exact: 'main' }, width: { ideal: 1_280 }, height: { ideal: 720 } } });
  lifetime.abort();
  expect(stopped).toHaveBeenCalledTimes(1);
});
