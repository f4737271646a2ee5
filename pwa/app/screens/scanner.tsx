import '../styles/scanner.css';
import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import { Button, Told, Working } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenTitle } from '../parts/title.tsx';

/** `no_code`, `no_image`: of a chosen image. `pairing_image`: a pairing code is taken from a screen in front of one only. */
export type ScannerHint =
  | { readonly what: 'not_ours' | 'payment' | 'other_request' | 'other_server' | 'pairing_not_request' | 'pairing_image' | 'nothing_yet' | 'no_code' | 'no_image' }
  | { readonly what: 'link'; readonly host: string };

/** The camera, looking for a code. */
export interface ScannerView {
  readonly purpose: 'pair' | 'request';
  /** `in_use`: another app holds the camera. */
  readonly camera: 'starting' | 'on' | 'denied' | 'none' | 'in_use';
  readonly torch: 'absent' | 'off' | 'on';
  /** The phone's cameras, where there is a choice, and the one that is on. */
  readonly cameras: readonly { readonly id: string; readonly label: string }[];
  readonly current?: string | undefined;
  /** What the last code read was, when it was not the one wanted; or what may help while none is found. */
  readonly hint?: ScannerHint;
  /** A code was read and is being used. */
  readonly busy: boolean;
}

/** What the scanner can do. `video` gets the element to show the camera in, and undefined when it goes. */
export interface ScannerActions {
  readonly close: () => void;
  readonly video: (element: HTMLVideoElement | undefined) => void;
  readonly torch: (on: boolean) => void;
  readonly retry: () => void;
  readonly choose: (camera: string) => void;
  /** A picture of the code instead of the camera. */
  readonly image: (file: File) => void;
  /** Only where a code can be typed instead: pairing. */
  readonly type?: () => void;
}

const hints: Readonly<Record<Exclude<ScannerHint['what'], 'link'>, () => string>> = {
  not_ours: m.scan_hint_not_ours,
  payment: m.scan_hint_payment,
  other_request: m.problem_scan_failed,
  other_server: m.scan_hint_other_server,
  pairing_not_request: m.scan_hint_pairing,
  pairing_image: m.scan_hint_pairing_image,
  nothing_yet: m.scan_hint_nothing_yet,
  no_code: m.scan_hint_no_code,
  no_image: m.scan_hint_no_image,
};

const wordsOf = (hint: ScannerHint): string => (hint.what === 'link' ? m.scan_hint_link({ host: hint.host }) : hints[hint.what]());

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
        {view.hint ? wordsOf(view.hint) : view.camera === 'starting' ? m.camera_starting() : view.purpose === 'pair' ? m.scan_aim_pair() : m.scan_aim_request()}
      </p>
    </>
  );
}

/** Which camera, where the phone has several: the one at the back is not always the one that focuses near. */
function Cameras({ view, actions }: { readonly view: ScannerView; readonly actions: ScannerActions }): JSX.Element | null {
  if (view.cameras.length < 2) return null;
  return (
    <select class="select scanner-cameras" aria-label={m.camera_choice()} value={view.current} onChange={(event) => { actions.choose(event.currentTarget.value); }}>
      {view.cameras.map(({ id, label }, at) => <option value={id} selected={id === view.current}>{label || m.camera_number({ number: at + 1 })}</option>)}
    </select>
  );
}

function ImageChoice({ onImage }: { readonly onImage: (file: File) => void }): JSX.Element {
  return (
    <label class="button button-tint scanner-image">
      <Icon name="code" /><span>{m.scan_image()}</span>
      <input
        type="file" accept="image/*" class="visually-hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onImage(file);
          event.currentTarget.value = ''; // the same one may be chosen again
        }}
      />
    </label>
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
          : <><CameraFailed camera={camera} actions={actions} />{view.hint && <p class="scanner-words" role="status">{wordsOf(view.hint)}</p>}</>}
        {view.busy && <Working>{m.scan_read()}</Working>}
      </main>
      <footer class="frame-actions">
        <Cameras view={view} actions={actions} />
        <ImageChoice onImage={actions.image} />
        {actions.type && <Button kind="quiet" onPress={actions.type}>{m.type_instead()}</Button>}
      </footer>
    </div>
  );
}
