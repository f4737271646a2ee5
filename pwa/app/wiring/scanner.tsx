/** The scanner: pairing codes and codes of requests, read inside the app only. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemScreen } from '../screens/problem.tsx';
import { ScannerScreen } from '../screens/lazy.ts';
import type { ScannerView } from '../screens/scanner.tsx';
import { problemSentence } from '../../../i18n/problems.ts';
import type { ClientProblem } from '../../client/types.ts';
import { openCamera, type Camera, type CameraState } from './camera.ts';
import type { AppContext } from './context.ts';
import { beginPairing } from './pairing.tsx';

export function Scanner({ app }: { readonly app: AppContext }): JSX.Element {
  const { router, client, scanFor } = app;
  const expected = scanFor.value;
  const camera = useSignal<CameraState>('starting');
  const torch = useSignal<ScannerView['torch']>('absent');
  const hint = useSignal<ScannerView['hint']>(undefined);
  const busy = useSignal(false);
  const problem = useSignal<ClientProblem | undefined>(undefined);
  const turn = useSignal(0);
  const device = useRef<Camera | undefined>(undefined);
  const video = useRef<HTMLVideoElement | undefined>(undefined);

  async function use(text: string): Promise<void> {
    busy.value = true;
    const found = await client.requests.scanned(text, expected);
    busy.value = false;
    if (found.kind === 'request') router.go({ name: 'request', id: found.id }, { replace: true });
    else if (found.kind === 'other') hint.value = 'not_ours';
    else if (found.kind === 'problem' && found.problem === 'scan_failed') hint.value = 'other_request';
    else if (found.kind === 'problem') problem.value = found.problem;
    else if (expected !== undefined) hint.value = 'pairing_not_request';
    else if (beginPairing(app, text)) router.go({ name: 'pair' }, { replace: true });
  }

  const attempt = turn.value;
  useEffect(() => {
    const lifetime = new AbortController();
    device.current = openCamera({
      lifetime: lifetime.signal,
      onState: (state) => { camera.value = state; },
      onTorch: (state) => { torch.value = state; },
      onText: (text) => { if (!busy.peek() && problem.peek() === undefined) void use(text); },
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
      view={{ purpose: expected === undefined ? 'pair' : 'request', camera: camera.value, torch: torch.value, busy: busy.value, ...(hint.value ? { hint: hint.value } : {}) }}
      actions={{
        close: () => { router.back(); },
        video: (element) => {
          video.current = element;
          device.current?.show(element);
        },
        torch: (on) => { device.current?.torch(on); },
        retry,
        ...(expected === undefined ? { type: () => { router.go({ name: 'pair' }, { replace: true }); } } : {}),
      }}
    />
  );
}
