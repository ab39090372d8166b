import { useLocale, useTranslations } from 'next-intl';
import { EmptyState, LinkButton } from '@/components/ui';

export default function NotFound() {
  const t = useTranslations('shell');
  return (
    <EmptyState
      title={<h1>{t('notFound')}</h1>}
      action={
        <LinkButton variant="primary" href={`/${useLocale()}`}>
          {t('toFirstPage')}
        </LinkButton>
      }
    >
      {t('notFoundWhat')}
    </EmptyState>
  );
}
