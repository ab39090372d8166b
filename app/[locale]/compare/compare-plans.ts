import { planWithCarrier, today } from '@/app/[locale]/request-context';
import type { ComparePlan } from '@/components/compare';
import type { Catalog } from '@/lib/catalog/catalog';
import { isTooOld, leaveOutAfter } from '@/lib/catalog/stale';
import { quote } from '@/lib/cost/quote';
import { AFTER_CHOOSING, guideHref } from '@/lib/guide/steps';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { ageInDays } from '@/lib/plan/age';
import { nextPeriod } from '@/lib/results/next-period';

/**
 * The columns of a comparison: each plan with what is asked for priced on it.
 * @param removeHref the comparison without a plan; null where none can be taken away.
 */
export function comparePlans(
  ids: readonly string[],
  need: Need,
  catalog: Catalog,
  locale: string,
  removeHref: ((id: string) => string) | null,
): ComparePlan[] {
  const query = needQuery(need);
  return ids.flatMap((id): ComparePlan[] => {
    const one = planWithCarrier(catalog, id);
    if (!one) return [];
    const answer = quote(one.plan, need, catalog.settings);
    const isOld = isTooOld(one.plan.verifiedAt, today(), leaveOutAfter(catalog.site));
    return [
      {
        ...one,
        answer,
        next: answer.verdict === 'doesNot' ? null : nextPeriod(one.plan, need, answer, catalog.settings),
        daysOld: isOld ? ageInDays(one.plan.verifiedAt, today()) : null,
        href: `/${locale}/plans/${id}${query && `?${query}`}`,
        guideHref: guideHref(locale, AFTER_CHOOSING, id, need),
        removeHref: removeHref?.(id) ?? null,
      },
    ];
  });
}
