/** Bundles the demo for Node; dependencies stay outside. */
export default {
  publicDir: false,
  logLevel: 'warn',
  build: { ssr: 'tests/demo/main.ts', target: 'node20', emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } } },
};
