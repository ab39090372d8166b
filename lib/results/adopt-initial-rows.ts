/** Rows of the initial data stay the same objects when the catalog is here. */
import { sameBill } from '@/lib/cost/priced-quote';
import { type CatalogResults, type PlanRowData, type Row, sameRange } from './price-catalog';

/**
 * The results with each row that costs and says what the initial row of its plan does as that very object, so that a
 * list already drawn is not drawn again. The initial rows gain what only the catalog knows: position and schedule.
 */
export function adoptInitialRows(results: CatalogResults, initial: readonly PlanRowData[]): CatalogResults {
  const byPlan = new Map<string, PlanRowData & { position?: number }>(
    initial.map((row) => [row.plan.id, row]),
  );
  const adopt = (row: Row): Row => {
    const rendered = byPlan.get(row.plan.id);
    if (!rendered || !sameBill(rendered.quote, row.quote) || !sameRange(rendered.range, row.range))
      return row;
    if (!Object.isFrozen(rendered)) return Object.assign(rendered, row);
    // The page was left and come back to: its rows were completed before, and charts freeze what they are given.
    return rendered.position === row.position ? (rendered as Row) : row;
  };
  let mayMeet: Row[] | null = null;
  const { need, query, catalog, fullCatalog, counts } = results;
  return {
    need,
    query,
    catalog,
    fullCatalog,
    counts,
    rows: results.rows.map(adopt),
    get mayMeet() {
      mayMeet ??= results.mayMeet.map(adopt);
      return mayMeet;
    },
    get firstMayMeet() {
      return results.firstMayMeet;
    },
    get ineligible() {
      return results.ineligible;
    },
  };
}
