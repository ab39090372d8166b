/** The facets, their options and what can be chosen of them. */
import { AFTER_ALLOWANCES, BILLINGS, CARRIER_KINDS, NETWORKS, TAX_STATUSES } from '@/lib/plan/constants';

export const FACET_KEYS = [
  'network',
  'carrier',
  'billing',
  'unlimited',
  'taxes',
  'number',
  'fiveG',
  'esim',
  'kind',
  'after',
] as const;
export type FacetKey = (typeof FACET_KEYS)[number];
export type Chosen = Record<FacetKey, string[]>;

/** The option of plans whose carrier does not state the fact: it can be chosen, and is never mixed into the others. */
export const NOT_STATED = 'none';

/** A plan without a number; a document calls it `none`, which is here what is not stated. */
export const NO_NUMBER = 'no';

const FACT = ['yes', 'no', NOT_STATED] as const;

/** Options in the order they are shown; a carrier's come from the catalog. */
export const FACET_OPTIONS: Record<Exclude<FacetKey, 'carrier'>, readonly string[]> = {
  network: [...NETWORKS, NOT_STATED],
  billing: BILLINGS,
  unlimited: FACT,
  taxes: TAX_STATUSES,
  number: ['mobile', 'voip', NO_NUMBER, NOT_STATED],
  fiveG: FACT,
  esim: FACT,
  kind: CARRIER_KINDS,
  after: [...AFTER_ALLOWANCES, NOT_STATED],
};

export interface FacetCount {
  value: string;
  /** Plans that meet the need, the search and every other facet and have this value. */
  count: number;
  /** The same of plans that may meet the need. */
  may: number;
}
