/** The base path belongs to the build: it is read, refused by its name, and makes another build. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'plansight-base-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program says that runs with a base path; of its own process, because the variable is the process's. */
function say(code: string, base: string | undefined, cwd = process.cwd()): string {
  const { BASE_PATH: _, ...env } = process.env;
  const file = (name: string) => JSON.stringify(path.resolve(`scripts/support/${name}.mjs`));
  const program = code.replaceAll(/from '(\w[\w-]*)'/g, (_all, name) => `from ${file(name)}`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...(base !== undefined && { BASE_PATH: base }) },
  });
  return (stdout || stderr).trim();
}

describe('BASE_PATH of a build', () => {
  const wanted = `import { wantedBasePath } from 'base-path'; console.log(JSON.stringify(wantedBasePath()))`;
  it.each([
    [undefined, '""'],
    ['', '""'],
    ['/plansight', '"/plansight"'],
  ])('%j is read as %s', (base, expected) => expect(say(wanted, base)).toBe(expected));

  it.each(['/plansight/', 'plansight', '/en'])('%s is refused, with what to use', (base) =>
    expect(say(wanted, base)).toMatch(/Reading BASE_PATH failed\. .*use a path such as \/plansight/),
  );

  it('goes into what a build is made of, and into what Next builds with', () => {
    const digest = `import { buildFingerprint } from 'build-identity'; console.log(buildFingerprint())`;
    const [none, same, other] = [undefined, '', '/plansight'].map((base) => say(digest, base));
    expect(none).toMatch(/^[0-9a-f]{64}$/);
    expect(same).toBe(none);
    expect(other).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(none);
    const variables = `import { identityVariables } from 'build-identity'; console.log(identityVariables('x').BASE_PATH)`;
    expect(say(variables, '/plansight')).toBe('/plansight');
  });

  it('is known of a finished build, and is none where there is no build', () => {
    const built = `import { builtBasePath } from 'base-path'; console.log(JSON.stringify(builtBasePath()))`;
    expect(say(built, '/other', folder)).toBe('""');
    mkdirSync(path.join(folder, '.next'));
    writeFileSync(path.join(folder, '.next/routes-manifest.json'), '{"basePath":"/plansight"}');
    expect(say(built, '/other', folder)).toBe('"/plansight"');
  });
});
