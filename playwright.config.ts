import { defineConfig } from 'playwright/test';

/** Cross-device tests. Each drives two browsers of its own and waits half of its time for them; two at once keep two cores busy. What anything takes is measured by benches, not here. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: process.env['CI'] ? 2 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'line',
  use: { trace: 'on-first-retry' },
});
