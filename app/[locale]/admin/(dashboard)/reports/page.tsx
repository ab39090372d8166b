import type { Metadata } from 'next';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { planWithCarrier, today, toParams } from '@/app/[locale]/request-context';
import { AdminPage, FilterBar, Pager } from '@/components/admin';
import { ReportStatusBadge } from '@/components/report';
import { EmptyState, TextLink } from '@/components/ui';
import type { Locale } from '@/i18n/routing';
import { isAsked, NEXT_STATUSES, OPEN_REPORTS, REPORT_STATUSES } from '@/lib/admin/report';
import { dayAfter } from '@/lib/plan/age';
import { spaced } from '@/lib/spaced';
import { getCatalog } from '@/server/catalog/read';
import { assigneesOf } from '@/server/people/assignments';
import { listReports } from '@/server/reports';
import { reportFieldNames } from '../../../report-field-name';
import { adminPath, requireActor } from '../../actor';

type Props = PageProps<'/[locale]/admin/reports'>;

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
  const whole = ['all', 'mine'].find((option) => option === search.get('status'));
  const requested = status ?? whole ?? 'open';
  const actor = await requireActor(locale, `/reports${requested === 'open' ? '' : `?status=${requested}`}`);
  const page = Math.max(1, Math.min(100_000, Math.trunc(Number(search.get('page'))) || 1));
  const statuses = status ? [status] : whole === 'all' ? REPORT_STATUSES : OPEN_REPORTS;
  const mine = whole === 'mine' ? { assigneeId: actor.id } : {};
  const { reports, count, byStatus } = await listReports(
    actor,
    { statuses, ...mine },
    { skip: (page - 1) * ROWS, take: ROWS },
  );
  const t = await getTranslations('admin.reports');
  const tReport = await getTranslations('report');
  const tAssign = await getTranslations('admin.assign');
  const format = await getFormatter();
  const catalog = await getCatalog();
  const hands = await assigneesOf('report');
  const fieldName = await reportFieldNames();
  const day = (date: string) => spaced(format.dateTime(new Date(date), { dateStyle: 'medium' }));
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
              { value: 'mine', label: t('mine') },
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
        <ol className="divide-y rounded-md border">
          {reports.map((report) => {
            const found = planWithCarrier(catalog, report.planId);
            const promised = dayAfter(report.createdAt.slice(0, 10), catalog.site.reportResponseDays);
            const name = found ? `${found.carrier.name[locale]} · ${found.plan.name}` : report.planId;
            const late = promised < today();
            return (
              <li key={report.id} className="flex flex-col gap-1 p-3">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <h2 className="min-w-0 font-semibold wrap-anywhere">
                    <TextLink
                      href={adminPath(locale, `/reports/${report.id}`)}
                      className="inline-flex min-h-6 items-center"
                    >
                      {name}
                    </TextLink>
                  </h2>
                  <ReportStatusBadge status={report.status} />
                  {isAsked(report) && <span className="text-sm text-muted">{t('asked')}</span>}
                  {report.answeredAt !== null && <span className="text-sm text-watch">{t('answered')}</span>}
                </div>
                <p className="text-sm wrap-anywhere">
                  <span className="text-muted">{fieldName(report.field)}:</span> {report.claim.slice(0, 200)}
                </p>
                <p className="flex flex-wrap gap-x-4 text-sm text-muted">
                  <span>{t('received', { date: day(report.createdAt), language: report.locale })}</span>
                  {NEXT_STATUSES[report.status].length > 0 && (
                    <span className={late ? 'text-bad' : ''}>
                      {t(late ? 'late' : 'by', { date: day(promised) })}
                    </span>
                  )}
                  <span>
                    {tAssign('inHand')} {hands.get(report.id)?.name ?? tAssign('nobody')}
                  </span>
                </p>
              </li>
            );
          })}
        </ol>
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOf} />
    </AdminPage>
  );
}
