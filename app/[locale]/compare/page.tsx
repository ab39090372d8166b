import { ArrowLeft, Download } from 'lucide-react';
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { chosenPlans } from '@/app/[locale]/compare/chosen-plans';
import { comparePlans } from '@/app/[locale]/compare/compare-plans';
import {
  alikeNeedOf,
  planWithCarrier,
  today,
  toParams,
  withoutEvidence,
} from '@/app/[locale]/request-context';
import { oembedLink } from '@/app/oembed-link';
import {
  AddRivals,
  ChartsSlot,
  CompareNeed,
  CompareTable,
  CompareVerdict,
  Notes,
  SameRows,
  WaysToWin,
} from '@/components/compare';
import { CheckedAge } from '@/components/formatters';
import { useNeedWords } from '@/components/need';
import { useFactLabels, VerdictSentence } from '@/components/plan';
import { PlanMatches, PlanSearch } from '@/components/plan-search';
import { ShareActions } from '@/components/share';
import { EmptyState, Link, LinkButton, TextLink } from '@/components/ui';
import { alternatesOf } from '@/i18n/alternates';
import { ClientMessages } from '@/i18n/client-messages';
import { picturesOf } from '@/i18n/pictures';
import type { Locale } from '@/i18n/routing';
import { waysToWin } from '@/lib/advice/break-even';
import { compareVerdict } from '@/lib/advice/compare-verdict';
import { withBase } from '@/lib/base-path';
import { planTitle } from '@/lib/catalog/plan-title';
import { quoteAll } from '@/lib/cost/rank';
import { COMPARE_PARAMS, compareFacts, layOut, readCompare, writeCompare } from '@/lib/facts/compare';
import type { Need } from '@/lib/need/need';
import { needQuery, needToParams } from '@/lib/need/url';
import { daySpan } from '@/lib/plan/age';
import { priceToday } from '@/lib/results/price-catalog';
import { rivalsOf } from '@/lib/results/rivals';
import { MAX_PICKED, VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, getCatalogView } from '@/server/catalog/read';

type Props = PageProps<'/[locale]/compare'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'compare' });
  const search = toParams(await searchParams);
  return {
    title: t('title'),
    description: t('description'),
    alternates: {
      ...alternatesOf(locale, '/compare'),
      ...(search.has('plans') && {
        types: {
          'text/markdown': `/${locale}/compare.md?${search}`,
          ...(await oembedLink(`/${locale}/compare`, search)),
        },
      }),
    },
    // Without plans there is nothing to draw.
    ...(search.has('plans') && picturesOf(locale, 'compare', search, t('title'))),
  };
}

