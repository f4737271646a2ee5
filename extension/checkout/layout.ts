/** What the recogniser asks about how a page looks. Handed in, because a document alone (in a test, in a bench) has no look. */
export interface Layout {
  /** Whether a person can see this element at all; being scrolled away counts as visible. */
  visible: (element: Element) => boolean;
}

/** What can be told from the markup alone: used together with a layout, and instead of one. */
export function hiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
