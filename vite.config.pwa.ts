import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { preact } from '@preact/preset-vite';
import { defineConfig, type PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { messagesByLocale } from './scripts/lib/messages-by-locale.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The service worker is one file beside the pages; it is told at build time what to keep for offline. */
function serviceWorker(): PluginOption {
  if (!existsSync(here('pwa/worker/worker.ts'))) return [];
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'worker',
    filename: 'worker.ts',
    // Both are ours: the app registers the worker itself, and the manifest is a file that must stay as it is.
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,webmanifest}', 'icons/*-192.png', 'icons/badge-96.png'],
    },
  });
}

/**
 * `start.html` is the app's document as the service worker serves it: it also asks at once for what the start of a phone with an
 * account imports on demand. A newcomer, who has none of the files yet, gets `index.html` and loads no more than the welcome.
 */
const startDocument: PluginOption = {
  name: 'start-document',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const start = chunks.find(({ facadeModuleId }) => facadeModuleId === here('pwa/app/wiring/app.tsx'));
    const page = bundle['index.html'];
    if (!start || page?.type !== 'asset') return this.error('The app has no document, or no start.');
    const files = [start.fileName, ...start.imports].filter((file) => !page.source.includes(file));
    const links = files.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('\n    ');
    this.emitFile({ type: 'asset', fileName: 'start.html', source: String(page.source).replace('</head>', `  ${links}\n  </head>`) });
  },
};

/** Lays a compressed copy beside every hashed file, which the server hands to browsers that take it. */
const compressed: PluginOption = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    const folder = here('dist/pwa/assets');
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      if (!/\.(js|css|wasm)$/.test(file)) continue;
      const bytes = readFileSync(`${folder}/${file}`);
      writeFileSync(`${folder}/${file}.br`, brotliCompressSync(bytes));
      writeFileSync(`${folder}/${file}.gz`, gzipSync(bytes));
    }
  },
};

/** What a module imports, whatever that imports, and so on; what is imported on demand is not in it. */
function reachedFrom(entry: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const id of reached) importsOf(id).forEach((next) => reached.add(next));
  return reached;
}

interface ChunkingContext {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * One file for all that a page of this entry surely needs. Each file costs a trip through the service worker, and the
 * whole app is a dozen; of two entries the one of higher priority keeps what both need.
 */
const stage = (name: string, entry: string, priority: number) => ({
  debugName: name,
  priority,
  name: (id: string, context: ChunkingContext): string | null =>
    reachedFrom(here(entry), (from) => context.getModuleInfo(from)?.importedIds ?? []).has(id) ? name : null,
});

/** The phone's app: `pwa/` to `dist/pwa`. `npx vite --config vite.config.pwa.ts` also serves the gallery of its screens. */
export default defineConfig({
  root: here('pwa'),
  publicDir: here('pwa/public'),
  plugins: [messagesByLocale(['shared', 'pwa']), preact({ devToolsEnabled: false, prefreshEnabled: false }), startDocument, serviceWorker(), compressed],
  worker: { format: 'es' },
  build: {
    outDir: here('dist/pwa'),
    emptyOutDir: true,
    target: ['chrome116', 'firefox121', 'safari16.4'],
    // A data: image or font would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [stage('first', 'pwa/app/main.tsx', 2), stage('client', 'pwa/app/wiring/app.tsx', 1)] } } },
  },
});
