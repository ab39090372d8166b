/**
 * The part of an answer that the server sends with the page: the first rows with their quotes, and what can be said
 * of the whole. It stands until the browser has the catalog and the cost function.
 */

import type { Pick } from '@/lib/advice/highlights';
import type { UnmetLine } from '@/lib/advice/ineligible';
import type { Advice } from '@/lib/advice/nothing-fits';
import type { CatalogPlan, CatalogView } from '@/lib/catalog/catalog';
import type { FacetCounts } from '@/lib/table/facets';
import type { View } from '@/lib/table/view-params';
import type { AnswerCounts, Row, ShownRow } from './price-catalog';

/** Rows that the first paint holds. */
export const FIRST_ROWS = 30;

/** What a screen shows of an answer, from the whole catalog or from the server's part of it. */
export interface Screen {
  rows: readonly ShownRow[];
  /** The same rows with all that can be asked of a quote; null while only the server's part is here. */
  priced: readonly Row[] | null;
  /** How many rows there are in all; more than `rows` while only the server's part is here. */
  shown: number;
  counts: AnswerCounts;
  picks: readonly Pick[];
  readonly facets: FacetCounts;
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

export interface SentRow {
  id: string;
  quote: ShownRow['quote'];
  range: ShownRow['range'];
}

export interface FirstAnswer {
  /** Carriers and settings whole, plans only those that `rows`, `picks` and the tray show. */
  catalog: CatalogView;
  /** In the order of the table. */
  rows: SentRow[];
  picks: (Omit<Pick, 'row'> & { row: SentRow })[];
  screen: Omit<Screen, 'rows' | 'priced' | 'picks' | 'picked'>;
}

/** The screen of what the server sent. */
export function screenOfFirst(first: FirstAnswer, view: View): Screen {
  const plans = new Map(first.catalog.plans.map((plan) => [plan.id, plan]));
  const carriers = new Map(first.catalog.carriers.map((carrier) => [carrier.id, carrier]));
  const rowOf = ({ id, quote, range }: SentRow): ShownRow => {
    const plan = plans.get(id);
    const carrier = plan && carriers.get(plan.carrier);
    if (!plan || !carrier) throw new Error(`The first rows name "${id}", which did not come along.`);
    return { plan, carrier, quote, range };
  };
  return {
    ...first.screen,
    rows: first.rows.map(rowOf),
    priced: null,
    picks: first.picks.map((pick) => ({ ...pick, row: rowOf(pick.row) })),
    picked: view.picked.map((id) => plans.get(id)).filter((plan) => plan !== undefined),
  };
}
