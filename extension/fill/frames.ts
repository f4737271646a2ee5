import type { PageSight } from './sight.ts';

const LIMIT = 60;
/** Frames of a page that a person can see, through shadow roots one level deep. */
export function visibleFrames(document: Document, { seen, covered, shadowOf }: PageSight): HTMLIFrameElement[] {
  const hosts = [...document.querySelectorAll('*')].slice(0, 20_000).filter((element) => element.tagName.includes('-'));
  const roots: ParentNode[] = [document, ...hosts.flatMap((host) => shadowOf(host) ?? [])];
  const all = roots.flatMap((root) => [...root.querySelectorAll('iframe')]).slice(0, LIMIT);
  return all.filter((frame) => seen(frame) && !covered(frame));
}
