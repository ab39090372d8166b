/** `npm run catalog`: what each command says, writes and ends with. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { runCatalog as runOn } from '@/scripts/catalog/commands';
import { readDocuments } from '@/scripts/catalog/documents';
import { brokenLine } from '@/scripts/catalog/json';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { closeDatabase, openDatabase } from '@/server/db';
import { copyMigrated, scratch } from '../prisma/engines';
import { CARRIER_V1, PLAN_V1 } from '../prisma/version-1';
import { REAL_FILES, REAL_PLANS, REAL_TAXES } from './real-catalog';

const runCatalog = (args: readonly string[]) => runOn(args, { today: '2026-11-30' });

const folder = scratch();
const file = (name: string, content: unknown): string => {
  const target = path.join(folder, name);
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  return target;
};
/** Its plans are whole: it shares nothing. */
const carrier = REAL_FILES.find((file) => file.carrier.shared === null) as CarrierFile;
const plan = carrier.plans[0] as PlanDocument;
const url = `file:${folder}/test.db`;

/** The command as a person calls it. */
const call = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/catalog.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, ...env },
  });

beforeAll(async () => {
  process.env.DATABASE_URL = url;
  copyMigrated(path.join(folder, 'test.db'));
  await writeCatalog(REAL_FILES, { taxes: REAL_TAXES });
}, 60_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

describe('called wrongly', () => {
  it.each([
    ['no command', [], 'Which command?'],
    ['an unknown command', ['frob'], 'There is no command "frob".'],
    ['no file', ['check'], 'Which files shall "check" read?'],
    ['export to nowhere', ['export'], 'Export to which folder?'],
    ['export with a file too many', ['export', '--out', 'x', 'y'], 'Export to which folder?'],
  ])('%s: says so, shows the usage, ends with 2', async (_label, args, message) => {
    const { exitCode, lines } = await runCatalog(args);
    expect(exitCode).toBe(2);
    expect(lines[0]).toBe(message);
    expect(lines.join('\n')).toContain('Usage: npm run catalog -- check FILE…');
  });
});

describe('check', () => {
  it('finds no fault in data/', async () => {
    expect(await runCatalog(['check', 'data/catalog', 'data/taxes.json'])).toEqual({
      exitCode: 0,
      lines: [`${REAL_FILES.length} carriers, ${REAL_PLANS.length} plans, a tax table: no fault`],
    });
  });

  it.each([
    ['a plan', plan],
    ['a list of plans', [plan]],
  ])('takes %s', async (_label, content) => {
    expect(await runCatalog(['check', file('plan.json', content)])).toEqual({
      exitCode: 0,
      lines: ['0 carriers, 1 plan: no fault'],
    });
  });

  it.each([
    ['a file that is not there', () => path.join(folder, 'none.json'), /none\.json: there is no such file/],
    [
      'broken JSON, by its line',
      () => file('broken.json', '{\n  "a": 1,\n  "b": }\n'),
      /broken\.json: is not JSON: line 3: /,
    ],
    [
      'a text that stops early',
      () => file('short.json', '{\n  "a": [1,\n'),
      /short\.json: is not JSON: line 3: /,
    ],
    ['something else', () => file('else.json', { name: 'x' }), /else\.json: is neither a carrier/],
    ['no document', () => file('text.json', '"x"'), /text\.json: is neither a carrier/],
    [
      'a wrong tax table',
      () => file('taxes.json', { taxableShare: {}, states: {} }),
      /taxes\.json: taxableShare\.value /,
    ],
    [
      'a range of a tax rate that ends below its begin',
      () => {
        const IL = { ...REAL_TAXES.states.IL, highPercent: '1.00' };
        return file('range.json', { ...REAL_TAXES, states: { IL } });
      },
      /range\.json: states\.IL\.highPercent /,
    ],
    ['a wrong plan', () => file('wrong.json', { ...plan, billing: 'gift' }), /wrong\.json: billing /],
    [
      'a wrong plan in a list',
      () => file('list.json', [plan, { ...plan, id: 'A B' }]),
      /list\.json: \[1\]\.id /,
    ],
    [
      'an id twice in a list',
      () => file('twice.json', [plan, plan]),
      /twice\.json: plan ".*" is in .*twice\.json already/,
    ],
  ])('refuses %s with 1', async (_label, make, message) => {
    const { exitCode, lines } = await runCatalog(['check', make()]);
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).toMatch(message);
  });

  it('names every fault of every file', async () => {
    const charges = { ...plan.charges, taxesAndFees: 'maybe' };
    const wrong = file('many.json', {
      ...carrier,
      plans: [{ ...plan, charges, status: 'gone' }, ...carrier.plans.slice(1)],
    });
    const { lines } = await runCatalog(['check', wrong, path.join(folder, 'none.json')]);
    expect(lines.map((line) => line.replace(`${folder}/`, '').split(' ').slice(0, 2).join(' '))).toEqual([
      'many.json: plans[0].status',
      'many.json: plans[0].charges.taxesAndFees',
      'none.json: there',
      '3 faults',
    ]);
  });

  it('refuses an id that two files share', async () => {
    const { exitCode, lines } = await runCatalog([
      'check',
      file('one.json', carrier),
      file('two.json', carrier),
    ]);
    expect(exitCode).toBe(1);
    expect(lines[0]).toContain(`two.json: carrier "${carrier.carrier.id}" is in`);
    expect(lines).toHaveLength(1 + carrier.plans.length + 1);
  });
});

