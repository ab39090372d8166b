'use client';

import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { spaced } from '@/components/formatters';
import { classNames, isPlainClick, TextLink } from '@/components/ui';
import { useDeferred, useFind, useFindState } from './providers';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';

/** How many plans meet the need, may meet it or do not, seen when; and that it is not the whole market. */
export function ResultsSummary() {
  const t = useTranslations('find');
  const format = useFormatter();
  const hrefs = useNeedHrefs();
  const page = usePageHrefs();
  const { store, leaveOutAfterDays: limit } = useFind();
  const withStale = useFindState((state) => state.view.old);
  const counts = useDeferred((model) => model.counts);
  const { from, to } = useDeferred((model) => model.seen);
  const month = (date: string) =>
    spaced(format.dateTime(new Date(date), { year: 'numeric', month: date.length > 4 ? 'long' : undefined }));
  const verdict = useTranslations('verdict');
  const [Icon, tone] =
    counts.meets > 0
      ? [CircleCheck, 'text-good']
      : counts.mayMeet > 0
        ? [CircleHelp, 'text-watch']
        : [CircleX, 'text-bad'];
  return (
    <p role="status" aria-live="polite" className="text-base">
      <Icon aria-hidden="true" className={classNames('mr-1.5 mb-0.5 inline size-4', tone)} />
      {t.rich('sentence', {
        ...counts,
        counts: verdict('counts', { ...counts }),
        strong: (chunks) => <strong className="font-semibold">{chunks}</strong>,
      })}{' '}
      <span className="text-muted">
        {from && to ? t('seenBetween', { from: month(from), to: month(to) }) : t('seenNotStated')}{' '}
        <TextLink href={hrefs.coverage} prefetch={false} className="text-muted">
          {t('notWholeMarket')}
        </TextLink>
      </span>
      {(counts.stale > 0 || (withStale && limit !== null)) && (
        <span className="block text-sm text-watch">
          {t(counts.stale > 0 ? 'oldOut' : 'oldIn', { ...counts, days: limit ?? 0 })}{' '}
          <TextLink
            href={page.view({ old: !withStale })}
            rel="nofollow"
            prefetch={false}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              store.setView({ old: !withStale });
            }}
          >
            {t(withStale ? 'hideOld' : 'showOld')}
          </TextLink>
        </span>
      )}
    </p>
  );
}
