/** Chrome's API; Firefox has a property of elements instead. Asked for by name, so that neither browser's linter misses the other's. */
declare const chrome: object | undefined;

type Open = (element: Element) => unknown;

const isOpen = (value: unknown): value is Open => typeof value === 'function';

/** Chrome's `dom.openOrClosedShadowRoot`, where there is one. */
function chromeOpen(): Open | undefined {
  const dom: unknown = typeof chrome === 'object' ? Reflect.get(chrome, 'dom') : undefined;
  const open: unknown = typeof dom === 'object' && dom !== null ? Reflect.get(dom, 'openOrClosedShadowRoot') : undefined;
  return isOpen(open) ? open : undefined;
}

/** An element's shadow root, also a closed one: what extensions are allowed and pages are not. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    const root: unknown = Reflect.get(element, 'openOrClosedShadowRoot') ?? chromeOpen()?.(element);
    return root instanceof ShadowRoot ? root : null;
  } catch {
    // What can have no root at all is refused by the API.
    return null;
  }
}
