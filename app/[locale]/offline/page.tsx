import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptPages } from '@/components/offline';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { withBase } from '@/lib/base-path';

export async function generateMetadata({ params }: PageProps<'/[locale]/offline'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'offline' });
  return { title: t('title'), robots: { index: false } };
}

const PAGES = {
  choose: '/guide/choose',
  check: '/guide/check',
  buy: '/guide/buy',
  activate: '/guide/activate',
  call: '/guide/call',
  keep: '/guide/keep',
  glossary: '/glossary',
} as const;

/** What stands in for a page that was not kept while there is no network. */
export default async function OfflinePage({ params }: PageProps<'/[locale]/offline'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('offline');
  return (
    <ClientMessages namespaces={['offline', 'need']}>
      <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8 lg:px-6">
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="mt-2 max-w-prose text-muted">{t('text')}</p>
        </div>
        <section aria-labelledby="works" className="flex flex-col gap-2">
          <h2 id="works" className="text-lg font-semibold">
            {t('works')}
          </h2>
          <ul className="flex flex-col gap-1">
            {Object.entries(PAGES).map(([key, path]) => (
              <li key={key}>
                <a
                  href={withBase(`/${locale}${path}`)}
                  className="inline-flex min-h-6 items-center underline underline-offset-3"
                >
                  {t(`pages.${key as keyof typeof PAGES}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="seen" className="flex flex-col gap-2">
          <h2 id="seen" className="text-lg font-semibold">
            {t('seen')}
          </h2>
          <KeptPages locale={locale} />
        </section>
      </div>
    </ClientMessages>
  );
}
