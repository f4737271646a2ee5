import { defineConfig } from 'playwright/test';

/** Cross-device tests. One at a time: each drives two browsers, and their timing is part of what is tested. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: process.env['CI'] ? 2 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'line',
  use: { trace: 'on-first-retry' },
});
