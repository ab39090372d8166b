import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } };
const endings = (kind: string) => `tests/**/*.${kind}.test.{ts,tsx}`;
const NOT_HERE = ['tests/e2e/**', 'node_modules/**'];

/** What every project shares. */
export const COMMON = {
  environment: 'node',
  // next-intl imports `next/navigation` without the file's ending, which only a bundler resolves.
  server: { deps: { inline: ['next-intl'] as string[] } },
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

/** What migrates the databases that tests of the project `database` copy. */
export const DATABASE_SETUP = 'tests/support/database-setup.ts';

const project = (name: string, test: TestProjectInlineConfiguration['test']) => ({
  resolve,
  test: { ...COMMON, name, exclude: NOT_HERE, ...test },
});

/**
 * One project after another. A worker is kept for the next file only where that is of the same project; Vitest's own
 * order, by size, mixes them, and most files then load all modules anew.
 */
class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = ['database', 'property', 'unit'];
    const place = ({ project: { name } }: TestSpecification) => projects.indexOf(name);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

/** A test's ending names its project; `tests/architecture/test-projects.test.ts` holds that the ending is right. */
export default defineConfig({
  resolve,
  test: {
    // Vitest leaves one core free otherwise, which on two cores is half of the machine.
    maxWorkers: '100%',
    sequence: { sequencer: ByProject },
    projects: [
      project('unit', {
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: [...NOT_HERE, endings('property'), endings('database')],
        pool: 'threads',
        isolate: false,
      }),
      project('property', { include: [endings('property')], pool: 'threads', isolate: false }),
      project('database', {
        include: [endings('database')],
        globalSetup: [DATABASE_SETUP],
        setupFiles: ['tests/support/own-database.ts'],
        // Loading the server anew for each file took two fifths of the processor time.
        isolate: false,
      }),
    ],
  },
});
