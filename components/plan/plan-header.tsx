import { ArrowLeft, CircleSlash, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NetworkMark } from '@/components/charts';
import { Badge, Link, Monogram } from '@/components/ui';
import { networkGroup } from '@/lib/catalog/network-group';
import { planTitle } from '@/lib/catalog/plan-title';
import { isTooOld } from '@/lib/catalog/stale';
import { ageInDays } from '@/lib/plan/age';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { FactValueView } from './fact-value';
import { useFactLabels } from './use-fact-labels';

/** Carrier and plan, the verdict (`children`), and how fresh the figures are. */
export function PlanHeader({
  plan,
  carrier,
  today,
  sourceCount,
  oldestCheck,
  leaveOutAfterDays,
  findHref,
  children,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  today: string;
  /** Of the plan and of what its carrier states for it. */
  sourceCount: number;
  /** The day of the oldest check that what the plan says rests on. */
  oldestCheck: string;
  /** A check that is older is marked; null = none is. */
  leaveOutAfterDays: number | null;
  findHref: string;
  children: ReactNode;
}) {
  const formatters = useFactLabels();
  const { t } = formatters;
  const page = useTranslations('planPage');
  const days = ageInDays(plan.verifiedAt, today);
  return (
    <header className="flex flex-col gap-3">
      <p>
        <Link
          href={findHref}
          className="inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-text print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {page('back')}
        </Link>
      </p>
      <div className="flex items-center gap-3">
        <Monogram carrier={carrier.id} size="lg" />
        <h1 className="min-w-0 text-xl font-semibold text-balance sm:text-2xl">
          {planTitle({ carrier, plan }, formatters.locale)}
        </h1>
      </div>
      {plan.status === 'closed' && (
        <p className="flex items-center gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
          <CircleSlash aria-hidden className="size-4 shrink-0" />
          {t('closed')}
        </p>
      )}
      {children}
      <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <li>
          <FactValueView value={{ kind: 'word', set: 'billing', word: plan.billing }} />
        </li>
        {plan.networks.length > 0 && (
          <li className="inline-flex items-center gap-1.5">
            <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3.5">
              <NetworkMark group={networkGroup(plan.networks)} />
            </svg>
            <FactValueView value={{ kind: 'words', set: 'network', words: plan.networks }} />
          </li>
        )}
        <li>
          {t('verified', { date: formatters.date(plan.verifiedAt), days })}
          {' · '}
          <a href="#facts-sources" className="underline underline-offset-4 hover:text-text">
            {page('sources', { count: sourceCount })}
          </a>
        </li>
        {isTooOld(oldestCheck, today, leaveOutAfterDays) && (
          <li>
            <Badge tone="watch" icon={<TriangleAlert aria-hidden className="size-3" />}>
              {page('old')}
            </Badge>
          </li>
        )}
      </ul>
    </header>
  );
}
