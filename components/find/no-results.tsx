'use client';

import { useTranslations } from 'next-intl';
import { useReasons } from '@/components/reasons';
import { EmptyState, LinkButton, onPlainClick } from '@/components/ui';
import { useFind, useImmediate } from './providers';
import { usePageHrefs } from './use-hrefs';

/** No plan is known to meet the need: which requirement keeps most of them out, and what comes back without it. */
export function NoResults() {
  const t = useTranslations('find');
  const { store } = useFind();
  const advice = useImmediate((model) => model.advice);
  const hrefs = usePageHrefs();
  const words = useReasons();
  const mayMeet = useImmediate(({ counts }) => counts.mayMeet);
  const but = mayMeet > 0 && <p>{t('emptyBut', { count: mayMeet })}</p>;
  if (!advice) return <EmptyState title={t('empty')}>{but || t('emptyNoAdvice')}</EmptyState>;
  const what = advice.dropped.map(({ criterion }) => words.criterion(criterion)).join(t('phraseSeparator'));
  return (
    <EmptyState
      title={t('empty')}
      action={
        <LinkButton
          variant="primary"
          href={hrefs.need(advice.need)}
          onClick={onPlainClick(() => store.replaceNeed(advice.need))}
        >
          {t('dropAsk', { what, count: advice.comesBack })}
        </LinkButton>
      }
    >
      {but}
      {t('emptyBecause', { what, count: advice.dropped[0]?.excludes ?? 0 })}
    </EmptyState>
  );
}
