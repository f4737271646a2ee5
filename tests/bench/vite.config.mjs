/** Bundles the measurements for Node; dependencies stay outside. */
export default {
  publicDir: false,
  logLevel: 'warn',
  build: { ssr: true, target: 'node20', emptyOutDir: true, rolldownOptions: { input: { 'first-load': 'tests/bench/first-load.ts', latency: 'tests/bench/latency.ts', scan: 'tests/bench/scan.ts', raise: 'tests/bench/raise.ts', strings: 'tests/bench/strings.ts', qr: 'tests/bench/qr.ts', checkout: 'tests/bench/checkout.ts', fill: 'tests/bench/fill.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } } },
};
