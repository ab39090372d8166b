import { needOf, planWithCarrier, toParams } from '@/app/[locale]/request-context';
import type { GuideLocation, PlanSearchState } from '@/components/guide';
import type { Locale } from '@/i18n/routing';
import { findPlans } from '@/lib/catalog/plan-search';
import { planTitle } from '@/lib/catalog/plan-title';
import { GUIDE_PARAMS } from '@/lib/guide/steps';
import { needQuery, needToParams } from '@/lib/need/url';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, getCatalogView } from '@/server/catalog/read';

type Search = Record<string, string | string[] | undefined>;

/**
 * What the link of a guide page says: the chosen plan (null: none yet, or the catalog has it not), what was typed to find
 * one, and what is asked for. `own` are the keys that the step itself reads from `search`.
 */
export async function guideQuestion(locale: Locale, query: Promise<Search>, own: readonly string[] = []) {
  const catalog = await getCatalog();
  const search = toParams(await query);
  const { need, ignored } = needOf(search, catalog, [...GUIDE_PARAMS, ...own, ...VIEW_PARAMS]);
  const text = search.get('find')?.trim() ?? '';
  const found = text === '' ? null : findPlans(await getCatalogView(), text);
  const requested = found?.id ?? (search.get('plan') || null);
  const chosen = requested === null ? null : planWithCarrier(catalog, requested);
  const words = needQuery(need);
  const location: GuideLocation = {
    locale,
    need,
    plan: chosen && { id: chosen.plan.id, title: planTitle(chosen, locale) },
    unknownPlan: chosen ? null : requested,
    ignored: ignored.map(({ key, value }) => `${key}=${value}`),
    findHref: `/${locale}${words && `?${words}`}`,
  };
  /** Hidden fields for a form that keeps plan and need. */
  const hiddenFields: [string, string][] = [
    ...needToParams(need),
    ...(chosen ? ([['plan', chosen.plan.id]] as [string, string][]) : []),
  ];
  /** The search box of a step, and the plans that its text may mean; `href` takes one. */
  const planSearch = (href: (planId: string) => string): PlanSearchState => ({
    plans: catalog.plans.flatMap((plan) => planWithCarrier(catalog, plan.id) ?? []),
    text: found?.id ? '' : text,
    matches:
      found && found.id === null
        ? found.matches.flatMap((id) => {
            const one = planWithCarrier(catalog, id);
            return one ? [{ ...one, href: href(id) }] : [];
          })
        : null,
  });
  return { catalog, search, need, chosen, location, hiddenFields, planSearch };
}
