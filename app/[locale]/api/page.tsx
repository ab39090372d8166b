import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { siteAddress } from '@/app/site-address';
import { OperationView, SchemaFields } from '@/components/api-reference';
import { alternatesOf } from '@/i18n/alternates';
import type { Locale } from '@/i18n/routing';
import { apiDocument } from '@/lib/api/document/document';
import { referenceOf } from '@/lib/api/document/reference';
import { withBase } from '@/lib/base-path';
import { LICENSE } from '@/lib/license';

const LINK =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-4 hover:text-accent-strong';

export async function generateMetadata({ params }: PageProps<'/[locale]/api'>): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'api' });
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/api') };
}

/** The API for people who write programs: the same document that programs read, as a page. */
export default async function ApiPage({ params }: PageProps<'/[locale]/api'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('api');
  const document = apiDocument(locale);
  const { operations, schemas } = referenceOf(document, await siteAddress());
  return (
    <div className="mx-auto max-w-4xl px-4 py-8 lg:px-6">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-muted">{document.info.description}</p>
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a href={withBase(`/api/v1/openapi.json?lang=${locale}`)} className={LINK}>
          {t('document', { version: document.info.version })}
        </a>
        <a href={LICENSE.url} rel="license noreferrer" className={LINK}>
          {LICENSE.short}
        </a>
      </p>
      <nav aria-label={t('contents')} className="my-6">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {operations.map(({ id, summary }) => (
            <li key={id}>
              <a href={`#${id}`} className={LINK}>
                {summary}
              </a>
            </li>
          ))}
          <li>
            <a href="#schemas" className={LINK}>
              {t('schemas')}
            </a>
          </li>
        </ul>
      </nav>
      {operations.map((operation) => (
        <OperationView key={operation.id} operation={operation} />
      ))}
      <section aria-labelledby="schemas" className="border-t py-8">
        <h2 id="schemas" className="mb-3 scroll-mt-20 text-lg font-semibold">
          {t('schemas')}
        </h2>
        <div className="flex flex-col gap-6">
          {schemas.map((schema) => (
            <SchemaFields key={schema.name} schema={schema} />
          ))}
        </div>
      </section>
    </div>
  );
}
