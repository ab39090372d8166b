import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { planWithCarrier, today, toParams } from '@/app/[locale]/request-context';
import { ActionForm, AdminPage, FilterBar, Pager } from '@/components/admin';
import { spaced } from '@/components/formatters';
import { ReportNote, ReportStatusBadge } from '@/components/report';
import { EmptyState, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { can } from '@/lib/admin/permissions';
import {
  COST_FIELD,
  MAX_OUTCOME_LENGTH,
  NEXT_STATUSES,
  OPEN_REPORTS,
  REPORT_STATUSES,
  reportField,
} from '@/lib/admin/report';
import { dayAfter } from '@/lib/plan/age';
import { getCatalog } from '@/server/catalog/read';
import { listReports } from '@/server/reports';
import { adminPath, requireActor } from '../../actor';
import { handleAction } from './actions';

type Props = PageProps<'/[locale]/admin/reports'>;

/** A link that stands by itself is large enough for a finger. */
const ROOMY = 'inline-flex min-h-6 items-center';

/** Reports a page. */
const ROWS = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: 'admin.reports' });
  return { title: t('title') };
}

/** What readers say is wrong, whoever waits longest first. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const search = toParams(await searchParams);
  const status = REPORT_STATUSES.find((option) => option === search.get('status')) ?? null;
  const all = search.get('status') === 'all';
  const requested = status ?? (all ? 'all' : 'open');
  const actor = await requireActor(locale, `/reports${requested === 'open' ? '' : `?status=${requested}`}`);
  const page = Math.max(1, Math.min(100_000, Math.trunc(Number(search.get('page'))) || 1));
  const statuses = status ? [status] : all ? REPORT_STATUSES : OPEN_REPORTS;
  const { reports, count, byStatus } = await listReports(
    actor,
    { statuses },
    { skip: (page - 1) * ROWS, take: ROWS },
  );
  const t = await getTranslations('admin.reports');
  const tReport = await getTranslations('report');
  const facts = await getTranslations('plan.facts');
  const format = await getFormatter();
  const catalog = await getCatalog();
  const day = (date: string) => spaced(format.dateTime(new Date(date), { dateStyle: 'medium' }));
  const aboutOf = (path: string | null) => {
    if (path === null) return tReport('whole');
    const field = reportField(path);
    return path === COST_FIELD ? tReport('cost') : field ? facts(field.fact) : path;
  };
  const open = OPEN_REPORTS.reduce((sum, one) => sum + byStatus[one], 0);
  const pages = Math.max(1, Math.ceil(count / ROWS));
  const hrefOf = (to: number) =>
    `${adminPath(locale, '/reports')}?${new URLSearchParams({ status: requested, page: String(to) })}`;
  return (
    <AdminPage title={t('title')} lead={t('lead', { days: catalog.site.reportResponseDays })}>
      <FilterBar
        path={adminPath(locale, '/reports')}
        label={t('filters')}
        choices={[
          {
            name: 'status',
            label: t('status'),
            value: requested,
            options: [
              { value: 'open', label: t('withCount', { status: t('open'), count: open }) },
              ...REPORT_STATUSES.map((value) => ({
                value,
                label: t('withCount', { status: tReport(`statuses.${value}`), count: byStatus[value] }),
              })),
              { value: 'all', label: t('all') },
            ],
          },
        ]}
      />
      {reports.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyWhat')}</EmptyState>
      ) : (
        <ol className="flex flex-col gap-4">
          {reports.map((report, index) => {
            const found = planWithCarrier(catalog, report.planId);
            const promised = dayAfter(report.createdAt.slice(0, 10), catalog.site.reportResponseDays);
            const next = NEXT_STATUSES[report.status];
            const name = found ? `${found.carrier.name[locale]} · ${found.plan.name}` : report.planId;
            return (
              <li
                key={report.id}
                className="grid gap-x-8 gap-y-3 rounded-md border p-4 xl:grid-cols-[minmax(0,1fr)_26rem]"
              >
                <div className="flex min-w-0 flex-col gap-2">
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <h2 className="min-w-0 font-semibold wrap-anywhere">
                      <TextLink href={`/${locale}/plans/${report.planId}`} prefetch={false} className={ROOMY}>
                        {name}
                      </TextLink>
                    </h2>
                    <ReportStatusBadge status={report.status} />
                    <span className="text-sm text-muted">
                      {t('received', { date: day(report.createdAt), language: report.locale })}
                    </span>
                    {next.length > 0 && (
                      <span className={promised < today() ? 'text-sm text-bad' : 'text-sm text-muted'}>
                        {t(promised < today() ? 'late' : 'by', { date: day(promised) })}
                      </span>
                    )}
                  </div>
                  <dl className="divide-y text-sm">
                    <ReportNote name={tReport('state.about')}>{aboutOf(report.field)}</ReportNote>
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
                    {report.outcome !== null && (
                      <ReportNote name={tReport('state.outcome')}>{report.outcome}</ReportNote>
                    )}
                    {report.handledAt !== null && (
                      <ReportNote name={t('handled')}>
                        {t('byOn', {
                          name: report.handledBy?.name ?? t('commandLine'),
                          date: day(report.handledAt),
                        })}
                      </ReportNote>
                    )}
                  </dl>
                  {next.length > 0 && found && can(actor.role, 'editDraft') && (
                    <p className="text-sm">
                      <TextLink
                        href={adminPath(locale, `/plans/${report.planId}/edit`)}
                        prefetch={false}
                        className={ROOMY}
                      >
                        {t('edit')}
                        <span className="sr-only"> ({name})</span>
                      </TextLink>
                    </p>
                  )}
                </div>
                {next.length > 0 && can(actor.role, 'handleReport') && (
                  <ActionForm
                    // Moved on, it is another form.
                    key={report.status}
                    act={handleAction.bind(null, locale, report.id)}
                    label={t('handle', { plan: name, number: (page - 1) * ROWS + index + 1 })}
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
                )}
              </li>
            );
          })}
        </ol>
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOf} />
    </AdminPage>
  );
}
