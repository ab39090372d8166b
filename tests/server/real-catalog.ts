/** The documents of data/, as the seed loads them. */

import type { TaxTable } from '@/lib/catalog/catalog';
import { readDocuments } from '@/scripts/catalog/documents';

const { documents, faults } = readDocuments(['data/catalog', 'data/taxes.json']);
if (faults.length > 0) throw new Error(`data/ is at fault: ${JSON.stringify(faults)}`);

export const REAL_FILES = documents.files;
export const REAL_PLANS = REAL_FILES.flatMap((file) => file.plans);
export const REAL_TAXES = documents.taxes as TaxTable;
