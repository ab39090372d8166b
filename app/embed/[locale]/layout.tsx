import '@/app/globals.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { heldNote } from '@/app/held-words';
import { siteAddress } from '@/app/site-address';
import { HeldNote } from '@/components/held-note';
import { ClientMessages } from '@/i18n/client-messages';
import { LANGUAGE_TAGS, routing } from '@/i18n/routing';
import { themeOf } from '@/lib/embed/embed';
import { isCapture } from '@/server/http/backend';
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
  const asked = await headers();
  const theme = themeOf(asked.get(THEME_HEADER));
  const note = await heldNote(locale, isCapture(asked));
  return (
    <html lang={LANGUAGE_TAGS[locale]} data-theme={theme ?? undefined}>
      <head>
        <base target="_blank" />
      </head>
      <body>
        {note && <HeldNote {...note} />}
        <ClientMessages>
          {/* Named, so that it is told apart from the main part of the page that frames it. */}
          <main aria-label={t('name')}>{children}</main>
        </ClientMessages>
      </body>
    </html>
  );
}
