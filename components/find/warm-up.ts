/** The first pricing of a catalog, in pieces. */
import type { CatalogView } from '@/lib/catalog/catalog';
import { nextTask } from './next-task';
import type { Engine } from './snapshots';
import type { Question } from './store';

/** Plans that are priced at once, and how long that may go on before the page may do something else. */
const PIECE = 6;
const PAUSE_AFTER_MS = 8;

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
  await nextTask();
  let began = performance.now();
  for (let from = 0; from < catalog.plans.length; from += PIECE) {
    engine.priceCatalog({ ...catalog, plans: catalog.plans.slice(from, from + PIECE) }, need, query);
    if (performance.now() - began < PAUSE_AFTER_MS) continue;
    await nextTask();
    began = performance.now();
  }
}
