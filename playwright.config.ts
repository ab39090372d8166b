import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** `npm test` says which browser and which server; alone, the usual ones are taken. */
const executablePath =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const report = process.env.BROWSER_REPORT;

/** What fills in the forms of the back office; half of its tests. */
const FORMS = 'admin/{carriers,countries,folds,mentions,nothing-lost,plans}.test.ts';

const baseURL = process.env.BASE_URL ?? 'http://localhost:3000';

// What changes the catalog has servers of its own (`npm test`) and comes one by one on each: it would take the
// catalog away from pages that are being tested. A build for a path of its host has tests of its own (`npm run base-path`).
const PROJECTS = [
  { name: 'public', testIgnore: ['admin/**', 'below/**'] },
  { name: 'forms', testMatch: FORMS, workers: 1 },
  { name: 'desk', testMatch: 'admin/**/*.test.ts', testIgnore: FORMS, workers: 1 },
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // A second try in CI only: a test that needs it is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  projects:
    new URL(baseURL).pathname === '/' ? PROJECTS : [{ name: 'below', testMatch: 'below/**/*.test.ts' }],
  use: {
    baseURL,
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    // Only the tests of use without a network let it in: the others look at the network itself.
    serviceWorkers: 'block',
    // Recording each test costs a third of its processor time; a test that failed is run again with `--trace=on`.
    trace: 'on-first-retry',
    launchOptions: { executablePath, args: ['--no-sandbox'] },
  },
});
