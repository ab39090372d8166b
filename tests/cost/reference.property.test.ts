import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { referenceQuote } from '../reference/quote';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { arbitraryPlan } from '../support/arbitrary-plan';
import { comparablePair } from '../support/same-answer';

vi.setConfig({ testTimeout: 600_000 });

/** `FC_RUNS` raises the number of runs, `FC_SEED` draws others. */
const RUNS = {
  seed: Number(process.env.FC_SEED ?? 20260901),
  numRuns: Number(process.env.FC_RUNS ?? 4000),
};

test('the engine and the reference agree on every random plan and need', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryNeed, (plan, need) => {
      const [answer, reference] = comparablePair(
        quote(plan, need, SETTINGS),
        referenceQuote(plan, need, SETTINGS),
      );
      expect(answer).toEqual(reference);
    }),
    RUNS,
  );
});
