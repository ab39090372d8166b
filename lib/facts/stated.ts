/** The facts of a plan in two: what the carrier states, group by group, and what it does not. */
import type { FactGroup, FactGroupKey, FactKey } from './facts';
import type { FactValue } from './value';

export interface UnstatedFacts {
  group: FactGroupKey;
  facts: FactKey[];
}

/** Whether a fact is a question: nothing is stated, or nobody knows how the list goes on. */
const isNotStated = (value: FactValue): boolean =>
  value.kind === 'notStated' ||
  (value.kind === 'word' && value.set === 'listExtent' && value.word === 'some');

/** Whether there is nothing to say: the question does not arise, or no page is known. */
const isBeside = (value: FactValue): boolean => value.kind === 'notApplicable' || value.kind === 'noLink';

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
