/** What a screen shows of a priced catalog, and the part of it that the server sends with the page. */

import { chooseHighlights, type Highlight } from '@/lib/advice/highlights';
import { INITIAL_INELIGIBLE, ineligibleLines } from '@/lib/advice/ineligible';
import { type Advice, advise } from '@/lib/advice/nothing-fits';
import type { CatalogView } from '@/lib/catalog/catalog';
import { planOf } from '@/lib/catalog/lookup';
import { monthsOf } from '@/lib/need/horizon';
import { isExact } from '@/lib/need/usage-range';
import { filterRows } from '@/lib/table/facets';
import type { View } from '@/lib/table/view-params';
import {
  type DateSpan,
  INITIAL_ROWS,
  type InitialData,
  type SerializedRow,
  type ViewModel,
} from './initial-data';
import type { CatalogResults, PlanRowData } from './price-catalog';

const spans = new WeakMap<CatalogView, DateSpan>();

/** When the prices of a catalog were seen. */
export function priceDates(view: CatalogView): DateSpan {
  const known = spans.get(view);
  if (known) return known;
  const froms = view.plans.map((plan) => plan.pricesSeen.from).filter((date) => date !== null);
  const tos = view.plans.map((plan) => plan.pricesSeen.to).filter((date) => date !== null);
  const span = { from: froms.sort()[0] ?? null, to: tos.sort().at(-1) ?? null };
  spans.set(view, span);
  return span;
}

const highlightsCache = new WeakMap<CatalogResults, Highlight[]>();
const adviceCache = new WeakMap<CatalogResults, Advice | null>();

function cached<Value>(store: WeakMap<CatalogResults, Value>, key: CatalogResults, make: () => Value): Value {
  if (!store.has(key)) store.set(key, make());
  return store.get(key) as Value;
}

/** The view model of a priced catalog in a view: rows filtered and sorted, and what is said of all of them. */
export function buildViewModel(priced: CatalogResults, view: View): ViewModel {
  const { catalog, fullCatalog, need, rows } = priced;
  const filtered = filterRows(priced, view);
  const months = monthsOf(need);
  return {
    rows: filtered.rows,
    quoted: filtered.rows,
    rowCount: filtered.rows.length,
    counts: priced.counts,
    highlights: cached(highlightsCache, priced, () =>
      chooseHighlights(rows, need.lines, months, isExact(priced.query.range) ? 'typical' : priced.query.by),
    ),
    get facets() {
      return filtered.facets;
    },
    get bounds() {
      return filtered.bounds;
    },
    seen: priceDates(catalog),
    advice: rows.length > 0 ? null : cached(adviceCache, priced, () => advise(priced)),
    ineligible: view.unmet
      ? ineligibleLines(priced, view.all ? Number.POSITIVE_INFINITY : INITIAL_INELIGIBLE)
      : [],
    selected: view.picked.map((id) => planOf(fullCatalog, id)).filter((plan) => plan !== null),
  };
}

const serializedRow = ({ plan, quote, range }: PlanRowData): SerializedRow => {
  const { planId, feasible, items, totalCents, monthlyCents, dueAtStartCents, usageFromCreditCents } = quote;
  return {
    id: plan.id,
    range,
    quote: { planId, feasible, items, totalCents, monthlyCents, dueAtStartCents, usageFromCreditCents },
  };
};

/** What the server sends of a view model: its first rows (all of them where the view asks for all). */
export function buildInitialData(priced: CatalogResults, view: View): InitialData {
  const { rows, quoted: _, highlights, selected, ...rest } = buildViewModel(priced, view);
  const first = view.all ? rows : rows.slice(0, INITIAL_ROWS);
  const ids = new Set([...first, ...highlights.map(({ row }) => row)].map(({ plan }) => plan.id));
  for (const plan of selected) ids.add(plan.id);
  if (view.open !== null) ids.add(view.open);
  return {
    catalog: { ...priced.fullCatalog, plans: priced.fullCatalog.plans.filter((plan) => ids.has(plan.id)) },
    rows: first.map(serializedRow),
    highlights: highlights.map(({ row, ...highlight }) => ({ ...highlight, row: serializedRow(row) })),
    viewModel: rest,
  };
}
