import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { planWithCarrier, today } from '@/app/[locale]/request-context';
import { OlderPage } from '@/components/older-page';
import { AnswerForm, ReportNote, ReportStatusBadge, reportHref } from '@/components/report';
import { TextLink } from '@/components/ui';
import { ClientMessages } from '@/i18n/client-messages';
import type { Locale } from '@/i18n/routing';
import { isAsked, MAX_ANSWER_LENGTH, OPEN_REPORTS } from '@/lib/admin/report';
import { dayAfter } from '@/lib/plan/age';
import { spaced } from '@/lib/spaced';
import { getCatalog } from '@/server/catalog/read';
import { readByToken } from '@/server/reports';
import { reportFieldNames } from '../../report-field-name';
import { answerAction } from './actions';

type Props = PageProps<'/[locale]/reports/[token]'>;

/** Whoever has the address reads the report: no search engine lists it, and no link tells it to another site. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: 'report' });
  return { title: t('state.title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

/** What came of a report, for its sender. */
export default async function ReportStatePage({ params }: Props) {
  const { token, ...rest } = await params;
  const locale = rest.locale as Locale;
  setRequestLocale(locale);
  const report = await readByToken(token);
  if (!report) notFound();
  const catalog = await getCatalog();
  const found = planWithCarrier(catalog, report.planId);
  const t = await getTranslations('report');
  const format = await getFormatter();
  const date = (day: string) => spaced(format.dateTime(new Date(day), { dateStyle: 'medium' }));
  const open = OPEN_REPORTS.includes(report.status);
  const days = catalog.site.reportResponseDays;
  const promised = dayAfter(report.createdAt.slice(0, 10), days);
  const about = (await reportFieldNames())(report.field);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-5 px-4 py-8 lg:px-6">
      <h1 className="text-2xl font-semibold">{t('state.title')}</h1>
      <div className="flex flex-col gap-2 rounded-md border p-4">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ReportStatusBadge status={report.status} />
          <span>{t(`explained.${report.status}`)}</span>
        </p>
        <p className="text-sm text-muted">
          {t('state.received', { date: date(report.createdAt) })}
          {!open && report.handledAt !== null && (
            <> · {t('state.answered', { date: date(report.handledAt) })}</>
          )}
        </p>
        {open && (
          <p className="text-sm">
            {promised < today()
              ? t('state.late', { date: date(promised) })
              : t('state.by', { date: date(promised), days })}
          </p>
        )}
      </div>
      {report.revision !== null && report.handledAt !== null && (
        <p className="max-w-prose">
          {t('state.corrected', { number: report.revision, date: date(report.handledAt) })}
        </p>
      )}
      {report.question !== null && (
        <section aria-labelledby="question" className="flex flex-col gap-2 rounded-md border p-4">
          <h2 id="question" className="font-semibold">
            {t('ask.title')}
          </h2>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">{report.question}</p>
          {report.answer !== null && (
            <p className="max-w-prose text-sm wrap-anywhere whitespace-pre-line text-muted">
              {t('ask.you')} {report.answer}
            </p>
          )}
          {isAsked(report) && (
            <ClientMessages namespaces={['report', 'olderPage']}>
              <AnswerForm act={answerAction.bind(null, locale, token)} most={MAX_ANSWER_LENGTH} />
              <OlderPage />
            </ClientMessages>
          )}
        </section>
      )}
      {report.outcome !== null && (
        <section aria-labelledby="outcome" className="flex flex-col gap-1">
          <h2 id="outcome" className="font-semibold">
            {t('state.outcome')}
          </h2>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">{report.outcome}</p>
        </section>
      )}
      <section aria-labelledby="said">
        <h2 id="said" className="font-semibold">
          {t('state.you')}
        </h2>
        <dl className="divide-y">
          <ReportNote name={t('plan')}>
            {found ? `${found.carrier.name[locale]} · ${found.plan.name}` : report.planId}
          </ReportNote>
          <ReportNote name={t('state.about')}>{about}</ReportNote>
          <ReportNote name={t('state.claim')}>{report.claim}</ReportNote>
          {report.link !== null && (
            <ReportNote name={t('state.link')}>
              <a
                href={report.link}
                rel="noopener noreferrer nofollow ugc"
                className="inline-block min-h-6 py-0.5 text-accent underline underline-offset-4"
              >
                {report.link}
              </a>
            </ReportNote>
          )}
        </dl>
      </section>
      <p className="max-w-prose text-sm text-muted">{t('state.keep')}</p>
      {found && (
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <TextLink href={`/${locale}/plans/${report.planId}`}>{t('state.toPlan')}</TextLink>
          <TextLink href={reportHref(locale, report.planId, null)} rel="nofollow">
            {t('state.again')}
          </TextLink>
        </p>
      )}
    </div>
  );
}
