import { describe, expect, it } from 'vitest';
import { createRouter, formatPath, parsePath, type Route, type RouterWindow } from './router.ts';

const places: readonly Route[] = [
  { name: 'home' }, { name: 'account', mode: 'create' }, { name: 'account', mode: 'sign_in' }, { name: 'notifications' },
  { name: 'stand_by' }, { name: 'request', id: '0190a1b2-0000-7000-8000-000000000001' }, { name: 'scan' }, { name: 'pair' },
  { name: 'show_code' }, { name: 'devices' }, { name: 'waking' }, { name: 'settings' }, { name: 'wallet' }, { name: 'new_card' }, { name: 'wallet_file', way: 'out' }, { name: 'wallet_file', way: 'in' },
  { name: 'pay_card', id: '0190a1b2-0000-7000-8000-000000000001' }, { name: 'about' },
];

function fakeWindow(start: string): RouterWindow {
  const entries: { path: string; state: unknown }[] = [{ path: start, state: null }];
  let at = 0;
  let onPop = (): void => undefined;
  const current = (): { path: string; state: unknown } => entries[at] ?? { path: '/', state: null };
  return {
    location: { get pathname() { return current().path; }, origin: 'https://phone.test' },
    history: {
      get state() { return current().state; },
      pushState(state: unknown, _title: string, path?: string | URL | null) {
        entries.splice(at + 1, entries.length, { path: String(path), state });
        at += 1;
      },
      replaceState(state: unknown, _title: string, path?: string | URL | null) { entries[at] = { path: String(path), state }; },
      back() { at -= 1; onPop(); },
    },
    addEventListener(_type, listener) { onPop = listener; },
  };
}

describe('paths', () => {
  it.each(places)('reads back what it writes: %j', (route) => {
    expect(parsePath(formatPath(route))).toEqual(route);
  });

  it('forgives a slash at the end, and knows what is not ours', () => {
    expect(parsePath('/devices/')).toEqual({ name: 'devices' });
    expect(parsePath('/requests/a/b')).toEqual({ name: 'unknown', path: '/requests/a/b' });
    expect(parsePath('/requests/%2e%2e')).toEqual({ name: 'unknown', path: '/requests/%2e%2e' });
  });
});

describe('createRouter', () => {
  it('steps back inside the app, and goes home where there is no step', () => {
    const window = fakeWindow('/requests/abc');
    const router = createRouter(window, new AbortController().signal);
    router.go({ name: 'settings' });
    router.back();
    expect(router.route.value).toEqual({ name: 'request', id: 'abc' });
    router.back();
    expect(router.route.value).toEqual({ name: 'home' });
    expect(window.location.pathname).toBe('/');
  });

  it('leaves no way back after replacing', () => {
    const window = fakeWindow('/');
    const router = createRouter(window, new AbortController().signal);
    router.go({ name: 'pair' });
    router.go({ name: 'devices' }, { replace: true });
    router.back();
    expect(router.route.value).toEqual({ name: 'home' });
  });
});
