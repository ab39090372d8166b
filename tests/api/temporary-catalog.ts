import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRealCatalog } from '@/bench/real-catalog';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { writeCatalog } from '@/server/catalog/read';
import { db } from '@/server/db';
import examples from '@/tests/cases/examples.json';
import { copyMigrated } from '../prisma/engines';

const EVIDENCE = { year: 2025, source: 'tests/cases/examples.json' };

const taxes: TaxTable = {
  taxableShare: { value: examples.settings.taxableShare, ...EVIDENCE },
  states: {
    IL: {
      combinedRatePercent: examples.settings.combinedTaxRatePercent.IL,
      ...{ basis: 'published' as const, highPercent: null, ...EVIDENCE },
    },
  },
};

const NO_LINKS = {
  plans: null,
  byodCheck: null,
  coverage: null,
  support: null,
  networkManagement: null,
  internationalRates: null,
};

/** The plans of the worked cases, each under an id of its own: `case-0`, `case-1`, … */
const casePlans = examples.cases.map((entry, index): PlanDocument => {
  const parsed = parsePlan({ ...entry.plan, id: `case-${index}` });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
});

const exampleFile: CarrierFile = {
  carrier: {
    id: 'example',
    name: { en: 'Example', zh: '示例' },
    kind: 'MVNO',
    parent: null,
    website: 'https://example.com',
    links: NO_LINKS,
    families: [],
    shared: null,
  },
  plans: casePlans.map((plan) => ({ ...plan, carrier: 'example' })),
};

export interface TemporaryCatalog {
  files: CarrierFile[];
  remove(): Promise<void>;
}

/** A database of this test file's own that holds the real catalog and the plans of the worked cases. */
export async function openTemporaryCatalog(): Promise<TemporaryCatalog> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plansight-api-'));
  const file = path.join(folder, 'api.db');
  copyMigrated(file);
  process.env.DATABASE_URL = `file:${file}`;
  process.env.LOG_LEVEL = 'silent';
  const files = [...readRealCatalog(), exampleFile];
  await writeCatalog(files, { taxes });
  return {
    files,
    remove: async () => {
      await db().$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
