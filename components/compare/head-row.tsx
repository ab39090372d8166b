import { ArrowRight, TriangleAlert, X } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { NetworkMark } from '@/components/charts';
import { TextLink } from '@/components/ui';
import { networkGroup } from '@/lib/catalog/network-group';
import { localized } from '@/lib/localized';
import type { ComparePlan } from './compare-plan';

/** The plans' names over their columns; stays in sight while the facts scroll. */
export function HeadRow({ plans }: { plans: readonly ComparePlan[] }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className="sticky top-0 left-0 z-30 border-b border-line-strong bg-surface px-3 py-2 text-left align-bottom text-xs font-normal text-muted"
        >
          {t('fact')}
        </th>
        {plans.map(({ plan, carrier, daysOld, href, guideHref, removeHref }) => (
          <th
            key={plan.id}
            scope="col"
            className="sticky top-0 z-20 border-b border-line-strong bg-surface px-3 py-2 text-left align-bottom font-normal"
          >
            <span className="flex items-start justify-between gap-1">
              <span className="flex items-center gap-1.5 text-sm text-muted">
                <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3 shrink-0">
                  <NetworkMark group={networkGroup(plan.networks)} />
                </svg>
                {localized(locale, carrier.name)}
              </span>
              <Link
                href={removeHref}
                prefetch={false}
                aria-label={t('removeWhat', { plan: plan.name })}
                title={t('remove')}
                className="-mt-1 -mr-1 grid size-6 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text print:hidden"
              >
                <X aria-hidden className="size-4" />
              </Link>
            </span>
            <TextLink
              href={href}
              prefetch={false}
              className="inline-flex min-h-6 min-w-6 items-center font-semibold"
            >
              {plan.name}
            </TextLink>
            {daysOld !== null && (
              <span className="flex items-center gap-1 text-xs text-watch">
                <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
                {t('old', { days: daysOld })}
              </span>
            )}
            <Link
              href={guideHref}
              prefetch={false}
              aria-label={t('guideWhat', { plan: plan.name })}
              className="flex min-h-6 items-center gap-1 self-start text-sm text-muted hover:text-text print:hidden"
            >
              {t('guide')}
              <ArrowRight aria-hidden className="size-3.5" />
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}
