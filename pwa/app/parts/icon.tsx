import type { JSX } from 'preact';

/** Stroke paths on a 24-unit square, drawn for this project. */
const paths = {
  back: 'M15 5 8 12l7 7',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19.5 7',
  next: 'M9 5l7 7-7 7',
  desktop: 'M4 5h16v11H4zM9 20h6M12 16v4',
  phone: 'M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3zM11 18h2',
  lift: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  fall: 'M12 4v15M5.5 12.5 12 19l6.5-6.5',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  settings: 'M4 7h9M17 7h3M15 4.5v5M4 17h3M11 17h9M9 14.5v5',
  scan: 'M4 9V5.5A1.5 1.5 0 0 1 5.5 4H9M15 4h3.5A1.5 1.5 0 0 1 20 5.5V9M20 15v3.5a1.5 1.5 0 0 1-1.5 1.5H15M9 20H5.5A1.5 1.5 0 0 1 4 18.5V15M4 12h16',
  torch: 'M8 3h8v4l-2 3v11h-4V10L8 7zM8 7h8',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.5',
  warn: 'M12 4 21 20H3zM12 10v4.5M12 17v.5',
  link: 'M14 4h6v6M20 4l-9 9M18 14v4.5A1.5 1.5 0 0 1 16.5 20h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10',
  wallet: 'M4 7.5A2.5 2.5 0 0 1 6.5 5H18v3M4 7.5V17a2 2 0 0 0 2 2h14V8H6.5A2.5 2.5 0 0 1 4 7.5M16 13.5h.5',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M16 20h-2v-2M20 20h-2M18 17h.5',
  save: 'M12 4v11M7 10.5l5 5 5-5M5 19.5h14',
  key: 'M15.5 4.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12.3 12.2 4.5 20M7 17.5l2.5 2.5',
  card: 'M3.5 6h17v12h-17zM3.5 10h17M7 14.5h3',
  offline: 'M3 4l18 17M5 12a10 10 0 0 1 3.5-2.3M13 9a10 10 0 0 1 6 3M8.5 15.5a5 5 0 0 1 6 0M12 19v.5',
} as const;

/** A name that {@link Icon} can draw. */
export type IconName = keyof typeof paths;

/** A small drawing beside words; it says nothing by itself, so screen readers skip it. */
export function Icon({ name, large = false }: { readonly name: IconName; readonly large?: boolean }): JSX.Element {
  return (
    <svg class={large ? 'icon icon-large' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark of the product: a phone coming up. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect class="mark-ground" width="64" height="64" rx="18" />
      <path class="mark-arc" d="M13 50c9 5 29 5 38 0" />
      <rect class="mark-phone" x="23" y="11" width="20" height="32" rx="5" transform="rotate(12 33 27)" />
      <path class="mark-arrow" d="M33 33.500v-12M28.500 26l4.500-4.500 4.500 4.500" transform="rotate(12 33 27)" />
    </svg>
  );
}
