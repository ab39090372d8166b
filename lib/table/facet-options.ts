/** The facets, their options and what can be chosen of them. */
import { AFTER_ALLOWANCES, BILLINGS, CARRIER_KINDS, NETWORKS, TAX_STATUSES } from '@/lib/plan/constants';

export const FACET_KEYS = ['network', 'carrier', 'billing', 'esim', 'kind', 'taxes', 'after'] as const;
export type FacetKey = (typeof FACET_KEYS)[number];
export type Chosen = Record<FacetKey, string[]>;

/** The option of plans whose carrier does not state the fact: it can be chosen, and is never mixed into the others. */
export const NOT_STATED = 'none';

/** Options in the order they are shown; a carrier's come from the catalog. */
export const FACET_OPTIONS: Record<Exclude<FacetKey, 'carrier'>, readonly string[]> = {
  network: [...NETWORKS, NOT_STATED],
  billing: BILLINGS,
  esim: ['yes', 'no', NOT_STATED],
  kind: CARRIER_KINDS,
  taxes: TAX_STATUSES,
  after: [...AFTER_ALLOWANCES, NOT_STATED],
};

export interface FacetCount {
  value: string;
  /** Plans that meet the need, the search and every other facet and have this value. */
  count: number;
  /** The same of plans that may meet the need. */
  may: number;
}
