import type { Catalog } from '@/lib/catalog/catalog';
import { isoDate } from '@/lib/date';
import { needFromParams, needQuery } from '@/lib/need/url';
import type { CarrierDocument, PlanDocument, PlanFacts } from '@/lib/plan/plan';
import { plansByIdOf } from '@/server/catalog/read';

type Search = Record<string, string | string[] | undefined>;

/** The query of a page as the libraries read it. */
export function toParams(search: Search): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) =>
      [value ?? []].flat().map((one): [string, string] => [key, one]),
    ),
  );
}

/** The need in the link of a page whose own keys are `foreign`. */
export function needOf(
  params: URLSearchParams,
  catalog: Catalog,
  foreign: readonly string[],
): ReturnType<typeof needFromParams> {
  return needFromParams(params, {
    states: Object.keys(catalog.taxes.states),
    carriers: catalog.carriers.map(({ id }) => id),
    foreign,
  });
}

/**
 * The need of a page about single plans, where all lines are alike: without the groups of a household. `household`: the
 * query that asks for them on the first page; null where the link has none.
 */
export function alikeNeedOf(
  params: URLSearchParams,
  catalog: Catalog,
  foreign: readonly string[],
): ReturnType<typeof needFromParams> & { household: string | null } {
  const { need, ignored } = needOf(params, catalog, foreign);
  if (need.groups.length === 0) return { need, ignored, household: null };
  return { need: { ...need, groups: [] }, ignored, household: needQuery(need) };
}

/** A plan with its carrier; null where the catalog has no plan of that id. */
export function planWithCarrier(
  catalog: Catalog,
  id: string,
): { plan: PlanDocument; carrier: CarrierDocument } | null {
  const plan = plansByIdOf(catalog).get(id);
  const carrier = plan && catalog.carriers.find((one) => one.id === plan.carrier);
  return plan && carrier ? { plan, carrier } : null;
}

/** The day on which a page is made, by which it says how old its figures are. */
export function today(): string {
  return isoDate(new Date());
}

/** What the cost function reads of a plan: sources and notes need not travel to the browser for it. */
export function withoutEvidence({ sources: _, notes: __, ...facts }: PlanDocument): PlanFacts {
  return facts;
}
