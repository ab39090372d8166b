/**
 * The part of an answer that the server sends with the page: the first rows with their quotes, and what can be said
 * of the whole. It stands until the browser has the catalog and the cost function.
 */

import type { CheaperIfAsked } from '@/lib/advice/cheaper-if-asked';
import type { Highlight } from '@/lib/advice/highlights';
import type { IneligibleLine } from '@/lib/advice/ineligible';
import type { Advice } from '@/lib/advice/nothing-fits';
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import type { FacetCounts, NumberBounds } from '@/lib/table/facets';
import type { View } from '@/lib/table/view-params';
import type { Folds } from './fold';
import type { NextPeriod } from './next-period';
import type { PlanRowData, ResultCounts, Row } from './price-catalog';

/** Rows that the first paint holds. */
export const INITIAL_ROWS = 30;

/** A plan worth a look, with what it costs after the period. */
export interface Pick extends Highlight {
  next: NextPeriod | null;
}

/** What a screen shows of an answer, from the whole catalog or from the server's part of it. */
export interface ViewModel {
  /** The plans that meet the need, without those that are folded. */
  rows: readonly PlanRowData[];
  /** All of them, folded or not, with all that can be asked of a quote; null while only the server's part is here. */
  quoted: readonly Row[] | null;
  /** Whether the plans that may meet the need are listed. */
  mayOpen: boolean;
  /** Plans that may meet the need; none while they are not listed. */
  readonly mayMeet: readonly PlanRowData[];
  /** All of them, listed or not; null while only the server's part is here. */
  readonly mayQuoted: readonly Row[] | null;
  /** The catalog without what search and filters leave out; null while only the server's part is here. */
  readonly narrowed: CatalogView | null;
  /** How many of them search and filters leave. */
  readonly mayCount: number;
  /** How many rows are listed in all; more than `rows` while only the server's part is here. */
  rowCount: number;
  /** How many plans that meet the need search and filters leave, folded or not. */
  planCount: number;
  /** What is folded away of them. */
  folds: Folds;
  /** What the longest bar of a total stands for, in each of the lists. */
  barCents: number;
  readonly mayBarCents: number;
  counts: ResultCounts;
  readonly highlights: readonly Pick[];
  /** The question that may save the most, where there is one. */
  readonly cheaperIfAsked: CheaperIfAsked | null;
  readonly facets: FacetCounts;
  /** The numbers that a filter of each column can meet. */
  readonly bounds: NumberBounds;
  /** First and last day on which the plans that are shown were last checked; null = there is no plan. */
  readonly checked: { from: string; to: string } | null;
  /** Only where no plan meets the need. */
  advice: Advice | null;
  ineligible: readonly IneligibleLine[];
  /** Ticked plans in the order they were ticked. */
  selected: readonly CatalogPlan[];
}

export interface SerializedRow {
  id: string;
  quote: PlanRowData['quote'];
  range: PlanRowData['range'];
}

export interface InitialData {
  /** Carriers and settings whole, plans only those that `rows`, `picks` and the tray show. */
  catalog: CatalogView;
  /** In the order of the table. */
  rows: SerializedRow[];
  /** Plans that may meet the need, where they are listed. */
  mayMeet: SerializedRow[];
  highlights: (Omit<Pick, 'row'> & { row: SerializedRow })[];
  viewModel: Omit<
    ViewModel,
    'rows' | 'quoted' | 'mayMeet' | 'mayQuoted' | 'narrowed' | 'highlights' | 'selected'
  >;
}

const rowCache = new WeakMap<InitialData, ReadonlyMap<string, PlanRowData>>();

/** Rows of the initial data by plan id, each one object for list and highlights. */
function rowsByPlan(initial: InitialData): ReadonlyMap<string, PlanRowData> {
  const cached = rowCache.get(initial);
  if (cached) return cached;
  const plans = new Map(initial.catalog.plans.map((plan) => [plan.id, plan]));
  const carriers = new Map(initial.catalog.carriers.map((carrier) => [carrier.id, carrier]));
  const serialized = [...initial.rows, ...initial.mayMeet, ...initial.highlights.map(({ row }) => row)];
  const rows = new Map(
    serialized.map(({ id, quote, range }) => {
      const plan = plans.get(id);
      const carrier = plan && carriers.get(plan.carrier);
      if (!plan || !carrier) throw new Error(`The initial rows name "${id}", which was not sent.`);
      return [id, { plan, carrier, quote, range }];
    }),
  );
  rowCache.set(initial, rows);
  return rows;
}

/** The rows that the server sent, of both lists and of the highlights. */
export const initialRows = (initial: InitialData): readonly PlanRowData[] => [
  ...rowsByPlan(initial).values(),
];

/** The view model of what the server sent. */
export function initialViewModel(initial: InitialData, view: View): ViewModel {
  const rows = rowsByPlan(initial);
  const rowOf = ({ id }: SerializedRow) => rows.get(id) as PlanRowData;
  return {
    ...initial.viewModel,
    rows: initial.rows.map(rowOf),
    quoted: null,
    mayMeet: initial.mayMeet.map(rowOf),
    mayQuoted: null,
    narrowed: null,
    highlights: initial.highlights.map((highlight) => ({ ...highlight, row: rowOf(highlight.row) })),
    selected: view.picked
      .map((id) => initial.catalog.plans.find((plan) => plan.id === id))
      .filter((plan) => plan !== undefined),
  };
}
