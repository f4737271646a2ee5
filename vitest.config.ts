import { defineConfig } from 'vitest/config';

/** Unit and contract tests: beside their source. The cross-device tests have their own runner (playwright.config.ts). */
export default defineConfig({
  test: {
    include: ['{protocol,extension,pwa,push-server,demo-shop,i18n,look,scripts,tests/{unit,services}}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    // Some start real processes and kill them: a machine that is busy for a moment is no fault, twice in a row it is.
    retry: process.env['CI'] ? 1 : 0,
  },
});
