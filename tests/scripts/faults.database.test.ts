/** Before real faults: what is said names the thing at fault. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { applyMigrations } from '@/prisma/migrator';
import { clearUnfinished, isAbandoned, unfinishedName } from '@/prisma/unfinished-files';
import { OPERATOR } from '@/server/actions';
import { writeBackup } from '@/server/backup';
import { clearBackupFolders, makeBackupFolder } from '@/server/backup-folders';
import { openDatabase, withDatabase } from '@/server/db';
import { faultWords } from '@/server/faults';
import { copyMigrated } from '../prisma/engines';
import { scratch } from '../support/scratch';

let folder: string;
beforeAll(() => {
  folder = scratch();
  copyMigrated(`${folder}/data.db`);
  mkdirSync(`${folder}/a-folder`);
  writeFileSync(`${folder}/no.db`, 'This is no database. '.repeat(500));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(url: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'test' } },
  );
  return { status, said: `${stdout}${stderr}` };
}

/** What a command says that migrates, and one that reads by the product's own client. */
async function saidOf(url: string): Promise<string[]> {
  const client = openDatabase(url);
  const words = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => faultWords(error, url),
    );
  const said = [
    await words(applyMigrations(url)),
    await words(withDatabase(() => client.plan.count())),
    await words(withDatabase(() => client.$transaction((tx) => tx.plan.count()))),
  ];
  await client.$disconnect().catch(() => {});
  return said;
}

describe('upon SQLite', { timeout: 240_000 }, () => {
  it.each([
    ['none/data.db', /^The folder .*\/none is not there/],
    ['a-folder', /a-folder is a folder, not a database/],
    ['no.db', /no\.db is not a database of SQLite/],
    ['no.db/data.db', /no\.db is not a folder/],
  ] as const)('%s', async (file, words) => {
    for (const said of await saidOf(`file:${folder}/${file}`)) expect(said).toMatch(words);
  });

  it('a backup into a folder that is not there, or that takes no files, names it', async () => {
    const database = openDatabase(`file:${folder}/data.db`);
    const back = (file: string) =>
      writeBackup(file, OPERATOR, { database }).then(
        () => 'done',
        (error: unknown) => faultWords(error, `file:${folder}/data.db`),
      );
    expect(await back(`${folder}/none/b.gz`)).toBe(
      `The folder ${folder}/none is not there. Make it, or name a file elsewhere.`,
    );
    expect(await back(`${folder}/no.db/b.gz`)).toMatch(
      /^.*no\.db, or a part of it, is a file and not a folder/,
    );
    await database.$disconnect();
  });

  it('every command refuses a database of a newer version, and says which and what to do', () => {
    const newer = `${folder}/newer.db`;
    copyMigrated(newer);
    execFileSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import Database from 'libsql'; const db = new Database(process.argv[1]); db.exec("INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, '20990101000000_future')"); db.close();`,
      newer,
    ]);
    for (const [script, ...args] of [
      ['migrate'],
      ['seed'],
      ['admin', 'verify-audit'],
      ['catalog', 'export', '--out', `${folder}/out`],
      ['mcp'],
    ] as const) {
      const { status, said } = call(`file:${newer}`, script, ...args);
      expect(said, script).toMatch(/newer version.*20990101000000_future.*backup from before/);
      expect(status, script).toBe(1);
    }
    expect(existsSync(`${folder}/out`)).toBe(false);
  });
});

const { postgres } = inject('templates');
describe.skipIf(postgres === null)('upon PostgreSQL', { timeout: 120_000 }, () => {
  const server = `127.0.0.1:${postgres}`;
  it.each([
    [
      'no such database',
      `postgresql://postgres@${server}/nowhere`,
      `PostgreSQL at ${server} has no database nowhere`,
    ],
    ['no such user', `postgresql://nobody@${server}/migrated`, 'does not let nobody into migrated'],
    ['no TLS', `postgresql://postgres@${server}/migrated?sslmode=require`, 'cannot be spoken to encrypted'],
    ['nobody there', 'postgresql://postgres@127.0.0.1:1/x', 'No PostgreSQL answers at 127.0.0.1:1'],
    [
      'an unknown host',
      'postgresql://postgres@nowhere.invalid/x',
      /^No (address is known for|PostgreSQL answers at) nowhere\.invalid/,
    ],
  ])('%s', async (_, url, words) => {
    for (const said of await saidOf(url)) expect(said).toMatch(words);
  });
});

describe('what a killed process left unfinished', () => {
  const dead = (name: string) => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    return `${name}.${hostname().replace(/[^A-Za-z0-9]/g, '')}-${pid}.unfinished`;
  };
  const old = new Date(Date.now() - 16 * 60_000);

  it('is taken away by the next backup; what a living one writes is not', async () => {
    const own = path.join(folder, 'backups');
    mkdirSync(own);
    const names = {
      dead: dead('plansight-1.json.gz'),
      sameName: dead('mine.gz'),
      older: 'plansight-2.json.gz.unfinished',
      fresh: 'plansight-3.json.gz.unfinished',
      elsewhere: 'plansight-4.json.gz.elsewhere-7.unfinished',
      living: path.basename(unfinishedName('plansight-5.json.gz')),
      others: dead('holiday.mp4'),
    };
    for (const name of Object.values(names)) writeFileSync(path.join(own, name), 'x');
    utimesSync(path.join(own, names.older), old, old);
    expect(isAbandoned(path.join(own, names.living), Date.now())).toBe(false);
    const database = openDatabase(`file:${folder}/data.db`);
    await writeBackup(path.join(own, 'mine.gz'), OPERATOR, { database });
    await database.$disconnect();
    expect(readdirSync(own).sort()).toEqual(
      ['mine.gz', names.fresh, names.elsewhere, names.living, names.others].sort(),
    );
  });

  it('in the folder for downloads goes with the next download or start', () => {
    const own = path.join(folder, 'temporary');
    mkdirSync(own);
    const left = path.join(own, dead('plansight-backup-1'));
    mkdirSync(left);
    writeFileSync(path.join(left, 'backup'), 'x');
    const made = makeBackupFolder(own);
    expect(readdirSync(own)).toEqual([path.basename(made)]);
    expect(clearBackupFolders(own)).toEqual([]);
    expect(clearUnfinished(path.join(own, 'none'), () => true)).toEqual([]);
  });
});
