import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprint, isFresh, leaveMark } from '@/scripts/support/freshness.mjs';
import { run, StepFailed, step } from '@/scripts/support/run.mjs';
import { tryPort, wantedPort } from '@/scripts/support/serve.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plansight-scripts-'));
  mkdirSync(path.join(folder, 'app'));
  writeFileSync(path.join(folder, 'app/a.ts'), 'a');
  writeFileSync(path.join(folder, 'app/b.ts'), 'b');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('what was made is fresh while its sources are what they were', () => {
  const file = (name: string) => path.join(folder, name);
  const digest = () => fingerprint([file('app'), file('not-there')]);

  test.each<[label: string, change: () => void, fresh: boolean]>([
    ['nothing happened', () => {}, true],
    ['only the date changed', () => utimesSync(file('app/a.ts'), 1, 1), true],
    ['a file outside changed', () => writeFileSync(file('c.ts'), 'c'), true],
    ['a word changed', () => writeFileSync(file('app/a.ts'), 'A'), false],
    ['a file came', () => writeFileSync(file('app/c.ts'), ''), false],
    ['a file went', () => rmSync(file('app/a.ts')), false],
    ['a file was renamed', () => renameSync(file('app/b.ts'), file('app/c.ts')), false],
  ])('%s', (_, change, fresh) => {
    const mark = file('made-from');
    expect(isFresh(mark, digest())).toBe(false);
    leaveMark(mark, digest());
    change();
    expect(isFresh(mark, digest())).toBe(fresh);
  });
});

describe('ports', () => {
  test('a taken port is told from a free one', async () => {
    const server = createServer().listen(0);
    const { port } = server.address() as AddressInfo;
    expect(await tryPort(port)).toBeNull();
    await new Promise((resolve) => server.close(resolve));
    expect(await tryPort(port)).toBe(port);
  });
  test.each<[given: string, port: number | null]>([
    ['', 3000],
    ['1', 1],
    ['65535', 65535],
    ['0', null],
    ['65536', null],
    ['80a', null],
    ['-1', null],
  ])('PORT=%s', (given, port) => {
    vi.stubEnv('PORT', given);
    if (port === null) expect(wantedPort).toThrow(StepFailed);
    else expect(wantedPort()).toBe(port);
  });
});

describe('steps', () => {
  const node = (code: string) => [process.execPath, '-e', code];
  test('a program’s end and words come back', async () => {
    expect(await run(node('console.log(1); console.error(2); process.exit(3)'))).toMatchObject({ code: 3 });
    expect((await run(['/no/such/program'])).code).toBe(127);
  });
  test('no program phones home', async () => {
    const { output } = await run(
      node('console.log(process.env.NEXT_TELEMETRY_DISABLED, process.env.CHECKPOINT_DISABLE)'),
    );
    expect(output.trim()).toBe('1 1');
  });
  test('a failed step says which, what it said and what to do', async () => {
    const failing = step('Packages', {
      command: node('console.log("no network"); process.exit(1)'),
      advice: 'Try later.',
    });
    await expect(failing).rejects.toMatchObject({
      message: 'Packages failed. Try later.',
      output: 'no network\n',
    });
  });
});
