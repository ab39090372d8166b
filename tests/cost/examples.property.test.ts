import { describe, expect, test } from 'vitest';
import { reasonText } from '@/lib/api/result-text';
import { quote } from '@/lib/cost/quote';
import type { Reason } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import type { PlanDocument } from '@/lib/plan/plan';
import examples from '../cases/examples.json';
import { referenceQuote } from '../reference/quote';
import { makeNeed, type PartialNeed } from '../support/make-need';

interface Example {
  name: string;
  plan: PlanDocument;
  need: PartialNeed;
  because: string;
  expected: { feasible: boolean; totalCents?: number; reasons?: string[] };
}

const settings: CostSettings = examples.settings;
const cases = examples.cases as unknown as Example[];

/** What an example expects of an answer: the total, or the reasons. */
const outcome = (answer: { feasible: boolean; totalCents?: number; reasons?: (Reason | string)[] }) =>
  answer.feasible
    ? { feasible: true, totalCents: answer.totalCents }
    : {
        feasible: false,
        reasons: answer.reasons?.map((one) => (typeof one === 'string' ? one : reasonText(one))),
      };

describe.each([
  ['the engine', quote],
  ['the reference', referenceQuote],
] as const)('worked examples, by %s', (_, answer) => {
  test.each(cases)('$name: $because', ({ plan, need, expected }) => {
    expect(outcome(answer(plan, makeNeed(need), settings))).toEqual(expected);
  });
});
