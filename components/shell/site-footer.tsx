import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui';
import type { Locale } from '@/i18n/routing';

const LINK =
  'inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-4 hover:text-text';

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = useTranslations('shell');
  return (
    <footer className="flex flex-col gap-3 border-t px-4 py-6 text-sm text-muted print:hidden md:flex-row md:items-baseline md:justify-between lg:px-6">
      <p className="max-w-prose">{t('sourceNote')}</p>
      <nav aria-label={t('more')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <Link href={`/${locale}/method`} className={LINK}>
              {t('method')}
            </Link>
          </li>
          <li>
            <Link href={`/${locale}/glossary`} className={LINK}>
              {t('glossary')}
            </Link>
          </li>
          <li>
            <Link href={`/${locale}/changes`} className={LINK}>
              {t('changes')}
            </Link>
          </li>
          <li>
            <Link href={`/${locale}/embed`} className={LINK}>
              {t('embed')}
            </Link>
          </li>
          <li>
            <Link href={`/${locale}/api`} className={LINK}>
              {t('api')}
            </Link>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
