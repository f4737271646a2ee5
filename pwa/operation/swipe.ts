/** How far along a slide-to-pay control a finger is. Pure: pointer positions in, progress out. Lengths in CSS pixels. */
export interface SwipeOptions {
  /** How far the handle can travel. */
  length: number;
  /** 1 to the right, -1 to the left (right-to-left scripts). */
  direction: 1 | -1;
}

export type SwipePhase = 'idle' | 'undecided' | 'sliding' | 'done';

/** What the hand should feel: `step` for each eighth of the way, forward only; `far` where letting go will do; `back` when it no longer will. */
type SwipeMark = 'step' | 'far' | 'back';

export interface SwipeState {
  phase: SwipePhase;
  /** 0 to 1. */
  progress: number;
  /** What this change passed, if anything. */
  mark?: SwipeMark;
}

/** Letting go from here on completes: fingers lift a little before the end. */
const COMPLETE = 0.9;
/** Movement before it is known whether the finger slides or scrolls. */
const DECIDE = 8;
/** Parts of the way that can be felt one by one. */
const STEPS = 8;
/** A slide that took less than this was a flick that happened to cross the control. */
const QUICKEST_MS = 120;

export class Swipe {
  readonly #options: SwipeOptions;
  #pointer: number | undefined;
  #x = 0;
  #y = 0;
  #t = 0;
  #phase: SwipePhase = 'idle';
  #progress = 0;

  constructor(options: SwipeOptions) {
    this.#options = options;
  }

  get state(): SwipeState {
    return { phase: this.#phase, progress: this.#progress };
  }

  /** A finger comes down on the handle. A second finger ends the slide: two are a zoom. */
  down(pointer: number, x: number, y: number, t: number): SwipeState {
    if (this.#phase === 'done') return this.state;
    if (this.#pointer !== undefined && this.#pointer !== pointer) return this.cancel();
    this.#pointer = pointer;
    this.#x = x;
    this.#y = y;
    this.#t = t;
    this.#phase = 'undecided';
    this.#progress = 0;
    return this.state;
  }

  move(pointer: number, x: number, y: number): SwipeState {
    if (pointer !== this.#pointer) return this.state;
    const along = (x - this.#x) * this.#options.direction;
    const across = Math.abs(y - this.#y);
    if (this.#phase === 'undecided' && Math.max(Math.abs(along), across) >= DECIDE) {
      if (across >= Math.abs(along)) return this.cancel();
      this.#phase = 'sliding';
    }
    if (this.#phase !== 'sliding') return this.state;
    return this.#reach(Math.min(1, Math.max(0, along / this.#options.length)));
  }

  /** Keys and screen readers carry it in steps, and it is done at the end. */
  carry(progress: number): SwipeState {
    if (this.#phase === 'done' || this.#pointer !== undefined) return this.state;
    const state = this.#reach(Math.min(1, Math.max(0, progress)));
    if (this.#progress < 1) return state;
    this.#phase = 'done';
    return this.state;
  }

  #reach(progress: number): SwipeState {
    const mark = markBetween(this.#progress, progress);
    this.#progress = progress;
    return mark ? { ...this.state, mark } : this.state;
  }

  /** The finger lifts: done when it came far enough and not by accident. */
  up(pointer: number, t: number): SwipeState {
    if (pointer !== this.#pointer) return this.state;
    const done = this.#phase === 'sliding' && this.#progress >= COMPLETE && t - this.#t >= QUICKEST_MS;
    if (!done) return this.cancel();
    this.#pointer = undefined;
    this.#phase = 'done';
    this.#progress = 1;
    return this.state;
  }

  /** The browser took the pointer for scrolling, or the slide is to start anew. */
  cancel(): SwipeState {
    this.#pointer = undefined;
    this.#phase = 'idle';
    this.#progress = 0;
    return this.state;
  }
}

function markBetween(before: number, after: number): SwipeMark | undefined {
  if (before < COMPLETE && after >= COMPLETE) return 'far';
  if (before >= COMPLETE && after < COMPLETE) return 'back';
  return Math.floor(after * STEPS) > Math.floor(before * STEPS) ? 'step' : undefined;
}
