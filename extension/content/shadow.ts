/** Firefox gives content scripts the root by a property of its own, Chrome by its `dom` API. */
declare const chrome: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } } | undefined;

/** An element's shadow root, also a closed one: what extensions are allowed and pages are not. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    const own: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
    if (own instanceof ShadowRoot) return own;
    return element instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null) : null;
  } catch {
    return null;
  }
}
