/** What a screen shows of a priced catalog, and the part of it that the server sends with the page. */

import { type Pick, pick } from '@/lib/advice/highlights';
import { FIRST_UNMET, unmetLines } from '@/lib/advice/ineligible';
import { type Advice, advise } from '@/lib/advice/nothing-fits';
import type { CatalogView } from '@/lib/catalog/catalog';
import { planOf } from '@/lib/catalog/lookup';
import { isSure } from '@/lib/need/usage-range';
import { show } from '@/lib/table/facets';
import type { View } from '@/lib/table/view-params';
import { FIRST_ROWS, type FirstAnswer, type Screen, type SentRow, type Span } from './initial-data';
import type { ShownRow, ViewAnswer } from './price-catalog';

const spans = new WeakMap<CatalogView, Span>();

/** When the prices of a catalog were seen. */
export function seenSpan(view: CatalogView): Span {
  const known = spans.get(view);
  if (known) return known;
  const froms = view.plans.map((plan) => plan.pricesSeen.from).filter((date) => date !== null);
  const tos = view.plans.map((plan) => plan.pricesSeen.to).filter((date) => date !== null);
  const span = { from: froms.sort()[0] ?? null, to: tos.sort().at(-1) ?? null };
  spans.set(view, span);
  return span;
}

const picksKept = new WeakMap<ViewAnswer, Pick[]>();
const adviceKept = new WeakMap<ViewAnswer, Advice | null>();

function kept<Value>(store: WeakMap<ViewAnswer, Value>, key: ViewAnswer, make: () => Value): Value {
  if (!store.has(key)) store.set(key, make());
  return store.get(key) as Value;
}

/** The screen of a priced catalog. */
export function screenOf(priced: ViewAnswer, view: View): Screen {
  const { catalog, whole, need, rows } = priced;
  const shown = show(priced, view.query, view.facets, view.sort);
  const months = need.horizonDays === null ? need.horizonMonths : 1;
  return {
    rows: shown.rows,
    priced: shown.rows,
    shown: shown.rows.length,
    counts: priced.counts,
    picks: kept(picksKept, priced, () =>
      pick(rows, need.lines, months, isSure(priced.ask.range) ? 'typical' : priced.ask.by),
    ),
    get facets() {
      return shown.facets;
    },
    seen: seenSpan(catalog),
    advice: rows.length > 0 ? null : kept(adviceKept, priced, () => advise(priced)),
    unmet: view.unmet ? unmetLines(priced, view.all ? Number.POSITIVE_INFINITY : FIRST_UNMET) : [],
    picked: view.picked.map((id) => planOf(whole, id)).filter((plan) => plan !== null),
  };
}

const sentRow = ({ plan, quote, range }: ShownRow): SentRow => {
  const { planId, feasible, items, totalCents, monthlyCents, dueAtStartCents, usageFromCreditCents } = quote;
  return {
    id: plan.id,
    range,
    quote: { planId, feasible, items, totalCents, monthlyCents, dueAtStartCents, usageFromCreditCents },
  };
};

/** What the server sends of a screen: its first rows (all of them where the view asks for all). */
export function firstOf(priced: ViewAnswer, view: View): FirstAnswer {
  const { rows, priced: _, picks, picked, ...rest } = screenOf(priced, view);
  const first = view.all ? rows : rows.slice(0, FIRST_ROWS);
  const ids = new Set([...first, ...picks.map(({ row }) => row)].map(({ plan }) => plan.id));
  for (const plan of picked) ids.add(plan.id);
  if (view.open !== null) ids.add(view.open);
  return {
    catalog: { ...priced.whole, plans: priced.whole.plans.filter((plan) => ids.has(plan.id)) },
    rows: first.map(sentRow),
    picks: picks.map(({ row, ...made }) => ({ ...made, row: sentRow(row) })),
    screen: rest,
  };
}
