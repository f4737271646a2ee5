/** Keeps the screen on while stand-by is in sight: kept, taken away by the platform, asked for again; given up while the battery is low. */

/** `saving`: let go, since the battery is low and the phone is not charging. */
export type Awake = 'kept' | 'refused' | 'unsupported' | 'saving';

/** What of https://w3c.github.io/battery/ is needed. Chromium has it; where it is missing nothing is known of the battery. */
interface Battery extends EventTarget {
  readonly charging: boolean;
  /** 0 to 1. */
  readonly level: number;
}

export interface AwakePorts {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  readonly navigator: { readonly wakeLock?: Pick<WakeLock, 'request'> | undefined; readonly getBattery?: () => Promise<Battery> };
}

/** At or below this share of the battery the screen may go dark; above the second it is kept on again. */
const low = 0.15;
const enough = 0.2;
/** Ms before it is asked for again after a refusal or loss while in sight. */
const askAgainAfter = 5_000;

/** Runs until `lifetime` ends. https://w3c.github.io/screen-wake-lock/ */
export function keepAwake({ document, navigator }: AwakePorts, onState: (state: Awake) => void, lifetime: AbortSignal): void {
  const { wakeLock } = navigator;
  if (!wakeLock) {
    onState('unsupported');
    return;
  }
  let lock: WakeLockSentinel | undefined;
  let asking = false;
  let saving = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const later = (): void => {
    clearTimeout(again);
    if (!lifetime.aborted) again = setTimeout(ask, askAgainAfter);
  };
  function ask(): void {
    if (document.visibilityState !== 'visible' || lifetime.aborted || saving || asking || (lock && !lock.released)) return;
    asking = true;
    wakeLock?.request('screen').then(
      (held) => {
        asking = false;
        lock = held;
        if (lifetime.aborted || saving) {
          void held.release();
          return;
        }
        // The platform takes it whenever the page is hidden, and may at any other time.
        held.addEventListener('release', later, { signal: lifetime });
        onState('kept');
      },
      () => {
        asking = false;
        onState('refused');
        later();
      },
    );
  }
  const weigh = ({ charging, level }: Battery): void => {
    const next = !charging && level <= (saving ? enough : low);
    if (next === saving) return;
    saving = next;
    if (saving) {
      void lock?.release();
      onState('saving');
    } else {
      ask();
    }
  };
  document.addEventListener('visibilitychange', ask, { signal: lifetime });
  lifetime.addEventListener('abort', () => {
    clearTimeout(again);
    void lock?.release();
  });
  ask();
  void navigator.getBattery?.().then((battery) => {
    if (lifetime.aborted) return;
    for (const change of ['chargingchange', 'levelchange']) battery.addEventListener(change, () => { weigh(battery); }, { signal: lifetime });
    weigh(battery);
  }, () => undefined);
}
