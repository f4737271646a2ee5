import '../styles/scanner.css';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Told, Working } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenTitle } from '../parts/title.tsx';

/** The camera, looking for a code. */
export interface ScannerView {
  readonly purpose: 'pair' | 'request';
  /** `in_use`: another app holds the camera. */
  readonly camera: 'starting' | 'on' | 'denied' | 'none' | 'in_use';
  readonly torch: 'absent' | 'off' | 'on';
  /** What the last code read was, when it was not the one wanted. */
  readonly hint?: 'not_ours' | 'other_request' | 'pairing_not_request' | 'request_not_pairing';
  /** A code was read and is being used. */
  readonly busy: boolean;
}

/** What the scanner can do. `video` gets the element to show the camera in, and undefined when it goes. */
export interface ScannerActions {
  readonly close: () => void;
  readonly video: (element: HTMLVideoElement | undefined) => void;
  readonly torch: (on: boolean) => void;
  readonly retry: () => void;
  /** Only where a code can be typed instead: pairing. */
  readonly type?: () => void;
}

const hints = {
  not_ours: m.scan_hint_not_ours,
  other_request: m.problem_scan_failed,
  pairing_not_request: m.scan_hint_pairing,
  request_not_pairing: m.scan_hint_request,
} as const;

const failures = {
  denied: { title: m.camera_denied_title, text: m.camera_denied_text },
  none: { title: m.camera_none_title, text: m.camera_none_text },
  in_use: { title: m.camera_in_use_title, text: m.camera_in_use_text },
} as const;

function CameraFailed({ camera, actions }: { readonly camera: keyof typeof failures; readonly actions: ScannerActions }): JSX.Element {
  return (
    <Told icon="warn" title={failures[camera].title()}>
      <p>{failures[camera].text()}</p>
      {camera !== 'none' && <Button kind="tint" onPress={actions.retry}>{m.try_again()}</Button>}
    </Told>
  );
}

function Viewfinder({ view, actions }: { readonly view: ScannerView; readonly actions: ScannerActions }): JSX.Element {
  return (
    <>
      <video class="scanner-video" playsInline muted autoplay aria-hidden="true" ref={(element) => { actions.video(element ?? undefined); }} />
      <span class="scanner-frame" aria-hidden="true" />
      <p class="scanner-words" role="status">
        {view.camera === 'starting' ? m.camera_starting() : view.hint ? hints[view.hint]() : view.purpose === 'pair' ? m.scan_aim_pair() : m.scan_aim_request()}
      </p>
    </>
  );
}

/** The viewfinder, with what to aim at and what to do where there is no camera. */
export function ScannerScreen({ view, actions }: { readonly view: ScannerView; readonly actions: ScannerActions }): JSX.Element {
  const { camera, torch } = view;
  return (
    <div class="scanner">
      <header class="frame-head">
        <button type="button" class="icon-button" aria-label={m.close()} onClick={actions.close}><Icon name="close" /></button>
        <ScreenTitle title={view.purpose === 'pair' ? m.scan_title_pair() : m.scan_title_request()} />
        {torch !== 'absent' && (
          <button type="button" class="icon-button" aria-label={m.torch()} aria-pressed={torch === 'on'} onClick={() => { actions.torch(torch !== 'on'); }}>
            <Icon name="torch" />
          </button>
        )}
      </header>
      <main class="scanner-main">
        {camera === 'starting' || camera === 'on'
          ? <Viewfinder view={view} actions={actions} />
          : <CameraFailed camera={camera} actions={actions} />}
        {view.busy && <Working>{m.scan_read()}</Working>}
      </main>
      <div class="frame-actions">
        {actions.type && <Button kind="tint" onPress={actions.type}>{m.type_instead()}</Button>}
      </div>
    </div>
  );
}
