import { readdirSync, readFileSync } from 'node:fs';
import type { CatalogView, StateTax } from '@/lib/catalog/catalog';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile } from '@/lib/plan/plan';

export const REAL_FILES: CarrierFile[] = readdirSync('data/catalog')
  .sort()
  .map((name) => {
    const parsed = parseCarrierFile(JSON.parse(readFileSync(`data/catalog/${name}`, 'utf8')));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.faults)}`);
    return parsed.file;
  });

const ILLINOIS: StateTax = {
  combinedRatePercent: '38.32',
  basis: 'published',
  highPercent: null,
  year: 2025,
  source: 'https://example.org',
};

/** The catalog of the product, with one state's taxes. */
export const REAL: CatalogView = {
  version: 'test',
  carriers: REAL_FILES.map(({ carrier }) => carrier),
  plans: REAL_FILES.flatMap(({ plans }) => plans)
    .map(({ sources, ...plan }) => ({
      ...plan,
      sourceCount: sources.length,
      pricesSeen: { from: '2026-05', to: '2026-10' },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  taxes: {
    taxableShare: { value: '0.48', year: 2025, source: 'https://example.org' },
    states: { IL: ILLINOIS },
  },
  settings: { combinedTaxRatePercent: { IL: '38.32' }, taxableShare: '0.48' },
  leaveOutAfterDays: null,
};
