import '@/app/globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { heldNote } from '@/app/held-words';
import { siteAddress } from '@/app/site-address';
import { HeldNote } from '@/components/held-note';
import { LateOffline } from '@/components/offline/late';
import { isTheme, SiteFooter, SiteHeader, SkipLink, THEME_COOKIE } from '@/components/shell';
import { CameraBoundary } from '@/components/shell/camera-boundary';
import { TipLayer } from '@/components/ui/tip-layer';
import { ClientMessages } from '@/i18n/client-messages';
import { LANGUAGE_TAGS, routing } from '@/i18n/routing';
import { isCapture } from '@/server/http/backend';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#101218' },
  ],
};

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'shell' });
  return {
    metadataBase: new URL(await siteAddress()),
    title: { default: `${t('name')} · ${t('tagline')}`, template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
  };
}

/** The frame of every page. It reads a cookie, so pages are rendered per request, as their script nonce demands. */
export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const note = await heldNote(locale, isCapture(await headers()));
  return (
    <html lang={LANGUAGE_TAGS[locale]} data-theme={isTheme(theme) ? theme : undefined}>
      <body className="flex min-h-dvh flex-col">
        {note && <HeldNote {...note} />}
        <ClientMessages>
          <SkipLink />
          <SiteHeader locale={locale} />
          <main id="main" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <SiteFooter locale={locale} />
          <TipLayer />
          <CameraBoundary />
          <LateOffline renderedAt={new Date().toISOString()} />
        </ClientMessages>
      </body>
    </html>
  );
}
