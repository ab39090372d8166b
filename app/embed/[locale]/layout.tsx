import '@/app/globals.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { siteAddress } from '@/app/site-address';
import { ClientMessages } from '@/i18n/client-messages';
import { LANGUAGE_TAGS, routing } from '@/i18n/routing';
import { themeOf } from '@/lib/embed/embed';
import { THEME_HEADER } from '@/server/http/headers.js';

type Props = LayoutProps<'/embed/[locale]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'shell' });
  return {
    metadataBase: new URL(await siteAddress()),
    title: { default: t('name'), template: `%s · ${t('name')}` },
    // The page of the site that says the same is the one to be found.
    robots: { index: false },
  };
}

/** The frame of pages that stand in frames of other sites: no navigation, no cookie; links open the site in a new tab. */
export default async function EmbedLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('shell');
  const theme = themeOf((await headers()).get(THEME_HEADER));
  return (
    <html lang={LANGUAGE_TAGS[locale]} data-theme={theme ?? undefined}>
      <head>
        <base target="_blank" />
      </head>
      <body>
        <ClientMessages>
          {/* Named, so that it is told apart from the main part of the page that frames it. */}
          <main aria-label={t('name')}>{children}</main>
        </ClientMessages>
      </body>
    </html>
  );
}
