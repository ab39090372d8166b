import { useLocale, useTranslations } from 'next-intl';
import { EmptyState, LinkButton } from '@/components/ui';

/** What a frame shows whose plan is no longer here. */
export default function EmbedNotFound() {
  const t = useTranslations('embed');
  const locale = useLocale();
  return (
    <div className="p-4">
      <EmptyState
        title={t('gone')}
        action={
          <LinkButton href={`/${locale}`} target="_blank" rel="noopener">
            {t('toSite')}
          </LinkButton>
        }
      >
        {t('goneWhat')}
      </EmptyState>
    </div>
  );
}
