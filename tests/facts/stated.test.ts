import { expect, test } from 'vitest';
import { FACT_GROUPS, factsOf } from '@/lib/facts/facts';
import { bundlesOf, FACT_BUNDLES, splitFacts } from '@/lib/facts/stated';
import { CARRIER, FILES, FULL_PLAN } from '@/tests/facts/plans';

const WHOLE = { internationalCalling: 'all', internationalSms: 'all', roaming: 'all' } as const;

test('a plan that states everything has no question', () => {
  const { unstated } = splitFacts(factsOf({ ...FULL_PLAN, listed: WHOLE }, CARRIER));
  expect(unstated.flatMap(({ facts }) => facts)).toEqual([]);
});

test('what is not stated is in the other list under its group, a list that nobody knows the end of too', () => {
  const plan = {
    ...FULL_PLAN,
    sim: { esim: null, physical: null },
    listed: { ...WHOLE, roaming: 'some' as const },
  };
  const { stated, unstated } = splitFacts(factsOf(plan, CARRIER));
  expect(unstated).toEqual([
    { group: 'roaming', facts: ['roamingListed'] },
    { group: 'features', facts: ['esim', 'physicalSim'] },
  ]);
  expect(stated.find(({ key }) => key === 'features')?.facts.map(({ key }) => key)).not.toContain('esim');
});

test('no fact of a real plan is in both lists, and what does not apply is in neither', () => {
  for (const { carrier, plans } of FILES)
    for (const plan of plans) {
      const { stated, unstated } = splitFacts(factsOf(plan, carrier));
      const said = stated.flatMap(({ facts }) => facts);
      const asked = unstated.flatMap(({ facts }) => facts);
      expect(said.filter(({ key }) => asked.includes(key))).toEqual([]);
      expect(said.filter(({ value }) => ['notStated', 'notApplicable'].includes(value.kind))).toEqual([]);
    }
});

test('every group is folded into one bundle, and bundles keep the order of groups', () => {
  expect(Object.values(FACT_BUNDLES).flat()).toEqual(FACT_GROUPS);
});

test('a bundle without facts is left out', () => {
  const groups = factsOf(FULL_PLAN, CARRIER).filter(({ key }) => key === 'fees' || key === 'prices');
  expect(bundlesOf(groups)).toEqual([{ bundle: 'price', groups }]);
});
