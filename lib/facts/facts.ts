/**
 * The one description of every fact of a plan, in groups. The plan page, the comparison and exports read it; a fact
 * that is not here is shown nowhere, and a test holds that every field of a plan document is here.
 */
import type { CarrierDocument, PlanDocument, Source } from '@/lib/plan/plan';
import { FACT_RULES } from './rules';
import type { FactValue } from './value';

export type FactGroupKey = keyof typeof FACT_RULES;
export const FACT_GROUPS = Object.keys(FACT_RULES) as FactGroupKey[];

type KeysOf<Group> = Group extends FactGroupKey ? keyof (typeof FACT_RULES)[Group] : never;
export type FactKey = KeysOf<FactGroupKey>;

interface Rule {
  key: FactKey;
  paths: readonly string[];
  read: (plan: PlanDocument, carrier: CarrierDocument) => FactValue;
}

const rulesOf = (group: FactGroupKey): Rule[] =>
  Object.entries(FACT_RULES[group]).map(([key, rule]) => ({ key: key as FactKey, ...rule }));

const RULES = FACT_GROUPS.map((group) => ({ group, rules: rulesOf(group) }));

/** Every path of the plan document that a fact is read from, in the order of the facts. */
export const FACT_PATHS: readonly string[] = RULES.flatMap(({ rules }) =>
  rules.flatMap(({ paths }) => paths),
);

export interface Fact {
  key: FactKey;
  value: FactValue;
}

export interface FactGroup {
  key: FactGroupKey;
  facts: Fact[];
}

/** Every fact of a plan, group by group. */
export function factsOf(plan: PlanDocument, carrier: CarrierDocument): FactGroup[] {
  return RULES.map(({ group, rules }) => ({
    key: group,
    facts: rules.map(({ key, read }) => ({ key, value: read(plan, carrier) })),
  }));
}

/** The facts of a group, each with the paths of the plan document that it is read from. */
export const pathsOf = (group: FactGroupKey): { key: FactKey; paths: readonly string[] }[] =>
  rulesOf(group).map(({ key, paths }) => ({ key, paths }));

/** The sources for a group: those that cover a field the group is read from. */
export function sourcesOf({ sources }: { sources: readonly Source[] }, group: FactGroupKey): Source[] {
  const fields = new Set(rulesOf(group).flatMap(({ paths }) => paths.map((path) => path.split('.')[0])));
  return sources.filter(({ covers }) => covers.some((field) => fields.has(field)));
}
