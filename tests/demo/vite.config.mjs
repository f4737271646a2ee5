/** Bundles the demo and the pictures for Node; dependencies stay outside. */
export default {
  publicDir: false,
  logLevel: 'warn',
  build: { ssr: true, target: 'node20', emptyOutDir: true, rolldownOptions: { input: { main: 'tests/demo/main.ts', pictures: 'tests/demo/pictures.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } } },
};
