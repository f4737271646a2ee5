import { useSignal } from '@preact/signals';
import type { JSX, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';
import { Icon } from './icon.tsx';

/** How much of the way counts as meant. */
const enough = 0.82;

interface SwipeProps {
  readonly label: string;
  /** Under way: the thumb stays where it was let go. */
  readonly busy: boolean;
  readonly onSwipe: () => void;
}

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly way: number;
}

/**
 * Swipe to open: the thumb must be carried nearly to the other end, so that a touch in the pocket opens nothing.
 * The thumb is a button for the keyboard, and a plain button below is the way for who cannot drag (WCAG 2.5.7).
 */
export function SwipeToOpen({ label, busy, onSwipe }: SwipeProps): JSX.Element {
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | undefined>(undefined);
  const share = useSignal(0);

  const begin = (event: TargetedPointerEvent<HTMLButtonElement>): void => {
    if (busy || !track.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { pointer: event.pointerId, from: event.clientX, way: track.current.clientWidth - event.currentTarget.offsetWidth };
  };
  const move = (event: TargetedPointerEvent<HTMLButtonElement>): void => {
    if (drag.current?.pointer !== event.pointerId) return;
    share.value = Math.min(1, Math.max(0, (event.clientX - drag.current.from) / Math.max(1, drag.current.way)));
  };
  const end = (event: TargetedPointerEvent<HTMLButtonElement>): void => {
    if (drag.current?.pointer !== event.pointerId) return;
    drag.current = undefined;
    const meant = event.type === 'pointerup' && share.value >= enough;
    share.value = meant ? 1 : 0;
    if (meant) onSwipe();
  };
  const byKeyboard = (event: MouseEvent): void => {
    // A click that no pointer made: Enter, Space or an assistive tool.
    if (event.detail === 0 && !busy) onSwipe();
  };

  return (
    <div class="swipe">
      <div ref={track} class={busy ? 'swipe-track swipe-busy' : 'swipe-track'} style={{ '--share': String(busy ? 1 : share.value) }}>
        <span class="swipe-label" aria-hidden="true">{busy ? m.opening() : label}</span>
        <button
          type="button" class="swipe-thumb" aria-label={label} aria-disabled={busy || undefined}
          onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end} onClick={byKeyboard}
        >
          <Icon name="next" large />
        </button>
      </div>
      <button type="button" class="button button-quiet" aria-disabled={busy || undefined} onClick={() => { if (!busy) onSwipe(); }}>
        {m.open_without_swiping()}
      </button>
    </div>
  );
}
