/** Bundles the server's bench, the processes that it starts, and the parts of the server that it needs apart; dependencies stay outside. */
const here = 'tests/bench/server';
const input = {
  server: `${here}/main.ts`, timing: `${here}/timing.ts`, sink: `${here}/sink.ts`, measure: `${here}/measure.ts`, afternoon: `${here}/afternoon.ts`,
  seed: 'push-server/testing/seed.ts', encoder: 'push-server/push/encoder.ts',
};
export default {
  publicDir: false,
  logLevel: 'warn',
  build: { ssr: true, target: 'node20', emptyOutDir: true, rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } } },
};
