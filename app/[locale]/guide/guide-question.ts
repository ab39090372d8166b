import { needOf, planWithCarrier, toParams } from '@/app/[locale]/request-context';
import type { GuideLocation } from '@/components/guide';
import type { Locale } from '@/i18n/routing';
import { GUIDE_PARAMS } from '@/lib/guide/steps';
import { needQuery, needToParams } from '@/lib/need/url';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog } from '@/server/catalog/read';

type Search = Record<string, string | string[] | undefined>;

/**
 * What the link of a guide page says: the chosen plan (null: none yet, or the catalog has it not) and the need.
 * `own` are the keys that the step itself reads from `search`.
 */
export async function guideQuestion(locale: Locale, query: Promise<Search>, own: readonly string[] = []) {
  const catalog = await getCatalog();
  const search = toParams(await query);
  const { need, ignored } = needOf(search, catalog, [...GUIDE_PARAMS, ...own, ...VIEW_PARAMS]);
  const requested = search.get('plan') || null;
  const chosen = requested === null ? null : planWithCarrier(catalog, requested);
  const words = needQuery(need);
  const location: GuideLocation = {
    locale,
    need,
    plan: chosen && { id: chosen.plan.id, name: chosen.plan.name, carrier: chosen.carrier.name[locale] },
    unknownPlan: chosen ? null : requested,
    ignored: ignored.map(({ key, value }) => `${key}=${value}`),
    findHref: `/${locale}${words && `?${words}`}`,
  };
  /** Hidden fields for a form that keeps plan and need. */
  const hiddenFields: [string, string][] = [
    ...needToParams(need),
    ...(chosen ? ([['plan', chosen.plan.id]] as [string, string][]) : []),
  ];
  return { catalog, search, need, chosen, location, hiddenFields };
}
