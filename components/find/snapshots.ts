/** What the page draws for a need, a range and a view. */
import type { CatalogView } from '@/lib/catalog/catalog';
import { oldestCheckDate } from '@/lib/catalog/stale';
import { memoizeLast, sameIn } from '@/lib/memoize-last';
import type { Need } from '@/lib/need/need';
import type { UsageRange } from '@/lib/need/usage-range';
import type { ViewModel } from '@/lib/results/initial-data';
import type { CatalogResults } from '@/lib/results/price-catalog';
import type { ResultsQuery } from '@/lib/results/query';
import { type View, viewKeysAffecting } from '@/lib/table/view-params';

/** The cost function and all that is computed from its results: fetched after the first paint. */
export type Engine = typeof import('./engine');

/** A view model and the need that it is priced for. */
export interface Snapshot {
  readonly need: Need;
  readonly range: UsageRange;
  readonly viewModel: ViewModel;
}

export interface SnapshotInput {
  need: Need;
  range: UsageRange;
  view: View;
  /** Null until the whole catalog is here. */
  catalog: CatalogView | null;
  engine: Engine | null;
}

/** An input with the whole catalog. */
type ToPrice = SnapshotInput & { catalog: CatalogView; engine: Engine };

interface PriceInput extends ResultsQuery {
  engine: Engine;
  catalog: CatalogView;
  need: Need;
}

const samePrice = sameIn(['engine', 'catalog', 'need', 'price', 'range', 'by', 'oldest']);
/** The parts of a view that a view model is made of: a density or an open row computes nothing again. */
const sameView = sameIn(viewKeysAffecting('rows', 'selection'));
const sameNeed = sameIn(['need', 'range', 'catalog', 'engine']);

/**
 * `snapshotOf` an input: the first view model until the catalog is here, then one of the whole catalog priced;
 * `resultsOf` it: the priced catalog alone. The last two are kept, since the deferred part of the page asks for the one
 * before.
 */
export function createSnapshots(first: ViewModel, today: string) {
  const results = memoizeLast<PriceInput, CatalogResults>(2, samePrice, (input, latest) => {
    const { engine, catalog, need } = input;
    return engine.priceCatalog(catalog, need, input, latest);
  });
  /** The priced catalog of an input. */
  const resultsOf = ({ need, range, view, catalog, engine }: ToPrice): CatalogResults => {
    const oldest = oldestCheckDate(catalog, today, view.old);
    const { price, by } = view;
    return results({ engine, catalog, need, range, price, by, oldest });
  };
  const viewModelOf = (input: SnapshotInput): ViewModel => {
    const { catalog, engine } = input;
    if (!catalog || !engine) return first;
    return engine.buildViewModel(resultsOf({ ...input, catalog, engine }), input.view);
  };
  const snapshotOf = memoizeLast<SnapshotInput, Snapshot>(
    2,
    (a, b) => sameNeed(a, b) && sameView(a.view, b.view),
    (input) => ({ need: input.need, range: input.range, viewModel: viewModelOf(input) }),
  );
  return { snapshotOf, resultsOf };
}
