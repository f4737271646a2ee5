import type { ComponentChildren } from 'preact';
import { formatAmount, formatCountdown } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import type { Amount } from '../../protocol/money.ts';
import type { Merchant } from '../../protocol/content.ts';
import { faultSentence } from '../platform/fault-sentence.ts';
import type { CodePicture } from '../platform/messages.ts';
import { fault, now } from './host.ts';

/** A QR code: dark on white in either scheme, for cameras. */
export function Code({ picture, label }: { picture: CodePicture; label: string }) {
  return (
    <figure class="code lift">
      <svg viewBox={`0 0 ${picture.size} ${picture.size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={picture.path} fill="#000000" />
      </svg>
    </figure>
  );
}

/** Time left until `until` (ms since the epoch). Screen readers are not told every second: they read the words when they come by. */
export function TimeLeft({ until, words }: { until: number; words?: (clock: string) => string }) {
  const left = formatCountdown(until - now.value);
  return (
    <span class="figures" role="timer" aria-live="off" aria-label={left.words}>
      {words ? words(left.clock) : left.clock}
    </span>
  );
}

/** Merchant and domain, and the total as the largest thing there is. */
export function Checkout({ merchant, total, small }: { merchant: Merchant; total?: Amount | undefined; small?: boolean }) {
  return (
    <div class="checkout">
      <p class="merchant">{merchant.name}</p>
      {merchant.domain !== merchant.name && <p class="soft small">{merchant.domain}</p>}
      {total && <p class={small ? 'total total-small' : 'total'}>{formatAmount(total)}</p>}
    </div>
  );
}

/** What went wrong with the last thing asked for. */
export function FaultNote() {
  const { value } = fault;
  if (!value) return null;
  return (
    <p class="note note-danger" role="alert">
      {value === 'background' ? m.fault_background() : faultSentence(value)}
    </p>
  );
}

/** A title, a sentence, and what can be done: every state without content looks like this. */
export function Blank({ title, text, children }: { title: string; text?: string; children?: ComponentChildren }) {
  return (
    <section class="blank lift">
      <Mark />
      <h2>{title}</h2>
      {text && <p class="soft">{text}</p>}
      {children}
    </section>
  );
}

/** The sign: something comes up towards the hand. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="mark-ground" width="128" height="128" rx="34" />
      <rect class="mark-phone" x="41" y="34" width="46" height="72" rx="11" />
      <path class="mark-arrow" d="M64 88V58M50 71l14-14 14 14" />
      <path class="mark-arc" d="M46 21q18-11 36 0" />
    </svg>
  );
}