describe('diff and import', () => {
  const renamed = { ...plan, name: 'Another name', hotspot: { ...plan.hotspot, includedGB: 77 } };

  it('says that nothing would change where nothing would', async () => {
    expect(await runCatalog(['diff', 'data/catalog', 'data/taxes.json'])).toEqual({
      exitCode: 0,
      lines: ['Nothing would change'],
    });
  });

  it('says field by field what an import would change, and changes nothing', async () => {
    const { version } = await getCatalog();
    const changed = { ...carrier, plans: [renamed, { ...plan, id: 'brand-new' }, ...carrier.plans.slice(1)] };
    const { exitCode, lines } = await runCatalog(['diff', file('changed.json', changed)]);
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      `~ plans[${plan.id}].name: ${JSON.stringify(plan.name)} → "Another name"`,
      `~ plans[${plan.id}].hotspot.includedGB: ${plan.hotspot.includedGB} → 77`,
      expect.stringMatching(/^\+ plans\[brand-new\]: \{"id":"brand-new"/),
      '3 changes',
    ]);
    expect((await getCatalog()).version).toBe(version);
  });

  it('writes what it was given, and back again', async () => {
    const { exitCode, lines } = await runCatalog(['import', file('renamed.json', renamed)]);
    expect(exitCode).toBe(0);
    expect(lines.slice(0, 2)).toEqual([
      'Carriers: 0 added, 0 changed, 0 unchanged',
      'Plans: 0 added, 1 changed, 0 unchanged',
    ]);
    expect((await getCatalog()).plans).toContainEqual(renamed);
    await runCatalog(['import', file('plan.json', plan)]);
    expect((await getCatalog()).plans).toContainEqual(plan);
  });

  it('writes none of the files where one is at fault', async () => {
    const before = await getCatalog();
    const { exitCode } = await runCatalog(['import', file('renamed.json', renamed), file('bad.json', '{')]);
    expect(exitCode).toBe(1);
    expect(await getCatalog()).toBe(before);
  });

  it('refuses a plan whose carrier is nowhere', async () => {
    const orphan = file('orphan.json', { ...plan, id: 'orphan', carrier: 'nobody' });
    await expect(runCatalog(['import', orphan])).rejects.toMatchObject({
      code: 'importRefused',
      details: ['plan "orphan": there is no carrier "nobody"'],
    });
  });
});

describe('a database without a row', () => {
  const empty = (name: string) => {
    copyMigrated(path.join(folder, name));
    return { DATABASE_URL: `file:${folder}/${name}` };
  };
  // The add-on with an amount that is not stated is refused since version 2.
  const old = file('version-1.json', { carrier: CARRIER_V1, plans: [{ ...PLAN_V1, addOns: [] }] });

  it('takes a catalog of version 1, and the tax table that comes with the program, and then works', async () => {
    const env = empty('version-1.db');
    const { status, stdout } = call(['import', old], env);
    expect([status, stdout]).toEqual([0, expect.stringContaining('loaded from data/taxes.json')]);
    const database = openDatabase(env.DATABASE_URL);
    const { plans, taxes } = await getCatalog(database);
    await database.$disconnect();
    expect(taxes).toEqual(REAL_TAXES);
    expect(plans).toMatchObject([
      {
        charges: { options: [{ autopayDiscount: { per: 'line', bank: '5.00', debit: null } }, {}] },
        roaming: [{ sms: { ratePerReceived: '0.00' } }, { sms: { ratePerReceived: null } }],
      },
    ]);
  }, 60_000);

  it('takes a tax table of its own in place of that', async () => {
    const env = empty('own-taxes.db');
    const state = { combinedPercent: '10.00', national: true, year: 2025, source: 'S' };
    const taxes = file('own-taxes.json', { taxableShare: REAL_TAXES.taxableShare, states: { IL: state } });
    const { stdout } = call(['import', old, taxes], env);
    expect(stdout).toContain('Tax table: as in the file');
    const database = openDatabase(env.DATABASE_URL);
    expect((await getCatalog(database)).taxes.states).toEqual({
      IL: { combinedRatePercent: '10.00', basis: 'derived', year: 2025, highPercent: null, source: 'S' },
    });
    await database.$disconnect();
  }, 60_000);
});

