/** What a screen shows of a priced catalog, and the first rows of it that the server draws. */

import { type CheaperIfAsked, cheaperIfAsked } from '@/lib/advice/cheaper-if-asked';
import { chooseHighlights } from '@/lib/advice/highlights';
import { INITIAL_INELIGIBLE, ineligibleLines } from '@/lib/advice/ineligible';
import { type Advice, advise } from '@/lib/advice/nothing-fits';
import type { CatalogView } from '@/lib/catalog/catalog';
import { planOf } from '@/lib/catalog/lookup';
import { isExact } from '@/lib/need/usage-range';
import { daySpan } from '@/lib/plan/age';
import { filterRows } from '@/lib/table/facets';
import type { View } from '@/lib/table/view-params';
import { barCents, foldRows } from './fold';
import { INITIAL_ROWS, type Pick, type ViewModel } from './initial-data';
import { nextPeriod } from './next-period';
import type { CatalogResults, PlanRowData, Row } from './price-catalog';
import { type SimPair, twoSimsOf } from './two-sims';

const spans = new WeakMap<CatalogView, ViewModel['checked']>();

/** When the plans that are shown were last checked; where none is shown, those of the catalog. */
function checkedSpan(rows: readonly PlanRowData[], catalog: CatalogView): ViewModel['checked'] {
  if (rows.length > 0) return daySpan(rows.map(({ plan }) => plan.verifiedAt));
  return cached(spans, catalog, () => daySpan(catalog.plans.map(({ verifiedAt }) => verifiedAt)));
}

/** By the rows in rank order, which are one list for all views that leave nothing out. */
const highlightsCache = new WeakMap<readonly Row[], Pick[]>();
const questionCache = new WeakMap<readonly Row[], CheaperIfAsked | null>();
const adviceCache = new WeakMap<CatalogResults, Advice | null>();
const simsCache = new WeakMap<CatalogResults, SimPair | null>();

function cached<Key extends object, Value>(store: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  if (!store.has(key)) store.set(key, make());
  return store.get(key) as Value;
}

/** One list, since a store compares what is selected from it by identity. */
const NO_ROWS: readonly PlanRowData[] = [];

/** The plans worth a look, each with what it costs after the period. */
function picksOf({ need, query, catalog }: CatalogResults, ranked: readonly Row[]): Pick[] {
  const picks = chooseHighlights(ranked, need, isExact(query.range) ? 'typical' : query.by);
  return picks.map((pick) => {
    const { plan, quote } = pick.row;
    return { ...pick, next: nextPeriod(plan, need, quote, catalog.settings, query.price) };
  });
}

/** The view model of a priced catalog in a view: rows filtered and sorted, and what is said of all of them. */
export function buildViewModel(priced: CatalogResults, view: View): ViewModel {
  const { catalog, fullCatalog, rows, counts } = priced;
  const filtered = filterRows(priced, view);
  const folded = foldRows(filtered.rows, priced.need, priced.query, view);
  let checked: ViewModel['checked'] = null;
  return {
    rows: folded.rows,
    quoted: filtered.rows,
    rowCount: folded.rows.length,
    planCount: filtered.rows.length,
    get beyondCount() {
      return folded.rows.filter(({ range }) => range?.highCents === null).length;
    },
    folds: folded.folds,
    barCents: barCents(filtered.rows),
    get mayBarCents() {
      return filtered.mayOpen ? barCents(filtered.mayMeet) : 0;
    },
    mayOpen: filtered.mayOpen,
    get mayMeet() {
      return filtered.mayOpen ? filtered.mayMeet : NO_ROWS;
    },
    get mayQuoted() {
      return filtered.mayMeet;
    },
    get mayCount() {
      return filtered.mayCount;
    },
    get cheaperIfAsked() {
      const { ranked } = filtered;
      return cached(questionCache, ranked, () =>
        cheaperIfAsked(ranked[0], counts.mayMeet === 0 ? null : filtered.firstMayMeet, priced.query.by),
      );
    },
    counts,
    get highlights() {
      const { ranked } = filtered;
      return cached(highlightsCache, ranked, () => picksOf(priced, ranked));
    },
    get narrowed() {
      return filtered.catalog;
    },
    get twoSims() {
      const { query, need } = priced;
      const isCounted = query.price === 'allIn' && isExact(query.range) && need.groups.length === 0;
      return cached(simsCache, priced, () => (isCounted ? twoSimsOf(fullCatalog, need, query.oldest) : null));
    },
    get facets() {
      return filtered.facets;
    },
    get bounds() {
      return filtered.bounds;
    },
    get checked() {
      checked ??= checkedSpan(
        [...filtered.rows, ...(filtered.mayOpen ? filtered.mayMeet : NO_ROWS)],
        catalog,
      );
      return checked;
    },
    advice: rows.length > 0 ? null : cached(adviceCache, priced, () => advise(priced)),
    ineligible: view.unmet
      ? ineligibleLines(priced, view.all ? Number.POSITIVE_INFINITY : INITIAL_INELIGIBLE)
      : [],
    taxes: catalog.taxes,
    selected: view.picked.map((id) => planOf(fullCatalog, id)).filter((plan) => plan !== null),
  };
}

/**
 * The first rows of a view model (all of them where the view asks for all), as the server draws them and the browser
 * hydrates them. What it computes only on request stays so.
 */
export function firstPage(model: ViewModel, view: View): ViewModel {
  const first = (rows: readonly PlanRowData[]) => (view.all ? rows : rows.slice(0, INITIAL_ROWS));
  return Object.defineProperties({} as ViewModel, {
    ...Object.getOwnPropertyDescriptors(model),
    rows: { value: first(model.rows), enumerable: true },
    mayMeet: { value: first(model.mayMeet), enumerable: true },
    quoted: { value: null, enumerable: true },
    mayQuoted: { value: null, enumerable: true },
    narrowed: { value: null, enumerable: true },
  });
}
