import preact from '@preact/preset-vite';
import type { InlineConfig, Plugin } from 'vite';
import { table } from './extension/checkout/words/table.ts';
import { minorUnits } from './protocol/formats/iso4217.ts';
import { compiledAtOnce } from './scripts/lib/compiled-at-once.mjs';

const root = import.meta.dirname;
const outDir = `${root}/dist/extension-chrome`;

const shared: InlineConfig = {
  configFile: false,
  root: `${root}/extension`,
  publicDir: false,
  // RTP_SERVER: the payment server's address that the extension starts with (http://localhost:8787 without it).
  envDir: false,
  envPrefix: 'RTP_',
  logLevel: 'warn',
};

/** Our pages never set markup from a string, and the stores ask about every place that could: Preact's is closed. */
const withoutMarkup: Plugin = {
  name: 'without-markup',
  transform: (code, id) => (/node_modules\/preact\/dist/.test(id) ? { code: code.replaceAll('.innerHTML=', '.textContent='), map: null } : undefined),
};

const literal = (name: string, value: unknown): string => `export const ${name} = ${JSON.stringify(value)};`;

/** What the recogniser's words and ISO 4217 come to, worked out here once. */
const finishedTables: Plugin = {
  name: 'finished-tables',
  load(id) {
    if (id.endsWith('/extension/checkout/words/table.ts')) return literal('table', table);
    return id.endsWith('/protocol/formats/iso4217.ts') ? literal('minorUnits', minorUnits) : undefined;
  },
};

/** What looks at a page runs nearly whole on each that it is put into; what shows the pill and decodes pictures does so on few, and later. */
const looking = compiledAtOnce(/\/extension\/(?:checkout\/(?!code-grids|read-codes)|content\/(?!pill|shadow|codes|read-pixels|fill))/, /\/i18n\/generated\/messages\//);

const target = ['chrome121', 'firefox142'];

/** Popup and options: ordinary pages. */
const pages: InlineConfig = {
  ...shared,
  base: './',
  plugins: [preact(), withoutMarkup],
  build: {
    outDir,
    emptyOutDir: true,
    target,
    modulePreload: false,
    rolldownOptions: {
      input: { popup: `${root}/extension/popup/index.html`, options: `${root}/extension/options/index.html` },
      output: { entryFileNames: 'parts/[name].js', chunkFileNames: 'parts/[name].js', assetFileNames: 'parts/[name][extname]' },
    },
  },
};

/** A classic script without imports: Chrome's worker, Firefox's event page and content scripts all take that. */
const script = (name: string, entry: string, ...plugins: Plugin[]): InlineConfig => ({
  ...shared,
  plugins: [finishedTables, ...plugins],
  build: {
    outDir,
    emptyOutDir: false,
    target,
    rolldownOptions: {
      // Else what is one long string, as the words are, is put in each place that reads it.
      optimization: { inlineConst: false },
      input: `${root}/extension/${entry}`,
      // Half of what verifies passkeys is for attestation, which nothing here asks for; it is dropped once its modules are known to do nothing by themselves.
      treeshake: { moduleSideEffects: (id) => !/node_modules\/(@simplewebauthn|@peculiar|@levischuck|asn1js|pvtsutils|pvutils|reflect-metadata|tslib|tsyringe)\//.test(id) },
      output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
    },
  },
});

/** The pure parts that are measured outside a browser too, as a module. */
const recogniser: InlineConfig = {
  ...shared,
  build: {
    outDir: `${root}/dist/recogniser`,
    emptyOutDir: true,
    target: 'node20',
    lib: { entry: { price: `${root}/extension/checkout/price.ts`, knowledge: `${root}/extension/checkout/knowledge.ts`, conditions: `${root}/extension/checkout/conditions.ts` }, formats: ['es'] },
  },
};

/** Every build of the extension, in order: the first one empties the folder. `scripts/build-extension.mjs` runs them. */
export default {
  builds: [pages, script('background', 'background/main.ts'), script('gate', 'content/gate.ts', looking), script('reader', 'content/reader.ts', looking), script('fill', 'content/fill.ts'), recogniser],
};
