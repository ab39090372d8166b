import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { changeFeeds } from '@/app/[locale]/changes/feed-addresses';
import { planWithCarrier, toParams } from '@/app/[locale]/request-context';
import { ChangeFilters, ChangeList, ChangesPager, FeedLinks } from '@/components/changes';
import { exactDate } from '@/components/formatters';
import { PlanMatches } from '@/components/plan-search';
import { EmptyState, ErrorState } from '@/components/ui';
import { alternatesOf } from '@/i18n/alternates';
import type { Locale } from '@/i18n/routing';
import { findPlans } from '@/lib/catalog/plan-search';
import { planTitle } from '@/lib/catalog/plan-title';
import { groupByDay } from '@/lib/changes/group';
import { type ChangesView, changesQueryOf, readChangesView } from '@/lib/changes/page-query';
import { getCatalog, getCatalogView } from '@/server/catalog/read';
import { listChanges } from './listed';

type Props = PageProps<'/[locale]/changes'>;

/** The address, with the plan that its text names; null where it names none, or more than one. */
async function askedOf(search: Awaited<Props['searchParams']>) {
  const [catalog, catalogView] = await Promise.all([getCatalog(), getCatalogView()]);
  const params = toParams(search);
  const { view, ignored } = readChangesView(
    params,
    catalog.carriers.map(({ id }) => id),
  );
  const found = view.plan === '' ? null : findPlans(catalogView, view.plan);
  const plan = found?.id == null ? null : planWithCarrier(catalog, found.id);
  return { catalog, view, ignored, plan, matches: found !== null && plan === null ? found.matches : null };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const search = await searchParams;
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { view, plan } = await askedOf(search);
  const feeds = changeFeeds(locale, { carriers: view.carriers, plan: plan?.plan.id ?? '' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: { ...alternatesOf(locale, '/changes'), types: feeds.types },
    // A filter is no page of its own for a search engine.
    ...(Object.keys(search).length > 0 && { robots: { index: false } }),
  };
}

/** Every published change of a price or a fact, newest first, by carrier, plan, kind and day. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('changes');
  const format = await getFormatter();
  const { catalog, view, ignored, plan, matches } = await askedOf(await searchParams);
  const planIds = plan ? [plan.plan.id] : [];
  const filter = { carriers: view.carriers, plans: planIds, kinds: view.kinds, since: view.since };
  // A text that names no one plan shows what it may mean, and no changes.
  const listed = await listChanges(filter, view.page, matches ? 0 : undefined);
  const isFiltered = view.carriers.length + view.kinds.length + planIds.length > 0 || view.since !== null;
  const here = `/${locale}/changes`;
  const hrefOf = (part: Partial<ChangesView>) => {
    const query = changesQueryOf({ ...view, ...part });
    return `${here}${query && `?${query}`}`;
  };
  const nameOf = (id: string) => {
    const one = planWithCarrier(catalog, id);
    return { name: one ? planTitle(one, locale) : id, href: `/${locale}/plans/${id}` };
  };
  const feeds = changeFeeds(locale, { carriers: view.carriers, plan: plan?.plan.id ?? '' });
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 lg:px-6">
      <header>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="mt-2 max-w-prose text-muted">{t('intro')}</p>
        {listed && (
          <p className="max-w-prose text-muted">
            {listed.loadedOn ? t('loaded', { date: exactDate(format, listed.loadedOn) }) : t('before')}
          </p>
        )}
      </header>
      {ignored.length > 0 && (
        <Notice>
          {t('ignored', { what: ignored.map(({ key, value }) => `${key}=${value}`).join(', ') })}
        </Notice>
      )}
      <ChangeFilters
        action={here}
        view={{ ...view, plan: plan ? planTitle(plan, locale) : view.plan }}
        carriers={catalog.carriers.map(({ id, name }) => ({ id, name: name[locale] }))}
      />
      {matches ? (
        <PlanMatches
          text={view.plan}
          matches={matches.flatMap((id) => {
            const one = planWithCarrier(catalog, id);
            return one ? [{ ...one, href: hrefOf({ plan: id, page: 1 }) }] : [];
          })}
        />
      ) : (
        <>
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            {listed && (
              <p role="status" className="font-semibold tabular-nums">
                {t('count', { count: listed.count })}
              </p>
            )}
            <FeedLinks
              {...feeds.hrefs}
              of={t(view.carriers.length + planIds.length > 0 ? 'ofFilter' : 'ofAll')}
            />
          </div>
          {listed ? (
            <>
              {view.page !== listed.page && <Notice>{t('beyond', { page: view.page })}</Notice>}
              {listed.count === 0 && (
                <EmptyState title={t('none')}>{t(isFiltered ? 'noneHere' : 'noneEver')}</EmptyState>
              )}
              <ChangeList days={groupByDay(listed.changes)} planOf={nameOf} />
              {plan && listed.first && (
                <p className="text-muted">
                  {listed.first.addedOn
                    ? t('firstState', {
                        plan: planTitle(plan, locale),
                        date: exactDate(format, listed.first.addedOn),
                      })
                    : t('firstStateUndated', { plan: planTitle(plan, locale) })}
                </p>
              )}
              <ChangesPager page={listed.page} pages={listed.pages} hrefOf={(to) => hrefOf({ page: to })} />
            </>
          ) : (
            <>
              <meta name="robots" content="noindex" />
              <ErrorState title={t('away')}>{t('awayText')}</ErrorState>
            </>
          )}
        </>
      )}
    </div>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm">
      {children}
    </p>
  );
}
