/** The scanner: pairing codes and codes of requests, read inside the app only. */
import { signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemScreen } from '../screens/problem.tsx';
import { ScannerScreen } from '../screens/lazy.ts';
import type { ScannerHint, ScannerView } from '../screens/scanner.tsx';
import { problemSentence } from '../../../i18n/problems.ts';
import type { ClientProblem } from '../../client/types.ts';
import { openReader, type CodeReader } from '../../scan/reader.ts';
import { wrongCode } from '../../pay/wrong-code.ts';
import { openCamera, type Camera, type CameraChoice, type CameraState } from './camera.ts';
import type { AppContext } from './context.ts';
import { beginPairing } from './pairing.tsx';

/** Ms without a code after which some advice is given. */
const helpAfter = 6_000;

/** The camera that was chosen, for this launch. */
const chosen = signal<string | undefined>(undefined);

function hintOf(text: string): ScannerHint {
  const code = wrongCode(text);
  return code.kind === 'link' ? { what: 'link', host: code.host } : { what: code.kind === 'payment' ? 'payment' : 'not_ours' };
}

const isElsewhere = (text: string, publicUrl: string): boolean => URL.canParse(text) && new URL(text).origin !== new URL(publicUrl).origin;

export function Scanner({ app }: { readonly app: AppContext }): JSX.Element {
  const { router, client, scanFor } = app;
  const expected = scanFor.value;
  const camera = useSignal<CameraState>('starting');
  const torch = useSignal<ScannerView['torch']>('absent');
  const hint = useSignal<ScannerView['hint']>(undefined);
  const busy = useSignal(false);
  const problem = useSignal<ClientProblem | undefined>(undefined);
  const turn = useSignal(0);
  const cameras = useSignal<readonly CameraChoice[]>([]);
  const current = useSignal<string | undefined>(undefined);
  const device = useRef<Camera | undefined>(undefined);
  const reader = useRef<CodeReader | undefined>(undefined);
  const video = useRef<HTMLVideoElement | undefined>(undefined);

  /** @param fromImage a chosen image: a picture may have come from anybody, so nothing is paired by it. */
  async function use(text: string, fromImage = false): Promise<void> {
    busy.value = true;
    const found = await client.requests.scanned(text, expected);
    busy.value = false;
    if (found.kind === 'request') router.go({ name: 'request', id: found.id }, { replace: true });
    else if (found.kind === 'other') hint.value = hintOf(text);
    else if (found.kind === 'problem' && found.problem === 'scan_failed') hint.value = { what: 'other_request' };
    else if (found.kind === 'problem' && found.problem === 'not_found' && isElsewhere(text, client.publicUrl.peek())) hint.value = { what: 'other_server' };
    else if (found.kind === 'problem') problem.value = found.problem;
    else if (expected !== undefined) hint.value = { what: 'pairing_not_request' };
    else if (fromImage) hint.value = { what: 'pairing_image' };
    else if (beginPairing(app, text)) router.go({ name: 'pair' }, { replace: true });
  }

  async function look(file: File): Promise<void> {
    busy.value = true;
    hint.value = undefined;
    const text = await reader.current?.image(file).catch(() => null);
    busy.value = false;
    if (text) await use(text, true);
    else hint.value = { what: text === null ? 'no_image' : 'no_code' };
  }

  const attempt = turn.value;
  useEffect(() => {
    const lifetime = new AbortController();
    /** What the camera was told of last: it still sees that, and what is said meanwhile about an image must stay. */
    let told: string | undefined;
    reader.current = openReader(lifetime.signal);
    let patience = setTimeout(helpOut, helpAfter);
    function helpOut(): void {
      if (camera.peek() === 'on' && hint.peek() === undefined && !busy.peek()) hint.value = { what: 'nothing_yet' };
      patience = setTimeout(helpOut, helpAfter);
    }
    lifetime.signal.addEventListener('abort', () => { clearTimeout(patience); });
    device.current = openCamera({
      lifetime: lifetime.signal,
      reader: reader.current,
      choice: chosen.peek(),
      onChoices: (all, on) => {
        cameras.value = all;
        current.value = on;
      },
      onState: (state) => { camera.value = state; },
      onTorch: (state) => { torch.value = state; },
      onText: (text) => {
        if (text === told || busy.peek() || problem.peek() !== undefined) return;
        told = text;
        void use(text);
      },
    });
    device.current.show(video.current);
    return () => { lifetime.abort(); };
  }, [attempt]);

  const retry = (): void => {
    problem.value = undefined;
    turn.value += 1;
  };
  if (problem.value !== undefined) {
    return <ProblemScreen view={{ what: 'other', sentence: problemSentence(problem.value) }} actions={{ retry, home: () => { router.go({ name: 'home' }, { replace: true }); } }} />;
  }
  return (
    <ScannerScreen
      view={{
        purpose: expected === undefined ? 'pair' : 'request', camera: camera.value, torch: torch.value, busy: busy.value, cameras: cameras.value, current: current.value,
        ...(hint.value ? { hint: hint.value } : {}),
      }}
      actions={{
        close: () => { router.back(); },
        video: (element) => {
          video.current = element;
          device.current?.show(element);
        },
        torch: (on) => { device.current?.torch(on); },
        retry,
        choose: (id) => {
          chosen.value = id;
          retry();
        },
        image: (file) => { if (!busy.peek()) void look(file); },
        ...(expected === undefined ? { type: () => { router.go({ name: 'pair' }, { replace: true }); } } : {}),
      }}
    />
  );
}
