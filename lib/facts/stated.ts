/** The facts of a plan in two: what the carrier states, group by group, and what it does not. */
import type { FactGroup, FactGroupKey, FactKey } from './facts';
import type { FactValue } from './value';

/** Groups that are folded together, in the order of the groups. */
export const FACT_BUNDLES = {
  plan: ['identity'],
  price: ['prices', 'fees', 'taxes'],
  data: ['data', 'quality', 'hotspot'],
  calls: ['voice', 'sms'],
  abroad: ['callsAbroad', 'textsAbroad', 'roaming', 'passes', 'addOns'],
  number: ['features', 'numberKeeping'],
  signUp: ['requirements'],
  sources: ['sources'],
} as const satisfies Record<string, readonly FactGroupKey[]>;
export type FactBundle = keyof typeof FACT_BUNDLES;

export interface UnstatedFacts {
  group: FactGroupKey;
  facts: FactKey[];
}

/** Whether a fact is a question: nothing is stated, or nobody knows how the list goes on. */
const isNotStated = (value: FactValue): boolean =>
  value.kind === 'notStated' ||
  (value.kind === 'word' && value.set === 'listExtent' && value.word === 'some');

/** Whether there is nothing to say: the question does not arise. */
const isBeside = (value: FactValue): boolean => value.kind === 'notApplicable';

/** Groups with their stated facts, without groups that have none; and the other facts by group. */
export function splitFacts(groups: readonly FactGroup[]): { stated: FactGroup[]; unstated: UnstatedFacts[] } {
  const stated = groups.map(({ key, facts }) => ({
    key,
    facts: facts.filter(({ value }) => !isNotStated(value) && !isBeside(value)),
  }));
  const unstated = groups.map(({ key, facts }) => ({
    group: key,
    facts: facts.filter(({ value }) => isNotStated(value)).map((fact) => fact.key),
  }));
  return {
    stated: stated.filter(({ facts }) => facts.length > 0),
    unstated: unstated.filter(({ facts }) => facts.length > 0),
  };
}

/** The groups of each bundle that have something to say. */
export function bundlesOf(groups: readonly FactGroup[]): { bundle: FactBundle; groups: FactGroup[] }[] {
  return (Object.keys(FACT_BUNDLES) as FactBundle[])
    .map((bundle) => {
      const keys: readonly FactGroupKey[] = FACT_BUNDLES[bundle];
      return { bundle, groups: groups.filter(({ key }) => keys.includes(key)) };
    })
    .filter((one) => one.groups.length > 0);
}
