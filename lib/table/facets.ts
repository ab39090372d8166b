/** The rows that a view leaves, and what each option and range of its filters would leave. */
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import type { CatalogResults, Row } from '@/lib/results/price-catalog';
import { COLUMNS, NUMBER_COLUMNS, type NumberColumnKey, type NumberFilter } from './columns';
import { eachCode, type FacetIndex, facetIndexes } from './facet-index';
import { type Chosen, FACET_KEYS, type FacetCount, type FacetKey } from './facet-options';
import { matchesRange } from './range-filter';
import { orderOf, type ResultList } from './sort';
import type { View } from './view-params';

export type FacetCounts = Record<FacetKey, FacetCount[]>;
/** Lowest and highest number of each column; absent where no row states one below unlimited. */
export type NumberBounds = Partial<Record<NumberColumnKey, [number, number]>>;

export interface FilteredRows {
  /** Plans that meet the need. */
  rows: Row[];
  /** The same in rank order, whatever the list is sorted by. */
  readonly ranked: Row[];
  /** The first in rank order of the plans that may meet it; null where there is none. */
  readonly firstMayMeet: Row | null;
  /** The catalog without what search, facets and filters leave out, for charts that price other needs. */
  readonly catalog: CatalogView;
  /** Whether plans that may meet it are listed: asked for, or because no other is left. */
  mayOpen: boolean;
  /** Plans that may meet it. */
  readonly mayMeet: Row[];
  readonly mayCount: number;
  /** Counted when it is first read: the list is drawn before the menus. */
  readonly facets: FacetCounts;
  readonly bounds: NumberBounds;
}

/** A facet or a number filter in use, by its place among both. */
interface Narrowing {
  place: number;
  passes: (row: Row) => boolean;
  /** The same of a plan by its place in the catalog, without a quote; true where the quote decides. */
  passesUnpriced: (position: number) => boolean;
}

/** Rows that one facet or filter alone leaves out, by its place: they still count in its own menu. */
type NearlyRows = ReadonlyMap<number, readonly Row[]>;

const filterPlace = (key: NumberColumnKey) => FACET_KEYS.length + NUMBER_COLUMNS.indexOf(key);

function facetNarrowing(index: FacetIndex, place: number, values: readonly string[]): Narrowing {
  const { starts, codes } = index;
  const wanted = Uint8Array.from(index.options, (option) => (values.includes(option) ? 1 : 0));
  const passesUnpriced = (position: number) => {
    for (let i = starts[position] as number; i < (starts[position + 1] as number); i++)
      if (wanted[codes[i] as number]) return true;
    return false;
  };
  return { place, passes: ({ position }) => passesUnpriced(position), passesUnpriced };
}

function narrowingsOf(
  { plans }: CatalogView,
  indexes: readonly FacetIndex[],
  { facets, filters }: Pick<View, 'facets' | 'filters'>,
): Narrowing[] {
  const byFacet = FACET_KEYS.flatMap((key, place) =>
    facets[key].length === 0 ? [] : [facetNarrowing(indexes[place] as FacetIndex, place, facets[key])],
  );
  const byNumber = NUMBER_COLUMNS.flatMap((key) => {
    const filter = filters[key];
    const { value, ofPlan }: NumberFilter = COLUMNS[key].filter;
    if (!filter) return [];
    const narrowing: Narrowing = {
      place: filterPlace(key),
      passes: (row) => matchesRange(filter, value(row)),
      passesUnpriced: (position) =>
        ofPlan === null || matchesRange(filter, ofPlan(plans[position] as CatalogPlan)),
    };
    return [narrowing];
  });
  return [...byFacet, ...byNumber];
}

/** The only one that leaves a row out; null where none does, undefined where several do. */
function leftOutBy(narrowings: readonly Narrowing[], row: Row): number | null | undefined {
  let only: number | null = null;
  for (const { place, passes } of narrowings) {
    if (passes(row)) continue;
    if (only !== null) return undefined;
    only = place;
  }
  return only;
}

/** A list without what search, facets and number filters leave out. */
interface FilteredList {
  rows: Row[];
  nearly: NearlyRows;
}

/**
 * The rows that search, facets and number filters leave of both lists, in the view's order; the count of each option,
 * and the bounds of each column, under the search and all *other* facets and filters. What plans that may meet the need
 * add is worked out when it is read.
 */