/** Up to six plans side by side: which costs the least, and by what they differ, in the order of decision. */
export default async function ComparePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('compare');
  const plan = await getTranslations('plan');
  const [catalog, view] = await Promise.all([getCatalog(), getCatalogView()]);
  const search = toParams(await searchParams);
  const { need, ignored, household } = alikeNeedOf(search, catalog, [...COMPARE_PARAMS, ...VIEW_PARAMS]);
  const { ids, beyond, unknown, text, matches } = chosenPlans(view, readCompare(search));
  const compareHref = (chosen: readonly string[], asked = need) =>
    `/${locale}/compare?${needQuery(asked, writeCompare(chosen))}`;
  const findHref = `/${locale}?${needQuery(need, ids.length > 0 ? [['pick', ids.join(',')]] : [])}`;

  const found = ids.map((id) => planWithCarrier(catalog, id)).filter((one) => one !== null);
  const plans = comparePlans(ids, need, catalog, locale, (id) =>
    compareHref(ids.filter((other) => other !== id)),
  );
  const facts = found.map(({ plan, carrier }) => ({ plan: withoutEvidence(plan), carrier }));
  const bare = facts.map(({ plan }) => plan);
  const ways = waysToWin(bare, need, catalog.settings);
  const least = quoteAll(bare, need, catalog.settings).quotes[0]?.planId;
  const names = new Map(found.map((one) => [one.plan.id, planTitle(one, locale)]));
  const losing = ids
    .filter((id) => id !== least)
    .map((id) => ({
      id,
      name: names.get(id) ?? id,
      ways: (ways.get(id) ?? []).map((way) => ({ ...way, href: compareHref(ids, way.need) })),
    }));
  const groups = compareFacts(found);
  const layout = layOut(groups, found.length);
  const notes = groups.flatMap(({ rows }) => rows).find(({ key }) => key === 'notes');
  const phrases = compareVerdict(
    plans.map((one) => ({ id: one.plan.id, answer: one.answer, next: one.next })),
    ways,
  );
  const checked = daySpan(found.map(({ plan }) => plan.verifiedAt));
  const add = (
    <PlanSearch
      action={`/${locale}/compare`}
      name="add"
      plans={catalog.plans.flatMap((one) => planWithCarrier(catalog, one.id) ?? [])}
      pairs={[...needToParams(need), ...writeCompare(ids)]}
      label={t('add')}
      button={t('addButton')}
      text={matches === null ? '' : text}
    />
  );
  const [single] = plans;
  const rivals =
    plans.length === 1 && single
      ? rivalsOf(
          single.plan,
          single.answer.verdict === 'doesNot' ? null : single.answer.totalCents,
          priceToday(view, need, today()).rows,
        )
      : [];

  return (
    <ClientMessages namespaces={['charts', 'need', 'reasons', 'share', 'verdict']}>
      <div className="mx-auto flex max-w-[80rem] flex-col gap-4 px-4 py-6 lg:px-6">
        <Link
          href={findHref}
          className="inline-flex min-h-6 items-center gap-1 self-start text-sm text-muted hover:text-text print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </Link>
        <h1 className="text-xl font-semibold sm:text-2xl">
          {single && plans.length === 1
            ? t('headingOne', { plan: names.get(single.plan.id) ?? '' })
            : t('heading', { count: plans.length })}
        </h1>
        {unknown.length > 0 && <Notice>{t('unknown', { ids: unknown.join(', ') })}</Notice>}
        {beyond.length > 0 && <Notice>{t('beyond', { ids: beyond.join(', ') })}</Notice>}
        {ignored.length > 0 && (
          <Notice>
            {plan('needIgnored', { what: ignored.map(({ key, value }) => `${key}=${value}`).join(', ') })}
          </Notice>
        )}
        {household && (
          <Notice>
            {plan.rich('needAlike', {
              count: need.lines,
              link: (chunks) => <TextLink href={`/${locale}?${household}`}>{chunks}</TextLink>,
            })}
          </Notice>
        )}
        {single && plans.length === 1 && (
          <VerdictSentence answer={single.answer} next={single.next} need={need} />
        )}
        <CompareVerdict phrases={phrases} need={need} names={names} />
        <CompareNeed
          need={need}
          plans={writeCompare(ids)}
          carriers={catalog.carriers.map(({ id, name }) => ({ id, name: name[locale] }))}
          states={Object.keys(catalog.taxes.states)}
        />
        <PrintedNeed need={need} />
        {matches && (
          <PlanMatches
            text={text}
            matches={matches.flatMap((id) => {
              const one = planWithCarrier(catalog, id);
              return one ? [{ ...one, href: compareHref([...ids, id]) }] : [];
            })}
          />
        )}
        {plans.length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            action={
              <>
                {add}
                <LinkButton href={findHref}>{t('toList')}</LinkButton>
              </>
            }
          >
            {t('empty')}
          </EmptyState>
        ) : (
          <>
            <AddRivals rivals={rivals} hrefOf={(more) => compareHref([...ids, ...more])} />
            <div className="flex flex-wrap items-center justify-between gap-3">
              {ids.length < MAX_PICKED ? add : <p className="text-sm text-muted print:hidden">{t('full')}</p>}
              {checked && (
                <p className="text-sm text-muted">
                  <CheckedAge {...checked} today={today()} />
                </p>
              )}
            </div>
            <CompareTable plans={plans} layout={layout} need={need} taxes={catalog.taxes} />
            <div>
              <SameRows rows={layout.same} />
              {losing.length > 0 && plans.length > 1 && <WaysToWin plans={losing} />}
              {plans.some(({ answer }) => answer.verdict !== 'doesNot') && (
                <ChartsSlot title={t('charts')} plans={facts} need={need} settings={catalog.settings} />
              )}
              <Notes row={notes} plans={plans} />
            </div>
            <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm print:hidden">
              <ShareActions />
              <a
                href={withBase(`/${locale}/compare/file?${needQuery(need, writeCompare(ids))}`)}
                download
                className="inline-flex min-h-6 items-center gap-1 text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong"
              >
                <Download aria-hidden className="size-3.5" />
                {t('file')}
              </a>
              {t.rich('order', {
                link: (words) => (
                  <TextLink href={`/${locale}/method#cost`} className="inline-flex min-h-6 items-center">
                    {words}
                  </TextLink>
                ),
              })}
            </div>
          </>
        )}
      </div>
    </ClientMessages>
  );
}

/** What the plans are priced for, in words: on paper there is no form that says it. */
function PrintedNeed({ need }: { need: Need }) {
  const t = useTranslations('compare');
  const words = useNeedWords(need);
  const { list } = useFactLabels();
  return <p className="hidden text-sm text-muted print:block">{t('assumptions', { need: list(words) })}</p>;
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm">
      {children}
    </p>
  );
}
