import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { siteAddress } from '@/app/site-address';
import {
  ASSUMPTIONS,
  CoverageTable,
  coverageOf,
  GAPS,
  HOUSEHOLD_RULES,
  MEASURES,
  ORDER_NOTES,
  ORDER_RULES,
  Points,
  RULES,
  SECTIONS,
  Section,
  TaxRates,
  TWO_SIMS_RULES,
  VERDICT_RULES,
} from '@/components/method';
import { VerdictBadge } from '@/components/reasons';
import { alternatesOf } from '@/i18n/alternates';
import type { Locale } from '@/i18n/routing';
import { datasetOf } from '@/lib/api/dataset';
import { withBase } from '@/lib/base-path';
import { contactHref } from '@/lib/catalog/site-settings';
import { VERDICTS } from '@/lib/cost/result';
import { scriptJson } from '@/lib/facts/json-ld';
import { LICENSE } from '@/lib/license';
import { spaced } from '@/lib/spaced';
import { getCatalog } from '@/server/catalog/read';
import { readEnv } from '@/server/env';

type Props = PageProps<'/[locale]/method'>;

const LINK =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-4 hover:text-accent-strong';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'method' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: {
      ...alternatesOf(locale, '/method'),
      types: { 'text/markdown': `/${locale}/method.md` },
    },
  };
}

