import { useTranslations } from 'next-intl';
import { useSourceName } from '@/components/plan';
import { TextLink } from '@/components/ui';
import { shownTitle } from '@/lib/facts/source-kind';
import type { Source } from '@/lib/plan/plan';
import { useGuideMessages } from './use-guide-messages';

/** Where a fact of the plan comes from, with its date; or that no source of its own stands for it. */
export function SourceLinks({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('guide');
  const { date } = useGuideMessages();
  const sourceName = useSourceName();
  if (sources.length === 0) return <p className="text-sm text-muted">{t('noSource')}</p>;
  return (
    <p className="text-sm text-muted">
      {t('sources')}{' '}
      {sources.map((source, index) => (
        <span key={`${source.url} ${source.asOf}`}>
          {index > 0 && ' · '}
          <TextLink href={source.url} rel="noreferrer" className="inline-block py-0.5">
            {sourceName(source)}
          </TextLink>
          {shownTitle(source) !== null && ` (${source.asOf === null ? t('noDate') : date(source.asOf)})`}
        </span>
      ))}
    </p>
  );
}