export function filterRows(
  results: CatalogResults,
  view: Pick<View, 'query' | 'facets' | 'filters' | 'sort' | 'may'>,
): FilteredRows {
  const indexes = facetIndexes(results.catalog);
  const narrowings = narrowingsOf(results.catalog, indexes, view);
  const texts = textsOf(results.catalog);
  const terms = termsOf(view.query);
  const filtered = (list: ResultList): FilteredList => {
    const rows: Row[] = [];
    const nearly = new Map<number, Row[]>();
    for (const index of orderOf(results, view.sort, list)) {
      const row = results[list][index] as Row;
      if (terms.length > 0 && !matches(texts[row.position] as string, terms)) continue;
      const place = narrowings.length === 0 ? null : leftOutBy(narrowings, row);
      if (place === null) rows.push(row);
      else if (place !== undefined) {
        const others = nearly.get(place);
        if (others) others.push(row);
        else nearly.set(place, [row]);
      }
    }
    return { rows, nearly };
  };
  const meets = filtered('rows');
  const mayOpen = view.may || meets.rows.length === 0;
  let may: FilteredList | null = null;
  const mayMeet = (): FilteredList => {
    may ??= filtered('mayMeet');
    return may;
  };
  const isWhole = narrowings.length === 0 && terms.length === 0;
  let ranked: Row[] | null = null;
  let facets: FacetCounts | null = null;
  let bounds: NumberBounds | null = null;
  return {
    rows: meets.rows,
    mayOpen,
    get ranked() {
      ranked ??= isWhole ? results.rows : inOrderOf(results.rows, meets.rows);
      return ranked;
    },
    get firstMayMeet() {
      return isWhole ? results.firstMayMeet : (inOrderOf(results.mayMeet, mayMeet().rows)[0] ?? null);
    },
    get catalog() {
      if (isWhole) return results.catalog;
      const listed = new Set([...meets.rows, ...mayMeet().rows].map(({ position }) => position));
      const priced = new Set([...results.rows, ...results.mayMeet].map(({ position }) => position));
      return catalogOf(results.catalog, (position) =>
        priced.has(position)
          ? listed.has(position)
          : matches(texts[position] as string, terms) &&
            narrowings.every(({ passesUnpriced }) => passesUnpriced(position)),
      );
    },
    get mayMeet() {
      return mayMeet().rows;
    },
    get mayCount() {
      return isWhole ? results.counts.mayMeet : mayMeet().rows.length;
    },
    get facets() {
      facets ??= countFacets(indexes, view.facets, meets, mayMeet());
      return facets;
    },
    get bounds() {
      bounds ??= numberBounds(mayOpen ? [meets, mayMeet()] : [meets]);
      return bounds;
    },
  };
}

/** The kept rows in the order of all. */
function inOrderOf(all: readonly Row[], kept: readonly Row[]): Row[] {
  const wanted = new Set(kept);
  return all.filter((row) => wanted.has(row));
}

const narrowed = new WeakMap<CatalogView, CatalogView>();

/** The catalog with the plans at these places alone; the same object as long as they are the same plans. */
function catalogOf(catalog: CatalogView, isKept: (position: number) => boolean): CatalogView {
  const plans = catalog.plans.filter((_, position) => isKept(position));
  const previous = narrowed.get(catalog);
  if (previous?.plans.length === plans.length && plans.every((plan, at) => plan === previous.plans[at]))
    return previous;
  const created = plans.length === catalog.plans.length ? catalog : { ...catalog, plans };
  narrowed.set(catalog, created);
  return created;
}

/** Options that a plan of the catalog has or that are chosen, each with its counts. */
function countFacets(
  indexes: readonly FacetIndex[],
  chosen: Chosen,
  meets: FilteredList,
  may: FilteredList,
): FacetCounts {
  const counted = FACET_KEYS.map((key, place) => {
    const index = indexes[place] as FacetIndex;
    const countsOf = ({ rows, nearly }: FilteredList) => {
      const counts = new Uint32Array(index.options.length);
      const add = (code: number) => {
        counts[code] = (counts[code] as number) + 1;
      };
      for (const row of rows) eachCode(index, row.position, add);
      for (const row of nearly.get(place) ?? []) eachCode(index, row.position, add);
      return counts;
    };
    const [meetCounts, mayCounts] = [countsOf(meets), countsOf(may)];
    const options = index.options.flatMap((value, code) =>
      index.used[code] || chosen[key].includes(value)
        ? [{ value, count: meetCounts[code] as number, may: mayCounts[code] as number }]
        : [],
    );
    return [key, options];
  });
  return Object.fromEntries(counted) as FacetCounts;
}

function numberBounds(lists: readonly FilteredList[]): NumberBounds {
  const bounds: NumberBounds = {};
  for (const key of NUMBER_COLUMNS) {
    const { value } = COLUMNS[key].filter;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    const add = (row: Row) => {
      const number = value(row);
      if (number === null || number === Number.POSITIVE_INFINITY) return;
      low = Math.min(low, number);
      high = Math.max(high, number);
    };
    for (const { rows, nearly } of lists) {
      rows.forEach(add);
      nearly.get(filterPlace(key))?.forEach(add);
    }
    if (low <= high) bounds[key] = [low, high];
  }
  return bounds;
}
