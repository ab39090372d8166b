/**
 * The part of an answer that the server sends with the page: the first rows with their quotes, and what can be said
 * of the whole. It stands until the browser has the catalog and the cost function.
 */

import type { Highlight } from '@/lib/advice/highlights';
import type { IneligibleLine } from '@/lib/advice/ineligible';
import type { Advice } from '@/lib/advice/nothing-fits';
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import type { FacetCounts } from '@/lib/table/facets';
import type { View } from '@/lib/table/view-params';
import type { PlanRowData, ResultCounts, Row } from './price-catalog';

/** Rows that the first paint holds. */
export const INITIAL_ROWS = 30;

/** What a screen shows of an answer, from the whole catalog or from the server's part of it. */
export interface ViewModel {
  rows: readonly PlanRowData[];
  /** The same rows with all that can be asked of a quote; null while only the server's part is here. */
  quoted: readonly Row[] | null;
  /** How many rows there are in all; more than `rows` while only the server's part is here. */
  rowCount: number;
  counts: ResultCounts;
  highlights: readonly Highlight[];
  readonly facets: FacetCounts;
  seen: DateSpan;
  /** Only where no plan meets the need. */
  advice: Advice | null;
  ineligible: readonly IneligibleLine[];
  /** Ticked plans in the order they were ticked. */
  selected: readonly CatalogPlan[];
}

/** Earliest and latest date of the sources of the prices; null = not stated. */
export interface DateSpan {
  from: string | null;
  to: string | null;
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
  highlights: (Omit<Highlight, 'row'> & { row: SerializedRow })[];
  viewModel: Omit<ViewModel, 'rows' | 'quoted' | 'highlights' | 'selected'>;
}

/** The screen of what the server sent. */
export function initialViewModel(first: InitialData, view: View): ViewModel {
  const plans = new Map(first.catalog.plans.map((plan) => [plan.id, plan]));
  const carriers = new Map(first.catalog.carriers.map((carrier) => [carrier.id, carrier]));
  const rowOf = ({ id, quote, range }: SerializedRow): PlanRowData => {
    const plan = plans.get(id);
    const carrier = plan && carriers.get(plan.carrier);
    if (!plan || !carrier) throw new Error(`The first rows name "${id}", which did not come along.`);
    return { plan, carrier, quote, range };
  };
  return {
    ...first.viewModel,
    rows: first.rows.map(rowOf),
    quoted: null,
    highlights: first.highlights.map((pick) => ({ ...pick, row: rowOf(pick.row) })),
    selected: view.picked.map((id) => plans.get(id)).filter((plan) => plan !== undefined),
  };
}
