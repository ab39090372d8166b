import { Clock, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link, Monogram } from '@/components/ui';

import { planTitle, planTitleParts } from '@/lib/catalog/plan-title';
import type { ComparePlan } from './compare-plan';
import { GRID } from './row';

/** Carrier and plan over their columns; stays in sight while the page scrolls. */
export function HeadRow({ plans, isSticky }: { plans: readonly ComparePlan[]; isSticky: boolean }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  return (
    <thead
      className={`z-20 block bg-surface lg:sticky lg:top-14 lg:table-header-group ${isSticky ? 'sticky top-14' : ''}`}
    >
      <tr className={`${GRID} border-b border-line-strong lg:border-0`}>
        <th
          scope="col"
          className="hidden text-left align-bottom text-sm font-normal text-muted lg:table-cell lg:border-b lg:border-line-strong lg:pb-2"
        >
          <span className="sr-only">{t('fact')}</span>
        </th>
        {plans.map(({ plan, carrier, daysOld, href, removeHref }) => {
          const { brand, rest } = planTitleParts({ carrier, plan }, locale);
          const title = planTitle({ carrier, plan }, locale);
          return (
            <th
              key={plan.id}
              scope="col"
              className="min-w-0 snap-start pt-3 pb-2 text-left align-top font-normal lg:border-b lg:border-line-strong lg:pr-4"
            >
              <span className="flex items-start justify-between gap-1">
                <Monogram carrier={carrier.id} />
                {removeHref !== null && (
                  <Link
                    href={removeHref}
                    aria-label={t('removeWhat', { plan: title })}
                    title={t('remove')}
                    className="grid size-6 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text print:hidden"
                  >
                    <X aria-hidden className="size-4" />
                  </Link>
                )}
              </span>
              <Link
                href={href}
                className="mt-1 block min-h-6 wrap-anywhere hover:underline hover:underline-offset-4"
              >
                <span className="block leading-5 font-semibold">{brand}</span>
                <span className="block text-sm text-muted">{rest.trim()}</span>
              </Link>
              {daysOld !== null && (
                <span className="flex items-center gap-1 text-sm text-muted">
                  <Clock aria-hidden className="size-3.5 shrink-0" />
                  {t('old', { days: daysOld })}
                </span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** More columns than fit on a small screen are swiped; this bar keeps their names in sight and moves with them. */
export function BrandBar({ plans }: { plans: readonly ComparePlan[] }) {
  const locale = useLocale();
  return (
    <>
      <div aria-hidden="true" className="compare-brands-from" />
      <div aria-hidden="true" className="compare-brands">
        <div className={`compare-brands-track ${GRID} py-1.5`}>
          {plans.map(({ plan, carrier }) => {
            const { brand, rest } = planTitleParts({ carrier, plan }, locale);
            return (
              <span key={plan.id} className="flex min-w-0 items-center gap-1.5">
                <Monogram carrier={carrier.id} size="sm" />
                <span className="min-w-0 text-xs">
                  <span className="one-line block font-semibold">{brand}</span>
                  <span className="one-line block text-muted">{rest.trim() || brand}</span>
                </span>
              </span>
            );
          })}
        </div>
      </div>
    </>
  );
}
