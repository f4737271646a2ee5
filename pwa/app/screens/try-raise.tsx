import type { JSX } from 'preact';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/generated/messages.js';
import type { Verdict } from '../../operation/raise.ts';
import { Button, Dialog, Note } from '../parts/controls.tsx';
import { Choice, Switch } from '../parts/fields.tsx';
import { Frame } from '../parts/frame.tsx';

/** A moment of the curve: seconds before now, and degrees that the screen is tilted. */
export interface CurvePoint {
  readonly ago: number;
  readonly tilt: number;
}

/** What a raise was: 0 to 1 sure, degrees turned, metres come up, milliseconds it took. */
export interface FeltRaise {
  readonly confidence: number;
  readonly angle: number;
  readonly height: number;
  readonly took: number;
}

/** Trying how a raise is felt. Nothing is opened by it. */
export interface TryRaiseView {
  readonly motion: 'starting' | 'on' | 'needs_tap' | 'denied' | 'missing';
  /** Oldest first; at most {@link CURVE_SECONDS}. */
  readonly curve: readonly CurvePoint[];
  /** Seconds before now at which raises were felt. */
  readonly felt: readonly number[];
  readonly last?: FeltRaise;
  /** What the last time up was; `not_up` before there was one. */
  readonly why: Verdict;
  readonly sensitivity: 'gentle' | 'normal' | 'firm';
  readonly pocket: boolean;
  readonly recording: 'none' | 'running' | 'done';
  /** Length of the recording. */
  readonly seconds: number;
}

/** `arm` must be called in the tap itself. */
interface TryRaiseActions {
  readonly back: () => void;
  readonly arm: () => void;
  readonly choose: (sensitivity: TryRaiseView['sensitivity']) => void;
  readonly setPocket: (on: boolean) => void;
  readonly record: () => void;
  readonly stop: () => void;
  readonly save: () => void;
  readonly discard: () => void;
}

/** What the screen and its parts take. */
interface TryRaiseProps {
  readonly view: TryRaiseView;
  readonly actions: TryRaiseActions;
}

export const CURVE_SECONDS = 6;
const WIDTH = 320;
const HEIGHT = 120;
/** Degrees from bottom to top; above the second line a screen faces somebody. */
const TOP = 110;
const VIEW = 26;

const whys: Readonly<Record<Verdict, () => string>> = {
  no_data: m.why_no_data, not_up: m.why_not_up, was_not_low: m.why_was_not_low, too_slow: m.why_too_slow, too_small: m.why_too_small, not_lifted: m.why_not_lifted,
  shaken: m.why_shaken, turned_away: m.why_turned_away, turning: m.why_turning, rising: m.why_rising, sinking: m.why_sinking, pause: m.why_pause, raise: m.why_raise,
};

const across = (ago: number): string => (WIDTH * (1 - ago / CURVE_SECONDS)).toFixed(1);
const up = (tilt: number): string => (HEIGHT * (1 - Math.min(tilt, TOP) / TOP)).toFixed(1);

function Curve({ view }: { readonly view: TryRaiseView }): JSX.Element {
  return (
    <svg class="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={m.try_curve()}>
      <rect class="curve-view" width={WIDTH} height={up(VIEW)} />
      {view.felt.map((ago) => <path class="curve-felt" d={`M${across(ago)} 0V${HEIGHT}`} />)}
      {view.curve.length > 1 && <path class="curve-line" d={`M${view.curve.map(({ ago, tilt }) => `${across(ago)} ${up(tilt)}`).join('L')}`} />}
    </svg>
  );
}

function Result({ view: { last, why } }: { readonly view: TryRaiseView }): JSX.Element {
  const told = last && {
    sure: m.try_felt({ percent: formatNumber(Math.round(last.confidence * 100)) }),
    detail: m.try_detail({ angle: formatNumber(Math.round(last.angle)), height: formatNumber(Math.round(last.height * 100)), seconds: formatNumber(Math.round(last.took / 100) / 10) }),
  };
  return (
    <div class="try-result">
      <div role="status">
        <p class="try-felt">{told ? told.sure : m.try_none()}</p>
        {told && <p class="soft small">{told.detail}</p>}
      </div>
      <p class="small"><span class="soft">{m.try_why()}</span> {whys[why]()}</p>
    </div>
  );
}

function Recording({ view, actions }: TryRaiseProps): JSX.Element {
  const seconds = formatNumber(Math.round(view.seconds));
  if (view.recording === 'running') return <Button kind="tint" onPress={actions.stop}>{m.try_stop({ seconds })}</Button>;
  return (
    <>
      <Button kind="tint" off={view.motion !== 'on'} onPress={actions.record}>{m.try_record()}</Button>
      {view.recording === 'done' && (
        <Dialog
          title={m.try_save_title()} onClose={actions.discard}
          actions={<>
            <Button onPress={actions.save}>{m.try_save()}</Button>
            <Button kind="quiet" onPress={actions.discard}>{m.try_discard()}</Button>
          </>}
        >
          <p>{m.try_save_text({ seconds })}</p>
        </Dialog>
      )}
    </>
  );
}

/** The live curve, what was felt and why not, and how gentle it may be. */
export function TryRaiseScreen({ view, actions }: TryRaiseProps): JSX.Element {
  return (
    <Frame title={m.try_title()} onBack={actions.back} actions={<Recording view={view} actions={actions} />}>
      <p class="lead">{m.try_lead()}</p>
      {view.motion === 'denied' && <Note tone="warn" icon="warn" live>{m.stand_by_denied()}</Note>}
      {view.motion === 'missing' && <Note tone="warn" icon="warn" live>{m.stand_by_missing()}</Note>}
      {view.motion === 'needs_tap' && <Note icon="info" live>{m.stand_by_needs_tap()}<Button icon="lift" onPress={actions.arm}>{m.raise_allow()}</Button></Note>}
      <Curve view={view} />
      <Result view={view} />
      <div class="rows-group">
        <Choice
          label={m.set_raise()} value={view.sensitivity} onChoose={actions.choose}
          options={{ gentle: m.raise_gentle(), normal: m.raise_normal(), firm: m.raise_firm() }}
        />
        <Switch label={m.set_pocket()} text={m.set_pocket_text()} on={view.pocket} onSwitch={actions.setPocket} />
      </div>
    </Frame>
  );
}
