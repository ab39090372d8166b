import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for the files of a test, to be removed by it. */
export const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'plansight-test-'));
