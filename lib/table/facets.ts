/** Facets over the plans that meet the need: their options, and how many plans each would leave. */

import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { carrierOf } from '@/lib/catalog/lookup';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { CatalogResults, Row } from '@/lib/results/price-catalog';
import type { Sort } from './columns';
import {
  type Chosen,
  FACET_KEYS,
  FACET_OPTIONS,
  type FacetCount,
  type FacetKey,
  NOT_STATED,
} from './facet-options';
import { orderOf } from './sort';

const VALUES: Record<FacetKey, (plan: CatalogPlan, carrier: CarrierDocument) => readonly string[]> = {
  network: (plan) => (plan.networks.length === 0 ? [NOT_STATED] : plan.networks),
  carrier: (plan) => [plan.carrier],
  billing: (plan) => [plan.billing],
  esim: ({ sim }) => [sim.esim === null ? NOT_STATED : sim.esim ? 'yes' : 'no'],
  kind: (_, carrier) => [carrier.kind],
  taxes: (plan) => [plan.charges.taxesAndFees],
  after: (plan) => [plan.data.afterAllowance ?? NOT_STATED],
};

/** One facet of every plan in two arrays: plan `at` has the codes from `starts[at]` to `starts[at + 1]`. */
interface FacetColumn {
  options: readonly string[];
  starts: Uint32Array;
  codes: Uint16Array;
}

const columns = new WeakMap<CatalogView, FacetColumn[]>();

function columnsOf(view: CatalogView): FacetColumn[] {
  const known = columns.get(view);
  if (known) return known;
  const made = FACET_KEYS.map((key) => facetColumn(view, key));
  columns.set(view, made);
  return made;
}

function facetColumn(view: CatalogView, key: FacetKey): FacetColumn {
  const options = key === 'carrier' ? view.carriers.map((carrier) => carrier.id) : FACET_OPTIONS[key];
  const code = new Map(options.map((option, place) => [option, place]));
  const starts = new Uint32Array(view.plans.length + 1);
  const codes: number[] = [];
  view.plans.forEach((plan, at) => {
    for (const value of VALUES[key](plan, carrierOf(view, plan.carrier)))
      codes.push(code.get(value) as number);
    starts[at + 1] = codes.length;
  });
  return { options, starts, codes: Uint16Array.from(codes) };
}

export type FacetCounts = Record<FacetKey, FacetCount[]>;

export interface Shown {
  rows: Row[];
  /** Counted when it is first read: the list is drawn before the menus. */
  readonly facets: FacetCounts;
}

const NO_FACET = -1;
const SEVERAL = -2;

/** The facet that keeps a plan out, where it is the only one; else none, or several. */
function keptOutBy(all: FacetColumn[], chosen: (Uint8Array | null)[], at: number): number {
  let out = NO_FACET;
  for (let facet = 0; facet < all.length; facet++) {
    const wanted = chosen[facet];
    if (!wanted) continue;
    const { starts, codes } = all[facet] as FacetColumn;
    let has = false;
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
      if (wanted[codes[i] as number]) has = true;
    }
    if (has) continue;
    if (out !== NO_FACET) return SEVERAL;
    out = facet;
  }
  return out;
}

/**
 * The rows that the search and the facets leave, in the order asked for, and the count of each option under the
 * search and all *other* facets: a plan kept out by one facet alone still counts in that facet.
 */
export function show(answer: CatalogResults, query: string, chosen: Chosen, sort: Sort): Shown {
  const all = columnsOf(answer.catalog);
  const wanted = all.map(({ options }, facet) => {
    const values = chosen[FACET_KEYS[facet] as FacetKey];
    return values.length === 0
      ? null
      : Uint8Array.from(options, (option) => (values.includes(option) ? 1 : 0));
  });
  const narrowed = wanted.some((values) => values !== null);
  const texts = textsOf(answer.catalog);
  const terms = termsOf(query);
  const rows: Row[] = [];
  const nearly: Nearly[] = [];
  for (const place of orderOf(answer, sort)) {
    const row = answer.rows[place] as Row;
    if (terms.length > 0 && !matches(texts[row.position] as string, terms)) continue;
    const out = narrowed ? keptOutBy(all, wanted, row.position) : NO_FACET;
    if (out === NO_FACET) rows.push(row);
    else if (out !== SEVERAL) nearly.push({ at: row.position, facet: out });
  }
  let counted: FacetCounts | null = null;
  return {
    rows,
    get facets() {
      counted ??= countFacets(all, rows, nearly);
      return counted;
    },
  };
}

/** A plan that one facet alone keeps out. */
interface Nearly {
  at: number;
  facet: number;
}

function countFacets(
  all: readonly FacetColumn[],
  rows: readonly Row[],
  nearly: readonly Nearly[],
): FacetCounts {
  const counts = all.map(({ options }) => new Uint32Array(options.length));
  const count = (facet: number, at: number): void => {
    const { starts, codes } = all[facet] as FacetColumn;
    const ofFacet = counts[facet] as Uint32Array;
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
      const code = codes[i] as number;
      ofFacet[code] = (ofFacet[code] as number) + 1;
    }
  };
  for (let facet = 0; facet < all.length; facet++) for (const row of rows) count(facet, row.position);
  for (const { at, facet } of nearly) count(facet, at);
  return Object.fromEntries(
    FACET_KEYS.map((key, facet) => [
      key,
      (all[facet] as FacetColumn).options.map((value, code) => ({
        value,
        count: (counts[facet] as Uint32Array)[code] as number,
      })),
    ]),
  ) as FacetCounts;
}
