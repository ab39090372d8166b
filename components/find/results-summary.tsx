'use client';

import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CheckedAge } from '@/components/formatters';
import { classNames, isPlainClick, TextLink } from '@/components/ui';
import { useDeferred, useFind, useFindState } from './providers';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';

/** How many plans meet the need, may meet it or do not, seen when; and that it is not the whole market. */
export function ResultsSummary() {
  const t = useTranslations('find');
  const hrefs = useNeedHrefs();
  const page = usePageHrefs();
  const { store, today, leaveOutAfterDays: limit } = useFind();
  const withStale = useFindState((state) => state.view.old);
  const counts = useDeferred((model) => model.counts);
  const checked = useDeferred((model) => model.checked);
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
        {checked && (
          <>
            <CheckedAge {...checked} today={today} />{' '}
          </>
        )}
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
