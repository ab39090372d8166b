/** Plans and carriers of a catalog by their ids. */
import type { CarrierDocument } from '@/lib/plan/plan';
import type { CatalogPlan, CatalogView } from './catalog';

interface CatalogIndex {
  /** Positions of plans in `view.plans` by plan id. */
  positions: Map<string, number>;
  carriers: Map<string, CarrierDocument>;
}

const indexes = new WeakMap<CatalogView, CatalogIndex>();

/** Positions of plans and carriers by id; built once for each catalog. */
export function indexOf(view: CatalogView): CatalogIndex {
  const cached = indexes.get(view);
  if (cached) return cached;
  const index = {
    positions: new Map(view.plans.map((plan, position) => [plan.id, position])),
    carriers: new Map(view.carriers.map((carrier) => [carrier.id, carrier])),
  };
  indexes.set(view, index);
  return index;
}

/**
 * The carrier document of that id.
 * @throws Error where the catalog has no such carrier: it is broken then.
 */
export function carrierOf(view: CatalogView, id: string): CarrierDocument {
  const carrier = indexOf(view).carriers.get(id);
  if (!carrier) throw new Error(`The catalog has no carrier "${id}". Import its carrier document.`);
  return carrier;
}

/** The plan of that id, or null. */
export function planOf(view: CatalogView, id: string): CatalogPlan | null {
  const position = indexOf(view).positions.get(id);
  return position === undefined ? null : (view.plans[position] ?? null);
}
