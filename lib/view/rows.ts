/** From a catalog and a need to the rows that table, cards and charts show. */
import { quoteAll } from '@/lib/cost/rank';
import type { Quote } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument } from '@/lib/plan/plan';
import type { CatalogPlan, CatalogView } from './catalog';

/** What a table, a card and a pick show of a plan that meets the need; it can be sent as it is. */
export interface ShownRow {
  plan: CatalogPlan;
  carrier: CarrierDocument;
  quote: Omit<Quote, 'schedule' | 'scheduleByItem'>;
}

export interface Row extends ShownRow {
  /** The plan's place in the catalog: what columns of numbers and masks are indexed by. */
  at: number;
  quote: Quote;
}

export interface UnmetRow {
  at: number;
  plan: CatalogPlan;
  carrier: CarrierDocument;
  /** Codes of the cost function, sorted. */
  reasons: string[];
}

export interface AnswerCounts {
  plans: number;
  carriers: number;
  meets: number;
  /** Carriers with at least one plan that meets the need. */
  meetsCarriers: number;
}

export interface ViewAnswer {
  need: Need;
  catalog: CatalogView;
  /** Plans that meet the need, in rank order: total, then due at start, then id. */
  rows: Row[];
  /** Plans that do not, fewest reasons first, then id. */
  unmet: UnmetRow[];
  counts: AnswerCounts;
}

interface Places {
  at: Map<string, number>;
  carriers: Map<string, CarrierDocument>;
}

const places = new WeakMap<CatalogView, Places>();

function placesOf(view: CatalogView): Places {
  const known = places.get(view);
  if (known) return known;
  const made = {
    at: new Map(view.plans.map((plan, at) => [plan.id, at])),
    carriers: new Map(view.carriers.map((carrier) => [carrier.id, carrier])),
  };
  places.set(view, made);
  return made;
}

/** The carrier of a plan; a catalog without it is broken, and says so. */
export function carrierOf(view: CatalogView, id: string): CarrierDocument {
  const carrier = placesOf(view).carriers.get(id);
  if (!carrier) throw new Error(`The catalog has no carrier "${id}". Import its carrier document.`);
  return carrier;
}

/** A plan of the catalog by its id, or null. */
export function planOf(view: CatalogView, id: string): CatalogPlan | null {
  const at = placesOf(view).at.get(id);
  return at === undefined ? null : (view.plans[at] ?? null);
}

/** Prices every plan of the catalog for the need: the one cost function, nothing added. */
export function answer(view: CatalogView, need: Need): ViewAnswer {
  const { at, carriers } = placesOf(view);
  const { quotes, unmet } = quoteAll(view.plans, need, view.settings);
  const place = (id: string) => {
    const index = at.get(id) as number;
    const plan = view.plans[index] as CatalogPlan;
    return { at: index, plan, carrier: carriers.get(plan.carrier) ?? carrierOf(view, plan.carrier) };
  };
  const rows = quotes.map((quote) => ({ ...place(quote.planId), quote }));
  const missed = unmet.map(({ planId, reasons }) => ({ ...place(planId), reasons }));
  missed.sort((a, b) => a.reasons.length - b.reasons.length || a.at - b.at);
  return {
    need,
    catalog: view,
    rows,
    unmet: missed,
    counts: {
      plans: view.plans.length,
      carriers: new Set(view.plans.map((plan) => plan.carrier)).size,
      meets: rows.length,
      meetsCarriers: new Set(rows.map((row) => row.plan.carrier)).size,
    },
  };
}
