/** The tax table, which moves totals: a draft of it goes through review (`server/site-drafts.ts`). */
import { z } from 'zod';
import type { TaxTable } from '@/lib/catalog/catalog';
import { type Fault, faultsOf } from '@/lib/fault';
import { isUsState } from '@/lib/us-states';
import type { SiteSubject } from '@/server/site-drafts';
import { readTaxes } from '@/server/storage/read';
import { parseTaxes } from '@/server/storage/taxes-file';
import { writeTaxes } from '@/server/storage/write';

const NO_TAXES: TaxTable = { taxableShare: { value: '0', year: 2000, source: '' }, states: {} };

const unknownStates = ({ states }: TaxTable): Fault[] =>
  Object.keys(states)
    .filter((state) => !isUsState(state))
    .map((state) => ({
      path: `states.${state}`,
      code: 'unknownState',
      message: 'is no state of the US; give its two-letter code',
    }));

/** Drafts of the tax table. A state's rate, year and source are one field. */
export const TAXES: SiteSubject<TaxTable> = {
  kind: 'taxes',
  read: async (tx) => (await readTaxes(tx)) ?? NO_TAXES,
  check: async (input) => {
    try {
      const document = parseTaxes(input);
      const faults = unknownStates(document);
      return faults.length > 0 ? { ok: false, faults } : { ok: true, document };
    } catch (error) {
      if (error instanceof z.ZodError) return { ok: false, faults: faultsOf(error) };
      throw error;
    }
  },
  write: (tx, document, now) => writeTaxes(tx, document, now),
};
