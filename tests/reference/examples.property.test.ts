/** The reference answers every worked case of the tariff model as the case says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseNeed } from '@/lib/need/schema';
import { parsePlan } from '@/lib/plan/schema';
import type { Settings } from './case';
import { type ReferenceAnswer, referenceQuote } from './quote';

interface Example {
  name: string;
  plan: unknown;
  need: unknown;
  because: string;
  expected: Partial<ReferenceAnswer>;
}

interface Examples {
  settings: Settings;
  cases: Example[];
}

/** `TARIFF_EXAMPLES` names another file of cases. */
const FILE = process.env.TARIFF_EXAMPLES ?? 'tests/cases/examples.json';
const read = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Examples) : null;
/** A file of cases of version 1 has no verdicts. */
const isVersion2 = read?.cases.some(({ expected }) => 'verdict' in expected) ?? false;
const { cases, settings }: Examples =
  read !== null && isVersion2
    ? read
    : { cases: [], settings: { combinedTaxRatePercent: {}, taxableShare: '0' } };

describe.skipIf(!isVersion2)('worked cases', () => {
  test('are there', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  test.each(cases)('$name: $because', ({ plan, need, expected }) => {
    const [parsedPlan, parsedNeed] = [parsePlan(plan), parseNeed(need)];
    if (!parsedPlan.ok || !parsedNeed.ok) throw new Error(JSON.stringify([parsedPlan, parsedNeed]));
    expect(referenceQuote(parsedPlan.plan, parsedNeed.need, settings)).toMatchObject(expected);
  });
});
