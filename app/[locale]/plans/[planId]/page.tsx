import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { changeFeeds } from '@/app/[locale]/changes/feed-addresses';
import {
  alikeNeedOf,
  planWithCarrier,
  today,
  toParams,
  withoutEvidence,
} from '@/app/[locale]/request-context';
import { oembedLink } from '@/app/oembed-link';
import { siteAddress } from '@/app/site-address';
import {
  BeforeYouBuy,
  BillDetails,
  DataRuler,
  NeedAnswer,
  PlanFactsView,
  PlanHeader,
  PlanReceipt,
  PriceHistory,
  Rivals,
  VerdictSentence,
} from '@/components/plan';
import { reportHref } from '@/components/report';
import { receiptPicture, ShareActions } from '@/components/share';
import { TextLink } from '@/components/ui';
import { alternatesOf } from '@/i18n/alternates';
import { ClientMessages } from '@/i18n/client-messages';
import { picturesOf } from '@/i18n/pictures';
import type { Locale } from '@/i18n/routing';
import { COST_FIELD } from '@/lib/admin/report';
import { planTitle } from '@/lib/catalog/plan-title';
import { leaveOutAfter } from '@/lib/catalog/stale';
import { quote } from '@/lib/cost/quote';
import { offerOf, scriptJson } from '@/lib/facts/json-ld';
import { evidenceOf } from '@/lib/facts/statement';
import { AFTER_CHOOSING, guideHref } from '@/lib/guide/steps';
import { needQuery } from '@/lib/need/url';
import { oldestCheck } from '@/lib/plan/resolve';
import { nextPeriod } from '@/lib/results/next-period';
import { priceToday } from '@/lib/results/price-catalog';
import { rivalsOf } from '@/lib/results/rivals';
import { priceSteps } from '@/lib/series/price-history';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { getCatalog, getCatalogView } from '@/server/catalog/read';
import { orWithout } from '@/server/catalog/version';
import { unchangedPages } from '@/server/plans/due';
import { getRevisions } from '@/server/plans/history';

type Props = PageProps<'/[locale]/plans/[planId]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { planId, ...rest } = await params;
  const locale = rest.locale as Locale;
  const found = planWithCarrier(await getCatalog(), planId);
  // The page that says so has a title of its own.
  if (!found) notFound();
  const t = await getTranslations({ locale, namespace: 'plan' });
  const names = { plan: planTitle(found, locale) };
  const asked = toParams(await searchParams);
  const search = new URLSearchParams(asked);
  search.set('plan', planId);
  return {
    title: t('title', names),
    description: t('description', names),
    alternates: {
      ...alternatesOf(locale, `/plans/${planId}`),
      types: {
        'text/markdown': `/${locale}/plans/${planId}.md`,
        ...changeFeeds(locale, { carriers: [], plan: planId }).types,
        ...(await oembedLink(`/${locale}/plans/${planId}`, asked)),
      },
    },
    ...picturesOf(locale, 'plan', search, t('title', names)),
  };
}

