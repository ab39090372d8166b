/** For `npm run mutate`, which names the tests: in one worker, on one engine. */
import { defineConfig } from 'vitest/config';
import config, { COMMON, DATABASE_SETUP } from './vitest.config';

const include: string[] = JSON.parse(process.env.MUTATION_TESTS ?? '[]');

export default defineConfig({
  resolve: config.resolve,
  test: {
    ...COMMON,
    include,
    globalSetup: [DATABASE_SETUP],
    isolate: false,
    env: { TEST_ENGINES: 'SQLite' },
  },
});
