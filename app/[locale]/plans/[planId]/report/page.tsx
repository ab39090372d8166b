import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { planWithCarrier } from '@/app/[locale]/request-context';
import { OlderPage } from '@/components/older-page';
import { FactValueView } from '@/components/plan';
import { ReportForm } from '@/components/report';
import { Link } from '@/components/ui/link';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import {
  COST_FIELD,
  MAX_CLAIM_LENGTH,
  MAX_LINK_LENGTH,
  REPORT_FIELDS,
  type ReportField,
  reportField,
} from '@/lib/admin/report';
import { planTitle } from '@/lib/catalog/plan-title';
import { FACT_GROUPS, factsOf } from '@/lib/facts/facts';
import { getCatalog } from '@/server/catalog/read';
import { reportFieldNames } from '../../../report-field-name';
import { sendReport } from './actions';

type Props = PageProps<'/[locale]/plans/[planId]/report'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, ...rest } = await params;
  const locale = rest.locale as Locale;
  const found = planWithCarrier(await getCatalog(), planId);
  if (!found) return {};
  const t = await getTranslations({ locale, namespace: 'report' });
  return { title: t('title', { plan: planTitle(found, locale) }), robots: { index: false } };
}

/** What is wrong with a plan, and what is right: asked without an account and without scripts. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { planId, ...rest } = await params;
  const locale = rest.locale as Locale;
  setRequestLocale(locale);
  const catalog = await getCatalog();
  const found = planWithCarrier(catalog, planId);
  if (!found) notFound();
  const { plan, carrier } = found;
  const query = await searchParams;
  const given = (key: string): string => {
    const value = query[key];
    return typeof value === 'string' ? value : '';
  };
  const named = given('field');
  const field = reportField(named);
  const t = await getTranslations('report');
  const tPlan = await getTranslations('plan');
  const fieldName = await reportFieldNames();
  const groups = FACT_GROUPS.map((group) => ({
    label: tPlan(`groups.${group}`),
    options: REPORT_FIELDS.filter((one) => one.group === group).map(({ path }) => ({
      value: path,
      label: fieldName(path),
    })),
  }));
  const shownOf = ({ group, fact }: ReportField) =>
    factsOf(plan, carrier)
      .find(({ key }) => key === group)
      ?.facts.find(({ key }) => key === fact)?.value;
  const value = field && shownOf(field);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5 px-4 py-6 lg:px-6">
      <p>
        <Link
          href={`/${locale}/plans/${planId}`}
          className="inline-flex min-h-6 items-center gap-1 text-sm text-muted hover:text-text"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </Link>
      </p>
      <div>
        <p className="text-muted">
          {carrier.name[locale]} · {plan.name}
        </p>
        <h1 className="text-2xl font-semibold">{t('heading')}</h1>
      </div>
      <p className="max-w-prose">{t('lead')}</p>
      <ClientMessages namespaces={['report', 'olderPage']}>
        <ReportForm
          send={sendReport}
          planId={planId}
          locale={locale}
          field={field ? field.path : named === COST_FIELD ? COST_FIELD : ''}
          claim={given('claim').slice(0, MAX_CLAIM_LENGTH)}
          cost={COST_FIELD}
          groups={groups}
          most={{ claim: MAX_CLAIM_LENGTH, link: MAX_LINK_LENGTH }}
          shown={
            field &&
            value && (
              <div className="mt-2 rounded-md bg-sunken px-3 py-2 text-sm">
                <p className="text-muted">{t('shown', { field: tPlan(`facts.${field.fact}`) })}</p>
                <FactValueView value={value} />
              </div>
            )
          }
        />
        <OlderPage />
      </ClientMessages>
      <p className="max-w-prose border-t pt-4 text-sm text-muted">
        {t('answerWithin', { days: catalog.site.reportResponseDays })}
      </p>
    </div>
  );
}
