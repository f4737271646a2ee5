import { signal } from '@preact/signals';
import type { Card } from '../../protocol/card.ts';
import { setLocale } from '../../i18n/locale.ts';
import { askHost, onHostChange } from '../platform/runtime.ts';
import type { Fault, HostAnswer, Snapshot, ToHost } from '../platform/page-messages.ts';

/** How everything stands, as the background last told. */
export const snapshot = signal<Snapshot | undefined>(undefined);
/** What went wrong with the last thing asked for; `background` when it did not answer at all. */
export const fault = signal<Fault | 'background' | undefined>(undefined);
/** Milliseconds since the epoch by the server's clock, moving on every second: countdowns follow it. */
export const now = signal(Date.now());
let offset = 0;
const tick = (): void => {
  now.value = Date.now() + offset;
};

/** The tab that this page is about: from its address (`?tab=3`), else the one in front. */
const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const tabNamed = Number.isInteger(named) ? { tab: named } : {};

function take(answer: HostAnswer): void {
  const locale = setLocale(answer.snapshot.settings.language);
  document.documentElement.lang = locale;
  offset = answer.snapshot.now - Date.now();
  tick();
  snapshot.value = answer.snapshot;
}

let asked = 0;

/** Asks how everything stands. Of several answers on their way, only the one asked for last is shown. */
async function refresh(look = false): Promise<void> {
  const mine = ++asked;
  const answer = await askHost({ kind: 'page.state', ...tabNamed, look });
  if (mine === asked) take(answer);
}

/** Asks the background for something; what it could not do is said on the page. Answers whether it was done. */
export async function ask(message: Exclude<ToHost, { kind: 'page.state' }>): Promise<boolean> {
  try {
    const answer = await askHost(message);
    fault.value = answer.fault;
    await refresh();
    return answer.fault === undefined;
  } catch {
    fault.value = 'background';
    return false;
  }
}

/** Asks for the card that a form resisted; undefined when there is none any more. */
export async function askCard(request: string): Promise<Card | undefined> {
  const answer = await askHost({ kind: 'request.card', request }).catch(() => undefined);
  if (answer) take(answer);
  else fault.value = 'background';
  return answer?.card;
}

/** Shows the state at once and after every change. */
export function follow(look: boolean): void {
  const again = (): void => {
    refresh().catch(() => undefined);
  };
  onHostChange(again);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) again();
  });
  setInterval(tick, 1_000);
  // Should the background have been stopped, it is woken while someone looks.
  setInterval(() => {
    if (!document.hidden) again();
  }, 5_000);
  refresh(look).catch(() => {
    fault.value = 'background';
  });
}
