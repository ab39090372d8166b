import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { Mark } from '@/components/shell/mark';
import { NavLink } from '@/components/shell/nav-link';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { Link } from '@/components/ui';
import type { Locale } from '@/i18n/routing';

const MENU = 'site-menu';

/** Where everything is. On a narrow screen the links are in a menu, the browser's own popover. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const t = useTranslations('shell');
  return (
    <header className="sticky top-0 z-40 flex h-12 short:static shrink-0 items-center gap-2 border-b bg-surface px-4 max-[17rem]:px-2 print:hidden sm:gap-4 lg:px-6">
      <Link href={`/${locale}`} className="flex h-9 items-center gap-2 rounded-md font-semibold">
        <Mark />
        <span className="max-[17rem]:sr-only">{t('name')}</span>
      </Link>
      <nav
        id={MENU}
        popover="auto"
        aria-label={t('navigation')}
        className="inset-auto top-12 right-4 m-0 min-w-44 rounded-md border bg-raised p-2 text-text shadow-float sm:static sm:flex sm:min-w-0 sm:border-0 sm:bg-transparent sm:p-0 sm:shadow-none"
      >
        <NavLink href={`/${locale}`} keepsNeed>
          {t('find')}
        </NavLink>
        <NavLink href={`/${locale}/compare`} keepsNeed>
          {t('compare')}
        </NavLink>
        <NavLink href={`/${locale}/guide`} keepsNeed>
          {t('guide')}
        </NavLink>
        <NavLink href={`/${locale}/method`}>{t('method')}</NavLink>
      </nav>
      <div className="ml-auto flex items-center gap-1">
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          popoverTarget={MENU}
          aria-label={t('menu')}
          className="grid size-9 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-text sm:hidden"
        >
          <Menu aria-hidden className="size-4.5" />
        </button>
      </div>
    </header>
  );
}
