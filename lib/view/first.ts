/**
 * The part of an answer that the server sends with the page: the plans of the first rows and what can be said of the
 * whole. The browser prices those plans with the same cost function, so both show the same figures.
 */
import type { Need } from '@/lib/need/need';
import type { CatalogPlan, CatalogView } from './catalog';
import { type Advice, advise } from './empty';
import { type FacetCount, type FacetKey, show } from './facets';
import type { View } from './params';
import { type Pick, pick } from './picks';
import { type AnswerCounts, answer, planOf, type Row, type ViewAnswer } from './rows';
import { FIRST_UNMET, type UnmetLine, unmetLines } from './unmet';

/** Rows that the first paint holds. */
export const FIRST_ROWS = 30;

/** What a screen shows of an answer, from the whole catalog or from the server's part of it. */
export interface Screen {
  rows: readonly Row[];
  /** How many rows there are in all; more than `rows` while only the server's part is here. */
  shown: number;
  counts: AnswerCounts;
  picks: readonly Pick[];
  facets: Record<FacetKey, FacetCount[]>;
  seen: Span;
  /** Only where no plan meets the need. */
  advice: Advice | null;
  unmet: readonly UnmetLine[];
  /** Ticked plans in the order they were ticked. */
  picked: readonly CatalogPlan[];
}

/** Earliest and latest date of the sources of the prices; null = not stated. */
export interface Span {
  from: string | null;
  to: string | null;
}

/** A pick without its row. */
export type SentPick = Omit<Pick, 'row'> & { id: string };

export interface FirstAnswer {
  /** Carriers and settings whole, plans only those that `rows`, `picks` and the tray show. */
  catalog: CatalogView;
  /** Ids in the order of the table. */
  rows: string[];
  picks: SentPick[];
  screen: Omit<Screen, 'rows' | 'picks' | 'picked'>;
}

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
  const { catalog, need, rows } = priced;
  const shown = show(priced, view.query, view.facets, view.sort);
  const months = need.horizonDays === null ? need.horizonMonths : 1;
  return {
    rows: shown.rows,
    shown: shown.rows.length,
    counts: priced.counts,
    picks: kept(picksKept, priced, () => pick(rows, need.lines, months)),
    facets: shown.facets,
    seen: seenSpan(catalog),
    advice: rows.length > 0 ? null : kept(adviceKept, priced, () => advise(priced)),
    unmet: view.unmet ? unmetLines(priced, view.all ? Number.POSITIVE_INFINITY : FIRST_UNMET) : [],
    picked: view.picked.map((id) => planOf(catalog, id)).filter((plan) => plan !== null),
  };
}

/** What the server sends of a screen: its first rows (all of them where the view asks for all). */
export function firstOf(priced: ViewAnswer, view: View): FirstAnswer {
  const { rows, picks, picked, ...rest } = screenOf(priced, view);
  const first = view.all ? rows : rows.slice(0, FIRST_ROWS);
  const ids = new Set([...first, ...picks.map(({ row }) => row)].map(({ plan }) => plan.id));
  for (const plan of picked) ids.add(plan.id);
  if (view.open !== null) ids.add(view.open);
  return {
    catalog: { ...priced.catalog, plans: priced.catalog.plans.filter((plan) => ids.has(plan.id)) },
    rows: first.map(({ plan }) => plan.id),
    picks: picks.map(({ row, ...made }) => ({ ...made, id: row.plan.id })),
    screen: rest,
  };
}

/** The screen of what the server sent: the plans that came along, priced again. */
export function screenOfFirst(first: FirstAnswer, need: Need, view: View): Screen {
  const priced = answer(first.catalog, need);
  const byId = new Map(priced.rows.map((row) => [row.plan.id, row]));
  const rowOf = (id: string): Row => {
    const row = byId.get(id);
    if (!row) throw new Error(`The first rows name "${id}", which does not meet the need.`);
    return row;
  };
  return {
    ...first.screen,
    rows: first.rows.map(rowOf),
    picks: first.picks.map(({ id, ...made }) => ({ ...made, row: rowOf(id) })),
    picked: view.picked.map((id) => planOf(first.catalog, id)).filter((plan) => plan !== null),
  };
}
