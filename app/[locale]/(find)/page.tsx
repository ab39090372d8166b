import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { today, toParams } from '@/app/[locale]/request-context';
import { FindApp, handOver, handOverWords } from '@/components/find';
import { alternatesOf } from '@/i18n/alternates';
import { findWords } from '@/i18n/find-words';
import { picturesOf } from '@/i18n/pictures';
import { routing } from '@/i18n/routing';
import { planOf } from '@/lib/catalog/lookup';
import { oldestCheckDate } from '@/lib/catalog/stale';
import { FIRST_NEED, isFirstVisit } from '@/lib/need/first-visit';
import { needFromParams } from '@/lib/need/url';
import { isRangeParam, rangeFromParams } from '@/lib/need/usage-range';
import { choicesIn } from '@/lib/plan/choices';
import { initialDataOf } from '@/lib/results/initial-data';
import { presetPrices } from '@/lib/results/preset-prices';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
import { readView, VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalogView } from '@/server/catalog/read';

type Props = PageProps<'/[locale]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'shell' });
  const title = `${t('name')} · ${t('tagline')}`;
  return {
    alternates: alternatesOf(locale, ''),
    ...picturesOf(locale, 'find', toParams(await searchParams), title),
  };
}

export default async function FindPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const [query, catalog, t, words] = await Promise.all([
    searchParams.then(toParams),
    getCatalogView(),
    getTranslations('find'),
    findWords(locale),
  ]);
  const { need: asked, ignored } = needFromParams(query, {
    states: Object.keys(catalog.taxes.states),
    carriers: catalog.carriers.map(({ id }) => id),
    foreign: [...VIEW_PARAMS, ...[...query.keys()].filter(isRangeParam)],
  });
  const need = isFirstVisit(query) ? FIRST_NEED : asked;
  const { range, ignored: ignoredRange } = rangeFromParams(query, need);
  const { view, ignored: ignoredView } = readView(query);
  // Of a household, what is open is a way.
  const open = view.open === null || need.groups.length > 0 ? [] : [view.open];
  const gone = [...view.picked, ...open].filter((id) => planOf(catalog, id) === null);
  const day = today();
  const oldest = oldestCheckDate(catalog, day, view.old);
  const model = buildViewModel(
    priceCatalog(catalog, need, { price: view.price, range, by: view.by, oldest }),
    view,
  );
  const page = { need, range, view, today: day, initial: initialDataOf(catalog, model) };
  handOverWords(words.address, words.messages);
  handOver(page, { model: { ...firstPage(model, view) }, catalog });
  return (
    <div className="mx-auto w-full max-w-[83rem] px-4 pt-3 lg:px-6 lg:pt-5">
      <div className="pb-2.5 sm:pb-3.5 print:hidden">
        <h1 className="text-xl leading-8 font-semibold text-balance lg:text-2xl lg:leading-10">
          {t('headline')}
        </h1>
        <p className="text-pretty text-muted sm:mt-0.5">
          {t.rich('headlineWhat', {
            plans: catalog.plans.length,
            carriers: catalog.carriers.length,
            more: (chunks) => <span className="max-sm:sr-only">{chunks}</span>,
          })}
        </p>
      </div>
      <FindApp
        {...page}
        wordsAddress={words.address}
        choices={choicesIn(catalog.plans)}
        ignored={[
          ...ignored,
          ...ignoredRange,
          ...ignoredView,
          ...gone.map((value) => ({ key: 'plan', value })),
        ]}
        prices={presetPrices(catalog, oldestCheckDate(catalog, day, false))}
      />
    </div>
  );
}
