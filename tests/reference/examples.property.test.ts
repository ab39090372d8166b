/** The reference answers every worked case of the tariff model as the case says. */
import { readFileSync } from 'node:fs';
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

const { cases, settings } = JSON.parse(readFileSync('tests/cases/examples.json', 'utf8')) as Examples;

describe('worked cases', () => {
  test('are there', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  test.each(cases)('$name: $because', ({ plan, need, expected }) => {
    const [parsedPlan, parsedNeed] = [parsePlan(plan), parseNeed(need)];
    if (!parsedPlan.ok || !parsedNeed.ok) throw new Error(JSON.stringify([parsedPlan, parsedNeed]));
    expect(referenceQuote(parsedPlan.plan, parsedNeed.need, settings)).toMatchObject(expected);
  });
});
