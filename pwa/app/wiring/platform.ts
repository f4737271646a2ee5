/** What kind of phone this is, and how the app stands on it. The only place that reads the user agent. */
import { signal, type ReadonlySignal } from '@preact/signals';

export type Platform = 'android' | 'ios' | 'desktop' | 'other';

/** Guides words only; nothing that matters hangs on it. */
export function platformOf({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Platform {
  if (/Android/.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  return maxTouchPoints === 0 ? 'desktop' : 'other';
}

/** A name for this phone to begin with: what its user agent says of the model, else the kind. */
export function suggestedName({ userAgent }: Pick<Navigator, 'userAgent'>): string {
  const known = /\b(iPhone|iPad)\b/.exec(userAgent)?.[1];
  const model = /Android [\d.]+; ([^;)]+?)(?: Build|[;)])/.exec(userAgent)?.[1];
  return known ?? (model && model !== 'K' && model !== 'Mobile' ? model : /Android/.test(userAgent) ? 'Android' : 'Phone');
}

/** Firefox for Android reports display modes wrongly, so Safari's own word counts too. */
export const isInstalled = (window: Window): boolean =>
  window.matchMedia('(display-mode: standalone)').matches || Reflect.get(window.navigator, 'standalone') === true;

type InstallState = 'installed' | 'offer' | 'installing' | 'by_hand';

export interface Install {
  readonly state: ReadonlySignal<InstallState>;
  /** Opens the browser's own question, where it has one. */
  ask(): void;
}

interface InstallPrompt {
  prompt: () => Promise<unknown>;
}

const isPrompt = (event: Event): event is Event & InstallPrompt => 'prompt' in event && typeof event.prompt === 'function';

/** Follows whether the app can be, and was, installed. https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
export function followInstall(window: Window, lifetime: AbortSignal): Install {
  const state = signal<InstallState>(isInstalled(window) ? 'installed' : 'by_hand');
  let prompt: InstallPrompt | undefined;
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isPrompt(event)) return;
    event.preventDefault();
    prompt = event;
    state.value = 'offer';
  }, { signal: lifetime });
  window.addEventListener('appinstalled', () => { state.value = 'installed'; }, { signal: lifetime });
  return {
    state,
    ask() {
      if (!prompt) return;
      state.value = 'installing';
      void prompt.prompt().finally(() => { if (state.peek() === 'installing') state.value = 'by_hand'; });
      prompt = undefined;
    },
  };
}
