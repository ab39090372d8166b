'use client';

import { useTranslations } from 'next-intl';
import { CheckedAge } from '@/components/formatters';
import { onPlainClick, TextLink } from '@/components/ui';
import { PriceChoice } from './price-basis-line';
import { useDeferred, useFind, useFindState } from './providers';
import { isOfGroups } from './selectors';
import { useNeedHrefs, usePageHrefs } from './use-hrefs';

/** How many plans fit, may fit or do not; when they were last checked, and that it is not the whole market. */
export function CountsLine() {
  const t = useTranslations('find');
  const hrefs = useNeedHrefs();
  const page = usePageHrefs();
  const { store, today, leaveOutAfterDays: limit } = useFind();
  const withStale = useFindState((state) => state.view.old);
  const counts = useDeferred((model) => model.counts);
  const checked = useDeferred((model) => model.checked);
  const { meets, mayMeet, doesNot } = counts;
  // A household has ways instead of plans, which are counted above their rows.
  const isHousehold = useFindState(isOfGroups);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      {!isHousehold && (
        <p role="status" className="text-base">
          <strong className="text-lg font-semibold">{t('fits', { count: meets })}</strong>
          {mayMeet > 0 && (
            <>
              {' · '}
              {t.rich('mayFit', {
                count: mayMeet,
                strong: (chunks) => <strong className="font-semibold">{chunks}</strong>,
                more: (chunks) => <span className="max-sm:sr-only">{chunks}</span>,
              })}
            </>
          )}
          {doesNot > 0 && (
            <span className="text-muted max-sm:sr-only"> · {t('doNotFit', { count: doesNot })}</span>
          )}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <p className="text-sm text-muted">
          {checked && (
            <>
              <CheckedAge {...checked} today={today} />{' '}
            </>
          )}
          <TextLink href={hrefs.coverage} className="text-muted">
            {t('notWholeMarket')}
          </TextLink>
        </p>
        {!isHousehold && <PriceChoice className="max-sm:hidden" />}
      </div>
      {(counts.stale > 0 || (withStale && limit !== null)) && (
        <p className="basis-full text-sm text-watch">
          {t(counts.stale > 0 ? 'oldOut' : 'oldIn', { ...counts, days: limit ?? 0 })}{' '}
          <TextLink
            href={page.view({ old: !withStale })}
            rel="nofollow"
            onClick={onPlainClick(() => store.setView({ old: !withStale }))}
          >
            {t(withStale ? 'hideOld' : 'showOld')}
          </TextLink>
        </p>
      )}
    </div>
  );
}
