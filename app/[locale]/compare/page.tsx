import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { needOf, planWithCarrier, today, toParams, withoutEvidence } from '@/app/[locale]/request-context';
import { AddPlan, ChartsSlot, type ComparePlan, CompareTable, WaysToWin } from '@/components/compare';
import { CheckedAge } from '@/components/formatters';
import { Assumptions } from '@/components/plan';
import { EmptyState, LinkButton, TextLink } from '@/components/ui';
import { alternatesOf } from '@/i18n/alternates';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { waysToWin } from '@/lib/advice/break-even';
import { isTooOld, leaveOutAfter } from '@/lib/catalog/stale';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import { COMPARE_PARAMS, compareFacts, readCompare, writeCompare } from '@/lib/facts/compare';
import { AFTER_CHOOSING, guideHref } from '@/lib/guide/steps';
import { needQuery, needToParams } from '@/lib/need/url';
import { ageInDays, daySpan } from '@/lib/plan/age';
import { MAX_PICKED, VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog } from '@/server/catalog/read';

type Props = PageProps<'/[locale]/compare'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'compare' });
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/compare') };
}

/** Up to six plans side by side, with what the need in the link costs on each. */
export default async function ComparePage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('compare');
  const plan = await getTranslations('plan');
  const catalog = await getCatalog();
  const search = toParams(await searchParams);
  const { need, ignored } = needOf(search, catalog, [...COMPARE_PARAMS, ...VIEW_PARAMS]);
  const { ids, beyond, onlyDifferences } = readCompare(search);
  const query = needQuery(need);
  const findHref = `/${locale}${query && `?${query}`}`;
  const compareHref = (chosen: readonly string[], differences: boolean) =>
    `/${locale}/compare?${needQuery(need, writeCompare(chosen, differences))}`;

  const found = ids.map((id) => planWithCarrier(catalog, id)).filter((one) => one !== null);
  const planIds = found.map((one) => one.plan.id);
  const unknown = ids.filter((id) => !planIds.includes(id));
  const leaveOutAfterDays = leaveOutAfter(catalog.site);
  const plans = found.map(
    (one): ComparePlan => ({
      ...one,
      answer: quote(one.plan, need, catalog.settings),
      daysOld: isTooOld(one.plan.verifiedAt, today(), leaveOutAfterDays)
        ? ageInDays(one.plan.verifiedAt, today())
        : null,
      href: `/${locale}/plans/${one.plan.id}${query && `?${query}`}`,
      guideHref: guideHref(locale, AFTER_CHOOSING, one.plan.id, need),
      removeHref: compareHref(
        planIds.filter((id) => id !== one.plan.id),
        onlyDifferences,
      ),
    }),
  );
  const facts = found.map(({ plan, carrier }) => ({ plan: withoutEvidence(plan), carrier }));
  const ways = waysToWin(
    facts.map(({ plan }) => plan),
    need,
    catalog.settings,
  );
  const least = quoteAll(
    facts.map(({ plan }) => plan),
    need,
    catalog.settings,
  ).quotes[0]?.planId;
  const losing = found
    .filter(({ plan }) => plan.id !== least)
    .map(({ plan, carrier }) => ({
      id: plan.id,
      name: `${carrier.name[locale]} ${plan.name}`,
      ways: (ways.get(plan.id) ?? []).map((way) => ({
        ...way,
        href: `/${locale}/compare?${needQuery(way.need, writeCompare(planIds, onlyDifferences))}`,
      })),
    }));
  const checked = daySpan(found.map(({ plan }) => plan.verifiedAt));
  const groups = compareFacts(found);
  const rows = groups.flatMap((group) => group.rows);
  const differing = rows.filter(({ differs }) => differs).length;
  const add = (
    <AddPlan
      carriers={catalog.carriers}
      plans={catalog.plans}
      chosen={planIds}
      pairs={[...needToParams(need), ...writeCompare(planIds, onlyDifferences)]}
    />
  );

  return (
    <ClientMessages namespaces={['charts', 'reasons', 'verdict']}>
      <div className="flex flex-col gap-4 px-4 py-6 lg:px-6">
        <Link
          href={findHref}
          prefetch={false}
          className="inline-flex min-h-6 items-center gap-1 self-start text-sm text-muted hover:text-text print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </Link>
        <h1 className="text-xl font-semibold">{t('heading', { count: plans.length })}</h1>
        {unknown.length > 0 && <Notice>{t('unknown', { ids: unknown.join(', ') })}</Notice>}
        {beyond.length > 0 && <Notice>{t('beyond', { ids: beyond.join(', ') })}</Notice>}
        {ignored.length > 0 && (
          <Notice>
            {plan('needIgnored', { what: ignored.map(({ key, value }) => `${key}=${value}`).join(', ') })}
          </Notice>
        )}
        {plans.length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            action={
              <>
                <LinkButton href={findHref} variant="primary">
                  {t('toList')}
                </LinkButton>
                {add}
              </>
            }
          >
            {t('empty')}
          </EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              {planIds.length < MAX_PICKED ? add : <p className="text-sm text-muted">{t('full')}</p>}
              {plans.length > 1 && (
                <p className="flex flex-wrap items-center gap-3 text-sm">
                  <span className="text-muted">
                    {onlyDifferences
                      ? t('hidden', { count: rows.length - differing })
                      : t('differences', { count: differing })}
                  </span>
                  <LinkButton
                    href={compareHref(planIds, !onlyDifferences)}
                    prefetch={false}
                    scroll={false}
                    size="sm"
                    className="print:hidden"
                  >
                    {t(onlyDifferences ? 'allFacts' : 'onlyDifferences')}
                  </LinkButton>
                </p>
              )}
            </div>
            {checked && (
              <p className="text-sm text-muted">
                <CheckedAge {...checked} today={today()} />
              </p>
            )}
            {plans.length === 1 && <p className="text-muted">{t('one')}</p>}
            <CompareTable
              plans={plans}
              groups={groups}
              need={need}
              taxes={catalog.taxes}
              onlyDifferences={onlyDifferences && plans.length > 1}
            />
            <p className="text-sm text-muted">
              {t.rich('order', {
                link: (words) => <TextLink href={`/${locale}/method#cost`}>{words}</TextLink>,
              })}
            </p>
            {losing.length > 0 && <WaysToWin plans={losing} />}
            {plans.some(({ answer }) => answer.verdict !== 'doesNot') && (
              <section aria-labelledby="compare-charts">
                <h2 id="compare-charts" className="mb-3 text-lg font-semibold">
                  {t('charts')}
                </h2>
                <ChartsSlot plans={facts} need={need} settings={catalog.settings} />
              </section>
            )}
            <div className="max-w-xl">
              <Assumptions need={need} findHref={findHref} heading="h2" />
            </div>
          </>
        )}
      </div>
    </ClientMessages>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm">
      {children}
    </p>
  );
}
