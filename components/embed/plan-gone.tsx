import { useLocale, useTranslations } from 'next-intl';
import { EmptyState, LinkButton } from '@/components/ui';

/** What a frame shows whose plan there is none of. */
export function PlanGone() {
  const t = useTranslations('embed');
  const locale = useLocale();
  return (
    <EmptyState
      title={<h1>{t('gone')}</h1>}
      action={
        <LinkButton href={`/${locale}`} target="_blank" rel="noopener">
          {t('toSite')}
        </LinkButton>
      }
    >
      {t('goneWhat')}
    </EmptyState>
  );
}
