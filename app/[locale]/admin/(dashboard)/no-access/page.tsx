import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EmptyState, LinkButton } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { adminPath } from '../../actor';

export default async function NoAccessPage({ params }: PageProps<'/[locale]/admin/no-access'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('admin.noAccess');
  return (
    <EmptyState
      title={<h1>{t('title')}</h1>}
      action={<LinkButton href={adminPath(locale)}>{t('back')}</LinkButton>}
    >
      {t('text')}
    </EmptyState>
  );
}
