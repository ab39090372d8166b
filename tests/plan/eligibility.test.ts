import { expect, it } from 'vitest';
import { eligibilitiesOf } from '@/lib/plan/eligibility';
import type { PlanFacts } from '@/lib/plan/plan';

const plan = (eligibility: string[], ...conditions: string[][]) =>
  ({
    eligibility,
    charges: { options: conditions.map((ids) => ({ conditions: ids })) },
  }) as unknown as PlanFacts;

it('what people can show comes from whole plans and from single prices, once each', () => {
  expect(eligibilitiesOf([plan(['student'], ['port-in'], []), plan([], ['own-phone', 'student'])])).toEqual([
    'own-phone',
    'port-in',
    'student',
  ]);
});
