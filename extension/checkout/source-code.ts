import { textOf } from './labels.ts';
import type { Survey } from './survey.ts';

const code = /<\/?[a-z!][^<>]*>|[{};]\s*$|\w\([^()]*\)/im;

/** Kits of parts for pages show each part as it looks and as it is written, by two tabs. */
function showsItself(controls: readonly Element[]): boolean {
  const tabs = controls.slice(0, 60).map((control) => textOf(control, 20).trim().toLowerCase());
  return tabs.includes('preview') && tabs.includes('code');
}

/** Whether the page shows source code: who documents paying shows forms and buttons too, and takes no money with them. */
export function showsCode({ lines, controls }: Survey, document: Document): boolean {
  if (showsItself(controls)) return true;
  if (!document.querySelector('pre')) return false;
  // Those with a line that is seen.
  const blocks = new Set(lines.flatMap(({ element }) => element.closest('pre') ?? []));
  return [...blocks].slice(0, 20).some((block) => code.test(textOf(block, 2000)));
}
