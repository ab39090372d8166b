import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { Mark } from '@/components/shell/mark';
import { NavLink } from '@/components/shell/nav-link';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import type { Locale } from '@/i18n/routing';

export function SiteHeader({ locale }: { locale: Locale }) {
  const t = useTranslations('shell');
  return (
    <header className="sticky top-0 z-40 flex h-14 shrink-0 items-center gap-2 border-b bg-surface px-4 print:hidden sm:gap-4 lg:px-6">
      <Link href={`/${locale}`} className="flex h-9 items-center gap-2 rounded-md font-semibold">
        <Mark />
        <span className="max-[26rem]:sr-only">{t('name')}</span>
      </Link>
      <nav aria-label={t('navigation')} className="flex">
        <NavLink href={`/${locale}`}>{t('find')}</NavLink>
        <NavLink href={`/${locale}/guide`}>{t('guide')}</NavLink>
        <NavLink href={`/${locale}/method`}>{t('method')}</NavLink>
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
