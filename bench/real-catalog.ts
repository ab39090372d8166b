/** The catalog in `data/`, as it is imported. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { CostSettings } from '@/lib/cost/result';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { parseTaxes } from '@/server/storage/taxes-file';

const DATA = path.resolve(import.meta.dirname, '../data');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(DATA, file), 'utf8'));

/** Every carrier's file; throws where one is not valid. */
export function readRealCatalog(): CarrierFile[] {
  const names = readdirSync(path.join(DATA, 'catalog')).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const parsed = parseCarrierFile(readJson(`catalog/${name}`));
    if (!parsed.ok) throw new Error(`data/catalog/${name} is not valid. Run npm run catalog -- check.`);
    return parsed.file;
  });
}

export const readTaxes = (): TaxTable => parseTaxes(readJson('taxes.json'));

export const plansOf = (files: readonly CarrierFile[]): PlanDocument[] => files.flatMap(({ plans }) => plans);

/** The tax table as the cost function reads it. */
export function readSettings(): CostSettings {
  const { states, taxableShare } = readTaxes();
  const rates = Object.entries(states).map(([state, { combinedRatePercent }]) => [
    state,
    combinedRatePercent,
  ]);
  return { combinedTaxRatePercent: Object.fromEntries(rates), taxableShare: taxableShare.value };
}
