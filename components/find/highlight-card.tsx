'use client';

import { Check, Plus, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { NetworkMark } from '@/components/charts';
import { useFormatters } from '@/components/formatters';
import { Button, Fact } from '@/components/ui';
import type { Highlight } from '@/lib/advice/highlights';
import { networkGroup } from '@/lib/catalog/network-group';
import { isTooOld } from '@/lib/catalog/stale';
import { explain } from '@/lib/cost/explain';
import { localized } from '@/lib/localized';
import { sameIn } from '@/lib/memoize-last';
import type { Need } from '@/lib/need/need';
import { ageInDays } from '@/lib/plan/age';
import { highTotalIn } from '@/lib/results/high-tax-total';
import { useFind } from './providers';

/** As many phrases as make a sentence that is read. */
const MAX_PHRASES = 4;

interface HighlightCardProps {
  highlight: Highlight;
  need: Need;
  picked: boolean;
  full: boolean;
  href: string;
  period: string;
  onPick: (id: string) => void;
}

const sameHighlight = sameIn(['row', 'kind', 'amount', 'moreCents', 'lessTodayCents']);
const sameRest = sameIn(['need', 'picked', 'full', 'href', 'period', 'onPick']);
/** Results priced again make new highlights, often of the same rows. */
const sameCard = (a: HighlightCardProps, b: HighlightCardProps): boolean =>
  sameHighlight(a.highlight, b.highlight) && sameRest(a, b);

/** One of the three: total large, per month small, why it is here, what to watch for. */
export const HighlightCard = memo(function HighlightCard({
  highlight,
  need,
  picked,
  full,
  href,
  period,
  onPick,
}: HighlightCardProps) {
  const t = useTranslations('find');
  const formatters = useFormatters();
  const { row, kind, amount, moreCents, lessTodayCents } = highlight;
  const { plan, carrier, quote } = row;
  const { today, taxes, leaveOutAfterDays } = useFind();
  const high = highTotalIn(quote, need.state, taxes);
  const stay = need.horizonDays !== null;
  const phrases = explain(quote, plan, need)
    .filter(({ values }) => values.amountCents !== 0)
    .slice(0, MAX_PHRASES)
    .map((phrase) => formatters.phrase(phrase, stay));
  const why = t(`why.${kind}`, {
    less: formatters.money(lessTodayCents),
    more: formatters.money(moreCents),
    same: moreCents === 0 ? 'yes' : 'no',
    due: formatters.money(quote.dueAtStartCents),
    amount: amount === 'unlimited' ? t('unlimited') : `${formatters.count(amount ?? 0)} GB`,
  });
  const brand = localized(formatters.locale, carrier.name);
  const Icon = picked ? Check : Plus;
  return (
    <article
      aria-label={`${brand} ${plan.name}`}
      className="flex w-[86%] min-w-0 shrink-0 snap-center flex-col rounded-md @2xl:w-auto border border-line bg-raised p-4"
    >
      <p className="text-xs font-semibold text-accent-strong">{t(`kind.${kind}`)}</p>
      <h3 className="mt-1 leading-5 font-semibold">
        <Link href={href} prefetch={false} className="hover:underline">
          {plan.name}
        </Link>
      </h3>
      <p className="flex items-center gap-1.5 text-sm text-muted">
        <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3 shrink-0">
          <NetworkMark group={networkGroup(plan.networks)} />
        </svg>
        <span className="truncate">{brand}</span>
        <span aria-hidden="true">·</span>
        <span className="shrink-0">
          <Fact amount={plan.data.highSpeedGB} unit="GB" quiet />
        </span>
      </p>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-semibold tabular-nums">{formatters.money(quote.totalCents)}</span>
        <span className="text-sm text-muted">{period}</span>
      </p>
      {high !== null && (
        <p className="text-sm text-muted tabular-nums">
          {formatters.facts('withTaxUpTo', { high: formatters.money(high) })}
        </p>
      )}
      <p className="text-sm text-muted tabular-nums">
        {t('perMonthAndDue', {
          monthly: formatters.money(quote.monthlyCents),
          due: formatters.money(quote.dueAtStartCents),
        })}
      </p>
      <p className="mt-3 text-sm">
        {why} <span className="text-muted">{t('sum', { phrases: phrases.join(t('phraseSeparator')) })}</span>
      </p>
      <p className="mt-2 flex items-start gap-1.5 text-xs text-muted">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-watch" />
        <span className="line-clamp-3" title={localized(formatters.locale, plan.notes)}>
          <span className="sr-only">{t('watch')} </span>
          {localized(formatters.locale, plan.notes)}
        </span>
      </p>
      {isTooOld(plan.verifiedAt, today, leaveOutAfterDays) && (
        <p className="mt-2 text-xs text-watch">
          {t('checkedAgo', { days: ageInDays(plan.verifiedAt, today) })}
        </p>
      )}
      <div className="mt-auto flex items-center gap-3 pt-3 print:hidden">
        <Button
          size="sm"
          className="noscript:hidden"
          aria-pressed={picked}
          disabled={full && !picked}
          onClick={() => onPick(plan.id)}
          aria-label={t(picked ? 'uncompareNamed' : 'compareNamed', { plan: plan.name })}
        >
          <Icon aria-hidden="true" className="size-4" />
          {t(picked ? 'chosen' : 'addToCompare')}
        </Button>
        <Link href={href} prefetch={false} className="text-sm text-accent hover:underline">
          {t('allFacts')}
        </Link>
      </div>
    </article>
  );
}, sameCard);
