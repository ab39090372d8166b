/** The commands of `npm run catalog`: each answers what to print and with which exit code to end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TaxTable } from '@/lib/catalog/catalog';
import { isoDate } from '@/lib/date';
import { LICENSE_TEXT } from '@/lib/license';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import { fileForm, pullUpFile } from '@/lib/plan/pull-up';
import { sharedFieldsOf } from '@/lib/plan/shared-fields';
import { refuseNewerDatabase } from '@/prisma/history';
import { carrierFileText, carrierFileTexts } from '@/server/catalog/files';
import { readCarrierFiles, readTaxTable, writeCatalog } from '@/server/catalog/read';
import { existingDatabase } from '@/server/database-name';
import { readEnv } from '@/server/env';
import { AppError } from '@/server/errors';
import type { Tally } from '@/server/storage/write';
import { changeLine, changesOf } from './changes';
import { type Documents, faultLine, filesOf, readDocuments, TAXES_FILE } from './documents';

export interface Outcome {
  /** 0: done, 1: refused or failed, 2: called wrongly. */
  exitCode: 0 | 1 | 2;
  /** Lines for standard output, or for standard error where something is wrong. */
  lines: string[];
}

export const COMMANDS = ['check', 'import', 'export', 'diff', 'pull-up'] as const;
export type Command = (typeof COMMANDS)[number];

export const USAGE = [
  'Usage: npm run catalog -- check FILE…         say every fault of the documents',
  '       npm run catalog -- import FILE…        write them into the database, all or none',
  '       npm run catalog -- diff FILE…          say what an import would change',
  '       npm run catalog -- export --out DIR    write one file for each carrier',
  '       npm run catalog -- pull-up FILE… [--follow]',
  "                                              in files of carriers, tell once, as the carrier's, what the plans agree",
  '                                              on; with --follow plans that do not state it get it too',
  '',
  'FILE is a carrier with its plans as in data/catalog, a plan, a list of plans, data/taxes.json, or a folder of these.',
];

const done = (...lines: string[]): Outcome => ({ exitCode: 0, lines });
const wrongCall = (message: string): Outcome => ({ exitCode: 2, lines: [message, '', ...USAGE] });

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const sizeOf = ({ files, plans, taxes }: Documents): string => {
  const count = files.reduce((sum, file) => sum + file.plans.length, plans.length);
  return `${plural(files.length, 'carrier')}, ${plural(count, 'plan')}${taxes ? ', a tax table' : ''}`;
};

const tallyOf = (word: string, { added, changed, unchanged }: Tally): string =>
  `${word}: ${added} added, ${changed} changed, ${unchanged} unchanged`;

/** The tax table that comes with the program, for a database that holds none: without one no page can be shown. */
async function missingTaxes(): Promise<TaxTable | undefined> {
  if ((await readTaxTable()) !== null) return undefined;
  const { documents, faults } = readDocuments([TAXES_FILE]);
  if (faults.length > 0)
    throw new AppError('importRefused', 'The tax table is at fault.', faults.map(faultLine));
  return documents.taxes;
}

async function importDocuments({ files, plans, taxes }: Documents): Promise<Outcome> {
  const added = taxes ? undefined : await missingTaxes();
  const written = taxes ?? added;
  const summary = await writeCatalog(files, { plans, ...(written && { taxes: written }) });
  return done(
    tallyOf('Carriers', summary.carriers),
    tallyOf('Plans', summary.plans),
    ...(taxes ? ['Tax table: as in the file'] : []),
    ...(added ? [`Tax table: there was none, loaded from ${TAXES_FILE}`] : []),
    `Catalog version ${summary.version}`,
  );
}

async function diffDocuments(documents: Documents): Promise<Outcome> {
  const changes = changesOf(documents, await readCarrierFiles(), await readTaxTable());
  if (changes.length === 0) return done('Nothing would change');
  return done(...changes.map(changeLine), plural(changes.length, 'change'));
}

/** Writes each carrier's file anew, with what its plans agree on told once. */
function pullUpFiles(names: readonly string[], silentFollow: boolean): Outcome {
  const lines: string[] = [];
  for (const name of names.flatMap(filesOf)) {
    const { documents } = readDocuments([name]);
    const [file] = documents.files;
    if (!file) {
      lines.push(`${name}: no carrier with its plans, left as it is`);
      continue;
    }
    const pulled = pullUpFile(file, silentFollow);
    const parsed = parseCarrierFile(fileForm(pulled));
    if (!parsed.ok)
      throw new AppError(
        'importRefused',
        `${name} would break the rules.`,
        parsed.faults.map(({ path: at, message }) => `${at} ${message}`),
      );
    writeFileSync(name, carrierFileText(parsed.file));
    const told = pulled.carrier.shared === null ? 0 : sharedFieldsOf(pulled.carrier.shared).length;
    lines.push(`${name}: ${plural(told, 'field')} told once`);
  }
  return done(...lines);
}

async function exportTo(folder: string): Promise<Outcome> {
  const files = await carrierFileTexts();
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, 'LICENSE.txt'), LICENSE_TEXT);
  return done(`${plural(files.length, 'file')} written to ${folder}`);
}

interface RunOptions {
  /** The day that no date of a document may be after, YYYY-MM-DD. */
  today?: string;
  /** Told which database is read or written, before it is. */
  say?: (line: string) => void;
}

/** Runs one command with its arguments. Errors of the database come through as they are. */
export async function runCatalog(
  [command, ...rest]: readonly string[],
  { today = isoDate(new Date()), say = () => {} }: RunOptions = {},
): Promise<Outcome> {
  const nameDatabase = async () => {
    const { DATABASE_URL } = readEnv();
    say(`Database: ${existingDatabase(DATABASE_URL)}`);
    await refuseNewerDatabase(DATABASE_URL);
  };
  if (command === undefined) return wrongCall('Which command?');
  if (!COMMANDS.some((known) => known === command)) return wrongCall(`There is no command "${command}".`);
  if (command === 'export') {
    const [option, folder, ...more] = rest;
    if (option !== '--out' || folder === undefined || more.length > 0)
      return wrongCall('Export to which folder?');
    await nameDatabase();
    return exportTo(folder);
  }
  const names = command === 'pull-up' ? rest.filter((argument) => argument !== '--follow') : rest;
  if (names.length === 0) return wrongCall(`Which files shall "${command}" read?`);
  const { documents, faults } = readDocuments(names, today);
  if (faults.length > 0)
    return { exitCode: 1, lines: [...faults.map(faultLine), plural(faults.length, 'fault')] };
  if (command === 'check') return done(`${sizeOf(documents)}: no fault`);
  if (command === 'pull-up') return pullUpFiles(names, rest.includes('--follow'));
  await nameDatabase();
  return command === 'import' ? importDocuments(documents) : diffDocuments(documents);
}
