import { defineConfig } from 'vite';

/** The demo shop's card form of React's: one script, beside the server that serves it. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/demo-shop',
    emptyOutDir: false,
    rolldownOptions: { input: 'demo-shop/assets/card-app.js', output: { format: 'iife', entryFileNames: 'card-app.js', codeSplitting: false } },
  },
});
