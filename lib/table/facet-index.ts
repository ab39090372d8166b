/** The facets of every plan as arrays of codes, made once for a catalog. */
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { carrierOf } from '@/lib/catalog/lookup';
import type { CarrierDocument } from '@/lib/plan/plan';
import { FACET_KEYS, FACET_OPTIONS, type FacetKey, NO_NUMBER, NOT_STATED } from './facet-options';

const fact = (stated: boolean | null) => [stated === null ? NOT_STATED : stated ? 'yes' : 'no'];

const VALUES: Record<FacetKey, (plan: CatalogPlan, carrier: CarrierDocument) => readonly string[]> = {
  network: (plan) => (plan.networks.length === 0 ? [NOT_STATED] : plan.networks),
  carrier: (plan) => [plan.carrier],
  billing: (plan) => [plan.billing],
  unlimited: ({ data }) => fact(data.highSpeedGB === null ? null : data.highSpeedGB === 'unlimited'),
  taxes: (plan) => [plan.charges.taxesAndFees],
  number: (plan) => [plan.number === 'none' ? NO_NUMBER : (plan.number ?? NOT_STATED)],
  fiveG: ({ data }) => fact(data.fiveG),
  esim: ({ sim }) => fact(sim.esim),
  kind: (_, carrier) => [carrier.kind],
  after: (plan) => [plan.data.afterAllowance ?? NOT_STATED],
};

/** One facet of every plan in two arrays: plan `index` has the codes from `starts[index]` to `starts[index + 1]`. */
export interface FacetIndex {
  options: readonly string[];
  starts: Uint32Array;
  codes: Uint16Array;
  /** By code: whether some plan has it. */
  used: readonly boolean[];
}

const indexes = new WeakMap<CatalogView, FacetIndex[]>();

/** The facets of a catalog in the order of `FACET_KEYS`. */
export function facetIndexes(view: CatalogView): readonly FacetIndex[] {
  const cached = indexes.get(view);
  if (cached) return cached;
  const created = FACET_KEYS.map((key) => indexFacet(view, key));
  indexes.set(view, created);
  return created;
}

function indexFacet(view: CatalogView, key: FacetKey): FacetIndex {
  const options = key === 'carrier' ? view.carriers.map((carrier) => carrier.id) : FACET_OPTIONS[key];
  const codeOf = new Map(options.map((option, code) => [option, code]));
  const starts = new Uint32Array(view.plans.length + 1);
  const codes: number[] = [];
  view.plans.forEach((plan, index) => {
    for (const value of VALUES[key](plan, carrierOf(view, plan.carrier)))
      codes.push(codeOf.get(value) as number);
    starts[index + 1] = codes.length;
  });
  const found = new Set(codes);
  return { options, starts, codes: Uint16Array.from(codes), used: options.map((_, code) => found.has(code)) };
}

/** Calls back with each code that a plan has. */
export function eachCode(
  { starts, codes }: FacetIndex,
  plan: number,
  callback: (code: number) => void,
): void {
  for (let i = starts[plan] as number; i < (starts[plan + 1] as number); i++) callback(codes[i] as number);
}
