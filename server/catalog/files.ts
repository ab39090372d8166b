/** The published catalog as the files that `npm run catalog -- import` reads. */
import type { CarrierFile } from '@/lib/plan/plan';
import { fileForm } from '@/lib/plan/pull-up';
import { type Database, db } from '@/server/db';
import { readCarrierFiles, readTaxTable } from './read';

export interface CatalogFile {
  name: string;
  /** JSON with a line end behind it. */
  text: string;
}

const textOf = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** A carrier with its plans as the text of its file. */
export const carrierFileText = (file: CarrierFile): string => textOf(fileForm(file));

/** One file for each carrier with its plans. */
export async function carrierFileTexts(database: Database = db()): Promise<CatalogFile[]> {
  const files = await readCarrierFiles(database);
  return files.map((file) => ({ name: `${file.carrier.id}.json`, text: carrierFileText(file) }));
}

/** The table of state taxes; null where the database holds none. */
export async function taxFileText(database: Database = db()): Promise<CatalogFile | null> {
  const taxes = await readTaxTable(database);
  return taxes && { name: 'taxes.json', text: textOf(taxes) };
}