/** One plan: what the need in the link costs on it, and every fact with its sources. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { planId, ...rest } = await params;
  const locale = rest.locale as Locale;
  setRequestLocale(locale);
  const catalog = await getCatalog();
  const found = planWithCarrier(catalog, planId);
  if (!found) notFound();
  const { plan, carrier } = found;
  const inherited = catalog.inherited.get(planId) ?? [];
  const { need, ignored, household } = alikeNeedOf(toParams(await searchParams), catalog, VIEW_PARAMS);
  const evidence = evidenceOf(plan, carrier, inherited);
  const unchanged = await orWithout(undefined, () => unchangedPages({ id: planId, sources: evidence }));
  const answer = quote(plan, need, catalog.settings);
  const isMet = answer.verdict !== 'doesNot';
  const next = isMet ? nextPeriod(plan, need, answer, catalog.settings) : null;
  const view = await getCatalogView();
  const { rows } = priceToday(view, need, today());
  const rivals = rivalsOf(plan, isMet ? answer.totalCents : null, rows);
  const revisions = await orWithout(null, () => getRevisions(planId));
  const steps =
    revisions && priceSteps(revisions.length > 0 ? revisions : [{ number: 1, publishedAt: null, plan }]);
  const url = `${await siteAddress()}/${locale}/plans/${planId}`;
  const t = await getTranslations('plan');
  const page = await getTranslations('planPage');
  const query = needQuery(need);
  const findHref = `/${locale}${query && `?${query}`}`;
  const hrefs = {
    find: findHref,
    compare: `/${locale}/compare?${needQuery(need, [['plans', planId]])}`,
    guide: guideHref(locale, AFTER_CHOOSING, planId, need),
  };
  return (
    <ClientMessages namespaces={['charts', 'reasons', 'share', 'verdict']}>
      <div className="mx-auto grid max-w-6xl gap-x-14 gap-y-8 px-4 py-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:px-6">
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: `scriptJson` leaves no sign that could end the element.
          dangerouslySetInnerHTML={{
            __html: scriptJson(offerOf(plan, carrier, url)),
          }}
        />
        <div className="flex min-w-0 flex-col gap-4">
          <PlanHeader
            plan={plan}
            carrier={carrier}
            today={today()}
            sourceCount={evidence.length}
            oldestCheck={oldestCheck(plan, carrier, inherited)}
            leaveOutAfterDays={leaveOutAfter(catalog.site)}
            findHref={findHref}
          >
            <VerdictSentence answer={answer} next={next} need={need} />
          </PlanHeader>
          {ignored.length > 0 && (
            <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm">
              {t('needIgnored', { what: ignored.map(({ key, value }) => `${key}=${value}`).join(', ') })}
            </p>
          )}
          {household && (
            <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm">
              {t.rich('needAlike', {
                count: need.lines,
                link: (chunks) => <TextLink href={`/${locale}?${household}`}>{chunks}</TextLink>,
              })}
            </p>
          )}
          <NeedAnswer plan={plan} carrier={carrier} need={need} answer={answer} />
        </div>
        <aside aria-labelledby="need" className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:pt-9">
          <div className="lg:sticky lg:top-20">
            <PlanReceipt
              plan={plan}
              carrier={carrier}
              need={need}
              answer={answer}
              next={next}
              taxes={catalog.taxes}
              hrefs={hrefs}
            />
            <div className="mt-3 px-1">
              <ShareActions receipt={isMet ? receiptPicture(locale, planId, need) : null} />
            </div>
          </div>
        </aside>
        <div className="flex min-w-0 flex-col gap-8">
          <DataRuler plan={plan} need={need} />
          <BeforeYouBuy plan={plan} />
          <Rivals plan={plan} rivals={rivals} need={need} query={query} />
          <PlanFactsView plan={plan} carrier={carrier} inherited={inherited} unchanged={unchanged}>
            {isMet && (
              <BillDetails
                plan={withoutEvidence(plan)}
                carrier={carrier}
                need={need}
                quote={answer}
                taxes={catalog.taxes}
                settings={catalog.settings}
                findHref={findHref}
                reportHref={reportHref(locale, planId, COST_FIELD)}
              />
            )}
          </PlanFactsView>
          {steps && <PriceHistory steps={steps} today={today()} />}
          <p className="text-sm print:hidden">
            <TextLink href={`/${locale}/changes?plan=${planId}`}>{page('changes')}</TextLink>
            {' · '}
            <TextLink href={`/${locale}/embed?${needQuery(need, [['plans', planId]])}`}>
              {page('embed')}
            </TextLink>
          </p>
          <p className="border-t pt-4 text-sm text-muted">
            {t('reportHeading')}{' '}
            <TextLink href={reportHref(locale, planId, null)} rel="nofollow">
              {t('report')}
            </TextLink>
          </p>
        </div>
      </div>
    </ClientMessages>
  );
}
