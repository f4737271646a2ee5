import { signal, type ReadonlySignal } from '@preact/signals';

/** Every place in the app that has an address. `id` is a payment request's id. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'account'; readonly mode: 'create' | 'sign_in' }
  | { readonly name: 'notifications' }
  | { readonly name: 'stand_by' }
  | { readonly name: 'request'; readonly id: string }
  | { readonly name: 'scan' }
  | { readonly name: 'pair' }
  | { readonly name: 'show_code' }
  | { readonly name: 'devices' }
  | { readonly name: 'passkeys' }
  | { readonly name: 'waking' }
  | { readonly name: 'settings' }
  | { readonly name: 'try_raise' }
  | { readonly name: 'wallet' }
  | { readonly name: 'new_card' }
  | { readonly name: 'wallet_file'; readonly way: 'out' | 'in' }
  /** Paying a request with a card; `id` is the request's. */
  | { readonly name: 'pay_card'; readonly id: string }
  | { readonly name: 'about' }
  | { readonly name: 'unknown'; readonly path: string };


const fixedPaths = {
  '/': { name: 'home' },
  '/account/new': { name: 'account', mode: 'create' },
  '/account/sign-in': { name: 'account', mode: 'sign_in' },
  '/notifications': { name: 'notifications' },
  '/stand-by': { name: 'stand_by' },
  '/scan': { name: 'scan' },
  '/pair': { name: 'pair' },
  '/pair/show-code': { name: 'show_code' },
  '/devices': { name: 'devices' },
  '/passkeys': { name: 'passkeys' },
  '/waking': { name: 'waking' },
  '/settings': { name: 'settings' },
  '/try-raise': { name: 'try_raise' },
  '/wallet': { name: 'wallet' },
  '/wallet/new': { name: 'new_card' },
  '/wallet/export': { name: 'wallet_file', way: 'out' },
  '/wallet/import': { name: 'wallet_file', way: 'in' },
  '/about': { name: 'about' },
} as const satisfies Record<string, Route>;

const requestPath = /^\/requests\/([\w-]{1,64})(\/card)?$/;

/** Reads a path (no query, no fragment). A path of no place of ours becomes `unknown`; this never throws. */
export function parsePath(path: string): Route {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const [fixed, route] of Object.entries(fixedPaths)) {
    if (fixed === trimmed) return route;
  }
  const [, id, card] = requestPath.exec(trimmed) ?? [];
  if (id === undefined) return { name: 'unknown', path };
  return { name: card ? 'pay_card' : 'request', id };
}

/** Writes the path of a place; the inverse of {@link parsePath}. */
export function formatPath(route: Route): string {
  if (route.name === 'request') return `/requests/${route.id}`;
  if (route.name === 'pay_card') return `/requests/${route.id}/card`;
  if (route.name === 'unknown') return route.path;
  for (const [fixed, candidate] of Object.entries(fixedPaths)) {
    const sameMode = candidate.name !== 'account' || (route.name === 'account' && route.mode === candidate.mode);
    const sameWay = candidate.name !== 'wallet_file' || (route.name === 'wallet_file' && route.way === candidate.way);
    if (candidate.name === route.name && sameMode && sameWay) return fixed;
  }
  return '/';
}

/** What the router needs of a window; tests hand in a small one. */
export interface RouterWindow {
  readonly location: Pick<Location, 'pathname' | 'origin'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'back' | 'state'>;
  addEventListener(type: 'popstate', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Where the app is, and the ways to go elsewhere. */
export interface Router {
  readonly route: ReadonlySignal<Route>;
  /** Goes to a place; `replace` leaves no way back to the present one. */
  go(route: Route, options?: { readonly replace?: boolean }): void;
  /** Goes one step back within the app, or home if the app was opened right here. */
  back(): void;
}

/** Follows the window's address until `lifetime` ends. The depth kept in history state tells a step back from leaving the app. */
export function createRouter(window: RouterWindow, lifetime: AbortSignal): Router {
  const route = signal(parsePath(window.location.pathname));
  const depth = (): number => {
    const state: unknown = window.history.state;
    return typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : 0;
  };
  const go: Router['go'] = (next, { replace = false } = {}) => {
    const path = formatPath(next);
    if (replace) window.history.replaceState({ depth: depth() }, '', path);
    else if (path !== window.location.pathname) window.history.pushState({ depth: depth() + 1 }, '', path);
    route.value = next;
  };
  window.addEventListener('popstate', () => { route.value = parsePath(window.location.pathname); }, { signal: lifetime });
  return {
    route,
    go,
    back() {
      if (depth() > 0) window.history.back();
      else go({ name: 'home' }, { replace: true });
    },
  };
}
