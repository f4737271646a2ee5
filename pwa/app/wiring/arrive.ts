/** What the address says when the app opens or is sent somewhere by a tapped notification. */
import { effect } from '@preact/signals';
import { tokenIn } from '../../client/tap.ts';
import { parsePath } from '../router.ts';
import type { AppContext } from './context.ts';

/** Takes the fragment off the address: neither a token nor a code from outside stays in history. */
function takeFragment(): string {
  const { hash, pathname, search } = location;
  if (hash) history.replaceState(history.state, '', `${pathname}${search}`);
  return hash;
}

/** The app was opened at an address. A code in the fragment came from outside: it is refused, and the page says so. */
export async function arrive(app: AppContext): Promise<void> {
  const place = parsePath(location.pathname);
  const fragment = takeFragment();
  if ((place.name === 'pair' || place.name === 'scan') && fragment) {
    app.fromOutside.value = true;
    app.router.go({ name: 'pair' }, { replace: true });
  } else if (place.name === 'request') {
    await tapped(app, place.id, fragment);
  }
}

/** A notification was tapped while this window was open. */
export async function goTo(app: AppContext, path: string): Promise<void> {
  const url = new URL(path, location.origin);
  const place = parsePath(url.pathname);
  app.router.go(place);
  if (place.name === 'request') await tapped(app, place.id, url.hash);
}

/** What opened at once is shown at once, whatever was in sight; only once, so that one can leave it. */
export function showAtOnce({ client, router }: AppContext): void {
  const shown = new Set<string>();
  effect(() => {
    const current = client.requests.current.value;
    if (!current?.won || current.state.operation !== 'at-once' || current.state.phase !== 'released' || shown.has(current.id)) return;
    shown.add(current.id);
    router.go({ name: 'request', id: current.id });
  });
}

/** Opening with an unused token is the tap itself; a reload, a restored tab or a prefetch has none left. */
async function tapped({ client }: AppContext, id: string, fragment: string): Promise<void> {
  const token = tokenIn(fragment);
  if (client.stage.peek().name !== 'joined' || token === undefined || !(await client.requests.useToken(token))) return;
  if (!client.requests.entry(id).peek()) await client.requests.load(id);
  const entry = client.requests.entry(id).peek();
  if (entry?.demand.least === 'any' && entry.operations.includes('tap')) await client.requests.operate(id, { kind: 'tap' });
}
