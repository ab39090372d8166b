import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { needOf, toParams } from '@/app/[locale]/request-context';
import { NeedPage } from '@/components/need';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { COMPARE_PARAMS, readCompare, writeCompare } from '@/lib/facts/compare';
import { FIRST_NEED, isFirstVisit } from '@/lib/need/first-visit';
import { rangeFromParams } from '@/lib/need/usage-range';
import { choicesIn } from '@/lib/plan/choices';
import { readView, VIEW_PARAMS, viewToKeep } from '@/lib/table/view-params';
import { getCatalog, viewOf } from '@/server/catalog/read';

type Props = PageProps<'/[locale]/need'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'need' });
  // Every question is on the first page too.
  return { title: t('title'), robots: { index: false } };
}

/** Every question at once, filled in with what the address says; sent, it leads to the answer, or back to the plans that are compared. */
export default async function EveryQuestionPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('need');
  const catalog = await getCatalog();
  const search = toParams(await searchParams);
  const need = isFirstVisit(search)
    ? FIRST_NEED
    : needOf(search, catalog, [...VIEW_PARAMS, ...COMPARE_PARAMS]).need;
  const { view } = readView(search);
  const compared = writeCompare(readCompare(search).ids);
  return (
    <ClientMessages namespaces={['need']}>
      <div className="mx-auto w-full max-w-[83rem] px-4 py-6 lg:px-6">
        <h1 className="pb-3 text-xl font-semibold">{t('title')}</h1>
        <NeedPage
          need={need}
          range={rangeFromParams(search, need).range}
          action={compared.length > 0 ? `/${locale}/compare` : `/${locale}`}
          carriers={catalog.carriers.map(({ id, name }) => ({ id, name: name[locale] }))}
          states={Object.keys(catalog.taxes.states)}
          choices={choicesIn(viewOf(catalog).plans)}
          keep={compared.length > 0 ? compared : viewToKeep(view)}
        />
      </div>
    </ClientMessages>
  );
}
