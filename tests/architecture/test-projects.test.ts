/** A test's ending names its project: what it imports, itself or through its helpers, says which that has to be. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const isFile = (name: string): boolean => existsSync(name) && statSync(name).isFile();

/** Repository paths of ours with their ending, and names of packages; imports of types alone leave nothing behind. */
function importsOf(file: string, text = readFileSync(file, 'utf8')): string[] {
  const statements = text.matchAll(/^(?:import|export)(?! type)[^'"]*?['"]([^'"]+)['"]/gm);
  return [...statements].map(([, to = '']) => {
    const ours = to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to.replace(/^@\//, '');
    return ['', '.ts', '.tsx'].map((ending) => ours + ending).find(isFile) ?? to;
  });
}

/** What a test imports, directly or through other files of `tests/`. */
function reachedBy(imports: string[], reached = new Set<string>()): Set<string> {
  for (const target of imports.filter((one) => !reached.has(one))) {
    reached.add(target);
    if (target.startsWith('tests/') && /\.tsx?$/.test(target)) reachedBy(importsOf(target), reached);
  }
  return reached;
}

const OPENS_DATABASE =
  /^(server\/db\.ts|prisma\/migrator\.ts|tests\/prisma\/engines\.ts|@prisma\/|@libsql\/)/;
const DRAWS_CASES = /^(fast-check$|tests\/reference\/)/;

function projectOf(imports: string[]): string {
  const reached = [...reachedBy(imports)];
  if (reached.some((name) => OPENS_DATABASE.test(name))) return 'database';
  return reached.some((name) => DRAWS_CASES.test(name)) ? 'property' : 'unit';
}

const projectNamedBy = (file: string): string => /\.(database|property)\.test\./.exec(file)?.[1] ?? 'unit';

const TESTS = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('tests', file))
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/e2e/'));

test('every test is in the project that its imports ask for', () => {
  expect(TESTS.length).toBeGreaterThan(80);
  const wrong = TESTS.filter((file) => projectNamedBy(file) !== projectOf(importsOf(file)));
  expect(wrong.map((file) => `${file} belongs to ${projectOf(importsOf(file))}`)).toEqual([]);
});

describe('a test belongs to', () => {
  test.each([
    ['unit', 'that imports the library', `import { quote } from '@/lib/cost/quote';`],
    ['unit', 'that imports a type of the database', `import type { Database } from '@/server/db';`],
    ['database', 'that opens one', `import { openDatabase } from '@/server/db';`],
    [
      'database',
      'whose helper opens one',
      `import {\n  FILE,\n  useBackOffice,\n} from '../server/back-office';`,
    ],
    ['property', 'that draws random cases', `import fc from 'fast-check';`],
    [
      'property',
      'whose helper draws them',
      `import { arbitraryPlan } from '@/tests/support/arbitrary-plan';`,
    ],
    ['property', 'that compares with the reference', `import { referenceQuote } from '../reference/quote';`],
  ])('%s: one %s', (project, _label, text) => {
    expect(projectOf(importsOf('tests/cost/any.test.ts', text))).toBe(project);
  });
});
