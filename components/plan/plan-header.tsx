import { ArrowLeft, ArrowRight, CircleSlash, ExternalLink, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { NetworkMark } from '@/components/charts';
import { Badge, LinkButton } from '@/components/ui';
import type { CatalogPlan } from '@/lib/catalog/catalog';
import { networkGroup } from '@/lib/catalog/network-group';
import { isTooOld } from '@/lib/catalog/stale';
import { localized } from '@/lib/localized';
import { ageInDays } from '@/lib/plan/age';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { FactValueView } from './fact-value';
import { useFactLabels } from './use-fact-labels';

/** Name, carrier, network and how fresh the figures are; with the ways back and on. */
export function PlanHeader({
  plan,
  carrier,
  seen,
  today,
  leaveOutAfterDays,
  hrefs,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  /** Earliest and latest date of the sources of the prices. */
  seen: CatalogPlan['pricesSeen'];
  today: string;
  /** A check that is older is marked; null = none is. */
  leaveOutAfterDays: number | null;
  /** `guide` leads to the first step after choosing, with the plan and the need. */
  hrefs: { find: string; compare: string; guide: string };
}) {
  const formatters = useFactLabels();
  const { t } = formatters;
  const days = ageInDays(plan.verifiedAt, today);
  const span = [...new Set([seen.from, seen.to].filter((date) => date !== null).map(formatters.date))];
  return (
    <header className="flex flex-col gap-3">
      <p>
        <Link
          href={hrefs.find}
          prefetch={false}
          className="inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-text print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </Link>
      </p>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <p className="text-muted">{localized(formatters.locale, carrier.name)}</p>
          <h1 className="text-2xl font-semibold">{plan.name}</h1>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <LinkButton href={hrefs.guide} prefetch={false} variant="primary">
            {t('guide')}
            <ArrowRight aria-hidden className="size-4" />
          </LinkButton>
          <LinkButton href={hrefs.compare} prefetch={false}>
            {t('compare')}
          </LinkButton>
          {carrier.links.plans && (
            <LinkButton href={carrier.links.plans} rel="noreferrer" prefetch={false}>
              {t('carrierSite')}
              <ExternalLink aria-hidden className="size-3.5" />
            </LinkButton>
          )}
        </div>
      </div>
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
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
        <li className="text-muted">{t('verified', { date: formatters.date(plan.verifiedAt), days })}</li>
        {span.length > 0 && <li className="text-muted">{t('pricesSeen', { when: span.join(' – ') })}</li>}
        {isTooOld(plan.verifiedAt, today, leaveOutAfterDays) && (
          <li>
            <Badge tone="watch" icon={<TriangleAlert aria-hidden className="size-3" />}>
              {t('old', { days })}
            </Badge>
          </li>
        )}
      </ul>
      {plan.status === 'closed' && (
        <p className="flex items-center gap-2 rounded-md bg-bad-soft px-3 py-2 text-bad">
          <CircleSlash aria-hidden className="size-4 shrink-0" />
          {t('closed')}
        </p>
      )}
    </header>
  );
}
