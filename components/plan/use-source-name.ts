import { useTranslations } from 'next-intl';
import { shownTitle } from '@/lib/facts/source-kind';
import type { Source } from '@/lib/plan/plan';
import { useFactLabels } from './use-fact-labels';

/** A source by its title; "Third-party, Oct 1, 2026" where the title says nothing to a reader. */
export function useSourceName(): (source: Pick<Source, 'url' | 'title' | 'asOf'>) => string {
  const t = useTranslations('plan');
  const { date } = useFactLabels();
  return (source) =>
    shownTitle(source) ??
    t('thirdParty', {
      dated: source.asOf === null ? 'no' : 'yes',
      date: source.asOf ? date(source.asOf) : '',
    });
}
