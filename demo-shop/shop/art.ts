import { html, trusted, type Html } from '../html.ts';

/** Product drawings: own SVG, so the shop needs no file or address from elsewhere. Each is a tint and shapes on a 240 by 240 field. */
const drawings: Record<string, { tint: string; shapes: string }> = {
  'harbour-mug': {
    tint: '#dfe6e3',
    shapes: `<ellipse cx="116" cy="188" rx="66" ry="9" fill="#c6d1cc"/>
<path d="M160 104h14a25 25 0 0 1 0 50h-16" fill="none" stroke="#3d5f6b" stroke-width="13"/>
<path d="M68 84h96v78a26 26 0 0 1-26 26H94a26 26 0 0 1-26-26z" fill="#4d7482"/>
<path d="M68 84h96v32c-16 12-30-5-48 5s-34 6-48-5z" fill="#f3efe6"/>
<ellipse cx="116" cy="84" rx="48" ry="11" fill="#e2dccd"/><ellipse cx="116" cy="85" rx="39" ry="7.500" fill="#6b4c38"/>`,
  },
  'fold-throw': {
    tint: '#ece3d6',
    shapes: `<ellipse cx="120" cy="186" rx="82" ry="9" fill="#d8ccb9"/>
<rect x="46" y="150" width="148" height="34" rx="16" fill="#b98a6a"/><rect x="50" y="120" width="140" height="34" rx="16" fill="#c99d7d"/>
<rect x="46" y="90" width="148" height="34" rx="16" fill="#d8b193"/>
<path d="M78 90h38v60l-5 8-5-6-5 8-5-7-5 8-5-8-8 5z" fill="#efe0cd"/>
<path d="M86 98v50M97 98v50M108 98v50" stroke="#d6bfa3" stroke-width="2.500"/>`,
  },
  'oak-stool': {
    tint: '#e6e8dc',
    shapes: `<ellipse cx="120" cy="200" rx="74" ry="8" fill="#d0d4c0"/>
<path d="M86 104 66 200h11l26-94z" fill="#a97c4f"/><path d="m154 104 20 96h-11l-26-94z" fill="#a97c4f"/><path d="M114 106h12l3 86h-18z" fill="#8d6540"/>
<path d="M86 152h68v8H84z" fill="#986e45"/>
<path d="M58 90c0 14 28 22 62 22s62-8 62-22z" fill="#b88a5b"/><ellipse cx="120" cy="88" rx="62" ry="17" fill="#d2a878"/>
<path d="M80 86c22-8 58-9 80 0M92 93c16-4 40-4 56 0" fill="none" stroke="#bd9160" stroke-width="2.500" stroke-linecap="round"/>`,
  },
  'reading-lamp': {
    tint: '#f0e4c8',
    shapes: `<path d="M60 112 28 200h150l-36-88z" fill="#f9efd2"/>
<ellipse cx="150" cy="199" rx="42" ry="8" fill="#dccda6"/>
<path d="M150 192V92a38 38 0 0 0-44-30" fill="none" stroke="#a97e2e" stroke-width="7" stroke-linecap="round"/>
<path d="M118 192a32 12 0 0 1 64 0z" fill="#b98d3a"/>
<path d="M92 52h20l32 60H56z" fill="#c79b46"/><path d="M92 52h10l-8 60H56z" fill="#d9b366"/><ellipse cx="100" cy="112" rx="44" ry="7" fill="#fff6d8"/>`,
  },
  'bottle-vase': {
    tint: '#eadcd5',
    shapes: `<ellipse cx="118" cy="206" rx="52" ry="8" fill="#d5c1b7"/>
<path d="M122 96c2-30 14-52 34-66M121 80c-6-22-18-34-32-40" fill="none" stroke="#5f7355" stroke-width="4" stroke-linecap="round"/>
<path d="M156 30c16-2 22 8 20 18-14 2-22-6-20-18zM140 52c-3-14 4-20 12-22 6 12 0 20-12 22zM89 40c-16 0-22 8-20 18 12 4 22-6 20-18zM104 56c4-12-2-19-9-23-8 10-3 20 9 23z" fill="#7d9270"/>
<path d="M106 84h28l-3 36c24 10 37 28 37 48 0 22-16 38-48 38s-48-16-48-38c0-20 13-38 37-48z" fill="#b5654a"/>
<path d="M106 84h10l-2 38c-20 10-28 26-28 46 0 14 6 26 18 33-20-5-32-17-32-33 0-20 13-38 37-48z" fill="#c67c61"/><ellipse cx="120" cy="84" rx="14" ry="4" fill="#8b4732"/>`,
  },
  'wool-cushion': {
    tint: '#dde3d3',
    shapes: `<ellipse cx="120" cy="190" rx="78" ry="9" fill="#c8d1ba"/>
<path d="M52 62c34 10 102 10 136 0 8 4 10 10 8 16-8 32-8 60 0 92 2 8-2 14-10 16-34-8-98-8-132 0-8-2-12-8-10-16 8-32 8-60 0-92-2-6 0-12 8-16z" fill="#6f8560"/>
<path d="M51 100c46 7 92 7 138 0M50 124h140M51 148c46-7 92-7 138 0" fill="none" stroke="#91a581" stroke-width="5"/>
<path d="M86 68c6 36 6 76 0 114M120 70v110M154 68c-6 36-6 76 0 114" fill="none" stroke="#5d7350" stroke-width="3"/>`,
  },
  'beeswax-candle': {
    tint: '#f3e2bf',
    shapes: `<circle cx="120" cy="62" r="42" fill="#f9eed3"/><ellipse cx="120" cy="202" rx="68" ry="8" fill="#dfca9e"/>
<ellipse cx="120" cy="192" rx="64" ry="11" fill="#8a8f86"/><ellipse cx="120" cy="188" rx="64" ry="11" fill="#a9aea4"/>
<path d="M82 98h76v86a38 9 0 0 1-76 0z" fill="#d99f3c"/><path d="M82 98h18v94c-11-1-18-4-18-8z" fill="#e6b65c"/>
<ellipse cx="120" cy="98" rx="38" ry="9" fill="#f0cb7e"/><path d="M120 98V80" stroke="#5a4632" stroke-width="4" stroke-linecap="round"/>
<path d="M120 36c13 17 17 26 17 33a17 17 0 0 1-34 0c0-7 4-16 17-33z" fill="#f29b38"/><path d="M120 56c6 8 8 13 8 17a8 8 0 0 1-16 0c0-4 2-9 8-17z" fill="#ffe3a1"/>`,
  },
  'serving-board': {
    tint: '#e5ddd4',
    shapes: `<g transform="rotate(-28 120 120)"><rect x="24" y="92" width="152" height="68" rx="16" fill="#c9bcac" transform="translate(4 9)"/>
<path d="M40 84h122a14 14 0 0 1 14 14v9h36a13 13 0 0 1 0 26h-36v9a14 14 0 0 1-14 14H40a16 16 0 0 1-16-16v-40a16 16 0 0 1 16-16z" fill="#73492f"/>
<circle cx="209" cy="120" r="5.500" fill="#e5ddd4"/>
<path d="M34 102c40-8 80 6 132-2M34 120c50-6 90 8 134 0M34 138c44-8 84 6 130 0" fill="none" stroke="#8d6142" stroke-width="3.500" stroke-linecap="round"/></g>
<g transform="translate(78 104)"><ellipse cx="26" cy="24" rx="30" ry="17" fill="#b97d3f" transform="rotate(-28 26 24)"/><path d="m10 26 10 8M20 18l10 10M32 12l9 9" stroke="#e9c48c" stroke-width="4" stroke-linecap="round"/></g>`,
  },
};

/** The drawing of a product. With a label it is an image for screen readers, without one it is decoration. */
export function productArt(id: string, label?: string): Html {
  const drawing = drawings[id];
  if (!drawing) return html``;
  const role = label === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`;
  return html`<svg class="art" viewBox="0 0 240 240" ${role}>
    <rect width="240" height="240" fill="${drawing.tint}" />
    ${trusted(drawing.shapes)}
  </svg>`;
}
