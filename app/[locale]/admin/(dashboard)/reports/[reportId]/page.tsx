import { notFound } from 'next/navigation';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { planWithCarrier, today } from '@/app/[locale]/request-context';
import { ActionForm, AdminPage, AdminSection } from '@/components/admin';
import { ReportNote, ReportStatusBadge } from '@/components/report';
import { LinkButton, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import { MAX_OUTCOME_LENGTH, MAX_QUESTION_LENGTH, NEXT_STATUSES, OPEN_REPORTS } from '@/lib/admin/report';
import { dayAfter } from '@/lib/plan/age';
import { spaced } from '@/lib/spaced';
import { getCatalog } from '@/server/catalog/read';
import { publishedSince, reportStamp } from '@/server/report-answers';
import { getReport } from '@/server/reports';
import { reportFieldNames } from '../../../../report-field-name';
import { adminPath, requireActor } from '../../../actor';
import { Assignee } from '../../../assignee';
import { askAction, handleAction } from '../actions';

/** A report of a reader: what it says, who has it in hand, the draft that answers it, and its answer. */
export default async function ReportPage({ params }: PageProps<'/[locale]/admin/reports/[reportId]'>) {
  const { reportId, ...rest } = await params;
  const locale = rest.locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/reports/${reportId}`);
  const report = await getReport(actor, reportId);
  if (!report) notFound();
  const t = await getTranslations('admin.reports');
  const tReport = await getTranslations('report');
  const tAudit = await getTranslations('admin.audit');
  const format = await getFormatter();
  const catalog = await getCatalog();
  const fieldName = await reportFieldNames();
  const day = (date: string) => spaced(format.dateTime(new Date(date), { dateStyle: 'medium' }));
  const found = planWithCarrier(catalog, report.planId);
  const name = found ? `${found.carrier.name[locale]} · ${found.plan.name}` : report.planId;
  const open = OPEN_REPORTS.includes(report.status);
  const handles = open && can(actor.role, 'handleReport');
  const promised = dayAfter(report.createdAt.slice(0, 10), catalog.site.reportResponseDays);
  const corrected = await publishedSince(report);
  const next = NEXT_STATUSES[report.status].filter((status) => status !== 'corrected' || corrected);
  const seen = { seen: reportStamp(report) };
  return (
    <AdminPage
      title={name}
      lead={`${t('received', { date: day(report.createdAt), language: report.locale })}${
        open ? ` · ${t(promised < today() ? 'late' : 'by', { date: day(promised) })}` : ''
      }`}
      actions={<ReportStatusBadge status={report.status} />}
    >
      <Assignee locale={locale} actor={actor} kind="report" id={reportId} open={open} />
      <dl className="divide-y text-sm">
        <ReportNote name={tReport('state.about')}>{fieldName(report.field)}</ReportNote>
        <ReportNote name={tReport('claim')}>{report.claim}</ReportNote>
        {report.link !== null && (
          <ReportNote name={tReport('state.link')}>
            <a
              href={report.link}
              target="_blank"
              rel="noopener noreferrer nofollow ugc"
              className="inline-block min-h-6 py-0.5 text-accent underline underline-offset-4"
            >
              {report.link}
            </a>
          </ReportNote>
        )}
        {report.question !== null && <ReportNote name={t('question')}>{report.question}</ReportNote>}
        {report.question !== null && (
          <ReportNote name={t('answer')}>{report.answer ?? t('noAnswer')}</ReportNote>
        )}
        {report.outcome !== null && <ReportNote name={tReport('state.outcome')}>{report.outcome}</ReportNote>}
        {report.revision !== null && (
          <ReportNote name={t('correctedBy')}>
            <TextLink href={adminPath(locale, `/plans/${report.planId}/history`)}>
              {t('revision', { number: report.revision })}
            </TextLink>
          </ReportNote>
        )}
        {report.handledAt !== null && (
          <ReportNote name={t('handled')}>
            {t('byOn', {
              name: report.handledBy?.name ?? tAudit('actors.commandLine'),
              date: day(report.handledAt),
            })}
          </ReportNote>
        )}
      </dl>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {report.draftId !== null && (
          <LinkButton href={adminPath(locale, `/drafts/${report.draftId}`)}>{t('toDraft')}</LinkButton>
        )}
        {open && report.draftId === null && found && can(actor.role, 'editDraft') && (
          <LinkButton
            variant="primary"
            href={adminPath(
              locale,
              `/plans/${report.planId}/edit?${new URLSearchParams({ report: report.id, field: report.field ?? '' })}`,
            )}
          >
            {t('makeDraft')}
          </LinkButton>
        )}
        <TextLink href={`/${locale}/plans/${report.planId}`}>{t('toPlan')}</TextLink>
      </p>
      {handles && (
        <AdminSection title={t('answerIt')}>
          {!corrected && <p className="max-w-prose text-sm text-muted">{t('notCorrectedYet')}</p>}
          <ActionForm
            // Moved on, it is another form.
            key={report.status}
            act={handleAction.bind(null, locale, report.id)}
            hidden={seen}
            label={t('answerIt')}
            fields={[
              {
                name: 'status',
                label: t('next'),
                type: 'select',
                options: next.map((value) => ({ value, label: tReport(`statuses.${value}`) })),
              },
              {
                name: 'outcome',
                label: t('outcome'),
                type: 'textarea',
                hint: t('outcomeHint', { language: report.locale }),
                maxLength: MAX_OUTCOME_LENGTH,
              },
            ]}
            submit={t('send')}
            variant="secondary"
          />
        </AdminSection>
      )}
      {handles && (
        <AdminSection title={t('ask')}>
          <ActionForm
            key={report.askedAt}
            act={askAction.bind(null, locale, report.id)}
            hidden={seen}
            label={t('ask')}
            fields={[
              {
                name: 'question',
                label: t('askWhat'),
                type: 'textarea',
                hint: t('askHint', { language: report.locale }),
                required: true,
                maxLength: MAX_QUESTION_LENGTH,
              },
            ]}
            submit={t('askGo')}
            variant="secondary"
          />
        </AdminSection>
      )}
    </AdminPage>
  );
}
