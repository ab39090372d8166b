/** Writes the API's document beside its tests, where it is what the next change is compared with. */
import { writeFileSync } from 'node:fs';
import { apiDocument } from '@/lib/api/document/document';

const RELEASED = 'tests/api/document/released.json';

writeFileSync(RELEASED, `${JSON.stringify(apiDocument('en'), null, 2)}\n`);
process.stdout.write(`Wrote ${RELEASED}.\n`);
