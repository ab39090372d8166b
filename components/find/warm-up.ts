/** The first pricing of a catalog, in pieces. */
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Engine } from './snapshots';
import type { Question } from './store';

/** So many plans are priced before the page may do something else. */
const PIECE = 12;

/** Resolves in a task of its own. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Prices the catalog piece by piece and drops the results: what the browser has to compile and what is prepared once
 * for each plan is then done, without one long task in which the page could not answer.
 */
export async function warmUp(
  engine: Engine,
  catalog: CatalogView,
  { need, range, view }: Question,
): Promise<void> {
  const query = { price: view.price, range, by: view.by, oldest: null };
  for (let from = 0; from < catalog.plans.length; from += PIECE) {
    engine.priceCatalog({ ...catalog, plans: catalog.plans.slice(from, from + PIECE) }, need, query);
    await nextTask();
  }
}
