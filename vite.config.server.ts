import { defineConfig } from 'vite';

/** The Node processes: payment server, relay and demo shop. Dependencies stay outside, in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        'push-server/main': 'push-server/main.ts',
        'push-server/operator': 'push-server/operator/main.ts',
        'push-server/relay': 'push-server/relay/main.ts',
        'demo-shop/main': 'demo-shop/main.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'server-parts/[name].js' },
    },
  },
});
