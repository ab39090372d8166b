/** Rows that stand on the page before the catalog is here stay the same objects when it comes. */
import { sameBill } from '@/lib/cost/priced-quote';
import { type CatalogResults, type PlanRowData, type Row, sameRange } from './price-catalog';

/**
 * The results with each row that costs and says what the initial row of its plan does as that very object, so that a
 * list already drawn is not drawn again. The initial rows gain what only the catalog knows: position and schedule.
 */
export function adoptInitialRows(results: CatalogResults, initial: readonly PlanRowData[]): CatalogResults {
  const byPlan = new Map(initial.map((row) => [row.plan.id, row]));
  const adopt = (row: Row): Row => {
    const known = byPlan.get(row.plan.id);
    if (!known || !sameBill(known.quote, row.quote) || !sameRange(known.range, row.range)) return row;
    return Object.assign(known, row);
  };
  return { ...results, rows: results.rows.map(adopt) };
}
