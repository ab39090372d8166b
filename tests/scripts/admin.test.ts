/** `npm run admin` as a person calls it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const call = (args: string[], url: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/admin.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url },
  });

describe('npm run admin', () => {
  it('fails where there is no database, instead of finding an empty log in a new one', () => {
    const { status, stdout, stderr } = call(['verify-audit'], 'file:./no-such-folder/data.db');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`There is no database at ${path.resolve('no-such-folder/data.db')}.`);
  }, 60_000);
});