/** How costs and order come about, what is covered and what is not, what is assumed, and who runs it. */
export default async function MethodPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations('method');
  const format = await getFormatter();
  const { carriers, plans, taxes, site } = await getCatalog();
  const rows = coverageOf(carriers, plans);
  const day = (date: string | undefined) =>
    date ? spaced(format.dateTime(new Date(date), { dateStyle: 'medium' })) : '–';
  const oldest = day(rows.map((row) => row.oldest).sort()[0]);
  const newest = day(
    rows
      .map((row) => row.newest)
      .sort()
      .at(-1),
  );
  const { value: share, year, source } = taxes.taxableShare;
  const percent = format.number(Number(share) * 100, { maximumFractionDigits: 2 });
  return (
    <div className="mx-auto max-w-4xl px-4 py-8 lg:px-6">
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data, written so that no text can leave the element.
        dangerouslySetInnerHTML={{
          __html: scriptJson(datasetOf({ carriers, plans }, locale, await siteAddress())),
        }}
      />
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-muted">{t('intro')}</p>
      <nav aria-label={t('contents')} className="my-6 print:hidden">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {SECTIONS.map((key) => (
            <li key={key}>
              <a href={`#${key}`} className={LINK}>
                {t(`${key}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="cost" title={t('cost.title')}>
        <p className="max-w-prose">{t('cost.lead')}</p>
        <Points items={RULES.map((rule) => t(`cost.rules.${rule}`))} />
        <p className="max-w-prose text-muted">{t('cost.more')}</p>
      </Section>
      <Section id="verdicts" title={t('verdicts.title')}>
        <p className="max-w-prose">{t('verdicts.lead')}</p>
        <dl className="flex max-w-prose flex-col gap-2">
          {VERDICTS.map((verdict) => (
            <div key={verdict}>
              <dt>
                <VerdictBadge verdict={verdict} />
              </dt>
              <dd>{t(`verdicts.${verdict}`)}</dd>
            </div>
          ))}
        </dl>
        <Points items={VERDICT_RULES.map((rule) => t(`verdicts.rules.${rule}`))} />
      </Section>
      <Section id="order" title={t('order.title')}>
        <p>{t('order.lead')}</p>
        <ol className="flex max-w-prose list-decimal flex-col gap-1.5 pl-5 marker:text-muted">
          {ORDER_RULES.map((rule) => (
            <li key={rule}>{t(`order.${rule}`)}</li>
          ))}
        </ol>
        {ORDER_NOTES.map((note) => (
          <p key={note} className="max-w-prose">
            {t(`order.${note}`)}
          </p>
        ))}
      </Section>
      <Section id="households" title={t('households.title')}>
        <p className="max-w-prose">{t('households.lead')}</p>
        <Points items={HOUSEHOLD_RULES.map((rule) => t(`households.rules.${rule}`))} />
        <h3 className="mt-2 font-semibold">{t('households.twoSims')}</h3>
        <Points items={TWO_SIMS_RULES.map((rule) => t(`households.sims.${rule}`))} />
      </Section>
      <Section id="coverage" title={t('coverage.title')}>
        <p className="max-w-prose">
          {t('coverage.lead', { plans: plans.length, carriers: rows.length, from: oldest, to: newest })}
        </p>
        {site.coverageText[locale] !== '' && (
          <p className="max-w-prose whitespace-pre-line">{site.coverageText[locale]}</p>
        )}
        <CoverageTable rows={rows} />
        <h3 className="mt-2 font-semibold">{t('coverage.missing')}</h3>
        <Points items={GAPS.map((gap) => t(`coverage.gaps.${gap}`))} />
      </Section>
      <Section id="measures" title={t('measures.title')}>
        <Points items={MEASURES.map((key) => t(`measures.${key}`))} />
      </Section>
      <Section id="assumptions" title={t('assumptions.title')}>
        <Points
          items={[
            t('assumptions.shareText', { share: percent, year: String(year), source }),
            ...ASSUMPTIONS.map((key) => t(`assumptions.${key}`)),
          ]}
        />
        <h3 className="mt-2 font-semibold">{t('assumptions.taxTitle')}</h3>
        <p className="max-w-prose text-muted">{t('assumptions.taxBasis')}</p>
        <TaxRates taxes={taxes} />
      </Section>
      <Section id="freshness" title={t('freshness.title')}>
        <p className="max-w-prose">
          {t('freshness.text', { warn: site.freshnessWarnDays, limit: site.freshnessLimitDays })}
        </p>
        <p className="max-w-prose">{t(site.leaveOldOut ? 'freshness.out' : 'freshness.stay')}</p>
        <p className="max-w-prose">
          {t.rich('freshness.changes', {
            link: (words) => (
              <a href={withBase(`/${locale}/changes`)} className={LINK}>
                {words}
              </a>
            ),
          })}
        </p>
      </Section>
      <Section id="errors" title={t('errors.title')}>
        <p className="max-w-prose">{t('errors.report')}</p>
        <p className="max-w-prose">{t('errors.answer', { days: site.reportResponseDays })}</p>
        <p className="max-w-prose text-muted">{t('errors.text')}</p>
      </Section>
      <Section id="who" title={t('who.title')}>
        <p className="max-w-prose">
          {t('who.text', { operator: site.operator || readEnv().OPERATOR || t('who.unknown') })}
        </p>
        {site.contact !== '' && (
          <p className="max-w-prose wrap-anywhere">
            {t.rich('who.contact', {
              contact: site.contact,
              at: (chunks) =>
                contactHref(site.contact) === null ? (
                  chunks
                ) : (
                  <a href={contactHref(site.contact) ?? ''} rel="noreferrer" className={LINK}>
                    {chunks}
                  </a>
                ),
            })}
          </p>
        )}
        <p className="max-w-prose">{t('who.money')}</p>
      </Section>
      <Section id="data" title={t('data.title')}>
        <p className="max-w-prose">{t('data.text', { date: newest })}</p>
        <p className="max-w-prose">{t('data.license')}</p>
        <p className="flex flex-wrap gap-x-6">
          <a href={withBase('/api/v1/plans')} className={LINK}>
            {t('data.json')}
          </a>
          <a href={withBase('/api/v1/plans?format=csv')} className={LINK}>
            {t('data.csv')}
          </a>
          <a href={withBase(`/${locale}/method.md`)} className={LINK}>
            {t('data.markdown')}
          </a>
          <a href={withBase(`/${locale}/api`)} className={LINK}>
            {t('data.api')}
          </a>
          <a href={LICENSE.url} rel="license noreferrer" className={LINK}>
            {LICENSE.short}
          </a>
        </p>
        <p className="max-w-prose">
          {t.rich('data.embed', {
            link: (words) => (
              <a href={withBase(`/${locale}/embed`)} className={LINK}>
                {words}
              </a>
            ),
          })}
        </p>
      </Section>
      <Section id="privacy" title={t('privacy.title')}>
        <p className="max-w-prose">{t('privacy.text')}</p>
      </Section>
    </div>
  );
}
