import { useSignal } from '@preact/signals';
import type { JSX, TargetedEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';
import { Swipe, type SwipeState } from '../../operation/swipe.ts';
import { ConsequentialButton } from './controls.tsx';
import { feel, readySound } from './feel.ts';
import { useGuard } from './guard.ts';
import { Icon } from './icon.tsx';

interface SwipeProps {
  readonly label: string;
  /** What it opens; when that changes under the finger, the slide is over. */
  readonly about: string;
  /** Under way: the thumb stays at the end. */
  readonly busy: boolean;
  readonly onSwipe: () => void;
  /** By the plain button instead. */
  readonly onTap: () => void;
}

/** Shares of the way that a key carries the thumb by. */
const keyStep = 10;

/**
 * Slide to open. Finger and mouse carry the thumb; keys and screen readers have the platform's own slider, which opens at its end
 * or by Enter; and a plain button below is the way for who can do neither (WCAG 2.5.7).
 */
export function SwipeToOpen({ label, about, busy, onSwipe, onTap }: SwipeProps): JSX.Element {
  const track = useRef<HTMLDivElement>(null);
  const swipe = useRef<Swipe>(new Swipe({ length: 1, direction: 1 }));
  const share = useSignal(0);
  const { guard, props } = useGuard(`${label} ${about}`);

  const show = ({ progress, mark, phase }: SwipeState): void => {
    share.value = progress;
    if (mark) feel(mark);
    if (phase !== 'done') return;
    feel('done');
    swipe.current = new Swipe({ length: 1, direction: 1 });
    onSwipe();
  };
  const rest = (): void => { show(swipe.current.cancel()); };
  useEffect(rest, [about, busy]);

  const begin = (event: TargetedPointerEvent<HTMLElement>): void => {
    readySound();
    if (busy || !track.current || !guard.press(event.timeStamp)) return;
    const thumb = event.currentTarget;
    thumb.setPointerCapture(event.pointerId);
    const direction = getComputedStyle(thumb).direction === 'rtl' ? -1 : 1;
    // A second finger reaches the slide that is under way, and ends it.
    if (swipe.current.state.phase === 'idle') swipe.current = new Swipe({ length: Math.max(1, track.current.clientWidth - thumb.offsetWidth), direction });
    show(swipe.current.down(event.pointerId, event.clientX, event.clientY, event.timeStamp));
  };
  const move = (event: TargetedPointerEvent<HTMLElement>): void => { show(swipe.current.move(event.pointerId, event.clientX, event.clientY)); };
  const end = (event: TargetedPointerEvent<HTMLElement>): void => {
    if (!busy && guard.accepts({ timeStamp: event.timeStamp, detail: 1 })) show(swipe.current.up(event.pointerId, event.timeStamp));
    else rest();
  };

  /** Arrows, Home and End of a keyboard, and what a screen reader turns into them, reach the slider as its value. */
  const carry = (event: TargetedEvent<HTMLInputElement>): void => {
    if (busy || !guard.settled(event.timeStamp)) event.currentTarget.value = String(100 * share.peek());
    else show(swipe.current.carry(Number(event.currentTarget.value) / 100));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!busy && !event.repeat && guard.accepts(event)) show(swipe.current.carry(1));
  };

  const percent = Math.round(100 * (busy ? 1 : share.value));
  return (
    <div class="swipe">
      <div ref={track} class={busy ? 'swipe-track swipe-busy' : 'swipe-track'} style={{ '--share': String(percent / 100) }}>
        <span class="swipe-label" aria-hidden="true">{busy ? m.opening() : label}</span>
        <input
          type="range" class="swipe-slider" min={0} max={100} step={keyStep} value={percent} aria-label={label} aria-disabled={busy || undefined}
          aria-valuetext={busy ? m.opening() : m.swipe_progress({ percent })} onInput={carry} onKeyDown={key} onBlur={rest}
        />
        <span class="swipe-thumb" aria-hidden="true" {...props} onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={rest}>
          <Icon name="next" large />
        </span>
      </div>
      <ConsequentialButton kind="quiet" about={about} off={busy} onPress={onTap}>{m.open_without_swiping()}</ConsequentialButton>
    </div>
  );
}
