/** For `npm run mutate`, which names the tests: in one worker, on one engine. */
import { defineConfig } from 'vitest/config';
import config, { COMMON, DATABASE_SETUP } from './vitest.config';

const { include, property } = JSON.parse(process.env.MUTATION_TESTS ?? '{"include":[],"property":true}');

export default defineConfig({
  resolve: config.resolve,
  test: {
    ...COMMON,
    include,
    exclude: property ? [] : ['**/*.property.test.*'],
    globalSetup: [DATABASE_SETUP],
    isolate: false,
    env: { TEST_ENGINES: 'SQLite' },
  },
});
