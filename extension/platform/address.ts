/**
 * Where a page in a tab is now; undefined for what no shop is. Chromium goes on naming the address that a page was loaded from when it has
 * moved by `pushState` since. The tab's own may be the next page's already, so that it counts within the page's origin alone.
 */
export function addressNow(loaded: string, tab: string | undefined): URL | undefined {
  const before = new URL(loaded);
  if (before.protocol !== 'https:' && before.protocol !== 'http:') return undefined;
  const now = tab !== undefined && URL.canParse(tab) ? new URL(tab) : before;
  return now.origin === before.origin ? now : before;
}