describe('export', () => {
  it('gives back the files of data/catalog to the byte, and importing them changes nothing', async () => {
    const out = path.join(folder, 'out', 'deep');
    mkdirSync(out, { recursive: true });
    expect(await runCatalog(['export', '--out', out])).toEqual({
      exitCode: 0,
      lines: [`${REAL_FILES.length} files written to ${out}`],
    });
    const names = readdirSync('data/catalog').sort();
    expect(readdirSync(out).sort()).toEqual([...names, 'LICENSE.txt'].sort());
    for (const name of names)
      expect(readFileSync(path.join(out, name), 'utf8')).toBe(
        readFileSync(path.join('data/catalog', name), 'utf8'),
      );
    expect((await runCatalog(['diff', out])).lines).toEqual(['Nothing would change']);
  });
});

describe('pull-up', () => {
  /** Tello's plans, each whole. */
  const whole = REAL_FILES.filter(({ carrier: { id } }) => id === 'tello').map(({ carrier: one, plans }) => ({
    carrier: { ...one, shared: null },
    plans,
  }));

  it('tells once what the plans agree on, and no document changes', async () => {
    const target = file('tello.json', whole[0]);
    const { exitCode, lines } = await runCatalog(['pull-up', target]);
    expect([exitCode, lines]).toEqual([0, [expect.stringMatching(/tello\.json: \d\d fields told once$/)]]);
    expect(readFileSync(target, 'utf8')).toBe(readFileSync('data/catalog/tello.json', 'utf8'));
    expect((await runCatalog(['diff', target])).lines).toEqual(['Nothing would change']);
    // Once more changes nothing.
    await runCatalog(['pull-up', target]);
    expect(readFileSync(target, 'utf8')).toBe(readFileSync('data/catalog/tello.json', 'utf8'));
  });

  it('with --follow plans that do not state a field get it', async () => {
    const [first, second, ...rest] = (whole[0] as CarrierFile).plans as [PlanDocument, PlanDocument];
    const silentOne = { ...second, features: { ...second.features, volte: null } };
    const target = file('follow.json', { ...whole[0], plans: [first, silentOne, ...rest] });
    await runCatalog(['pull-up', target, '--follow']);
    const { plans } = readDocuments([target]).documents.files[0] as CarrierFile;
    expect(plans[1]?.features.volte).toBe(true);
  });

  it('leaves a file that is no carrier’s, and refuses one at fault', async () => {
    const text = JSON.stringify(plan);
    const target = file('plan.json', text);
    expect((await runCatalog(['pull-up', target])).lines[0]).toContain('left as it is');
    expect(readFileSync(target, 'utf8')).toBe(text);
    expect((await runCatalog(['pull-up', file('bad.json', '{')])).exitCode).toBe(1);
    expect((await runCatalog(['pull-up', '--follow'])).exitCode).toBe(2);
  });
});

describe('as a program', () => {
  it.each([
    ['done', ['check', 'data/taxes.json'], 0],
    ['a fault', ['check', 'no-such-file.json'], 1],
    ['called wrongly', [], 2],
  ])(
    'ends with its exit code: %s',
    (_label, args, status) => {
      const ended = call(args);
      expect(ended.status).toBe(status);
      expect(status === 0 ? ended.stdout : ended.stderr).not.toBe('');
    },
    30_000,
  );

  it('says in words that the database is not ready or the environment is wrong', () => {
    const missing = call(['diff', 'data/taxes.json'], { DATABASE_URL: `file:${folder}/mistyped.db` });
    expect([missing.status, missing.stderr]).toEqual([
      1,
      expect.stringContaining(`There is no database at ${folder}/mistyped.db.`),
    ]);
    const behind = call(['diff', 'data/taxes.json'], { DATABASE_URL: `file:${file('empty.db', '')}` });
    expect([behind.status, behind.stderr]).toEqual([1, expect.stringContaining('Run npm run db:migrate.')]);
    expect(behind.stderr).toContain(`Database: SQLite ${folder}/empty.db\n`);
    const wrong = call(['diff', 'data/taxes.json'], { DATABASE_URL: 'mysql://x' });
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('DATABASE_URL: use file:')]);
  }, 60_000);
});

describe('the line of broken JSON', () => {
  it.each([
    ['', 1],
    ['{', 1],
    ['{\n"a": 1\n"b": 2\n}', 3],
    ['[\n1,\n]', 3],
    ['{\n"a": "x\ny"\n}', 2],
    ['[1]\nx', 2],
    ['{\n"a": tru\n}', 2],
  ])('%j breaks on line %i', (text, line) => {
    expect(brokenLine(text)).toBe(line);
  });
});
