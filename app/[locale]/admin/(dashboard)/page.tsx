import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { planWithCarrier } from '@/app/[locale]/request-context';
import {
  AdminPage,
  AdminSection,
  AdminTable,
  actorWords,
  auditActionKey,
  namelessSubject,
  StandingNote,
} from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/i18n/routing';
import { pageOf } from '@/lib/admin/assignment';
import { canRun } from '@/lib/admin/settle';
import { planTitle } from '@/lib/catalog/plan-title';
import { readAudit } from '@/server/audit';
import { listScheduledCarriers } from '@/server/carriers/standing';
import { getCatalog } from '@/server/catalog/read';
import { countUnread } from '@/server/notices/inbox';
import { listUsers } from '@/server/people/accounts';
import { listDrafts } from '@/server/plans/drafts';
import { listScheduled } from '@/server/plans/standing';
import { countWork } from '@/server/plans/work';
import { countOpenReports } from '@/server/reports';
import { adminPath, requireActor } from '../actor';
import { getMoment } from '../moment';

/** What waits, and what happened last. */
export default async function OverviewPage({ params }: PageProps<'/[locale]/admin'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const actor = await requireActor(locale, '');
  const t = await getTranslations('admin');
  const tAudit = await getTranslations('admin.audit');
  const format = await getFormatter();
  const time = await getMoment();
  const catalog = await getCatalog();
  const { plans, carriers, site } = catalog;
  const work = await countWork({ ...actor, fourEyes: site.fourEyes });
  const scheduled = await listScheduled();
  const stuck = [
    ...(await listDrafts(['scheduled'])).map(({ id, planName }) => ({
      ...{ id, name: planName, to: pageOf('plan', id), standing: scheduled.get(id) },
    })),
    ...[...(await listScheduledCarriers())].map(([id, { draft, standing }]) => ({
      ...{ id, name: draft.document.name[locale], to: pageOf('carrier', id), standing },
    })),
  ].filter(({ standing }) => standing && !canRun(standing));
  const { entries } = await readAudit({}, { take: 10 });
  const people = new Map((await listUsers()).map(({ id, name }) => [`user:${id}`, name]));
  /** What an act was on, by its name; what is public or has a page leads there. */
  const subjectOf = (subject: string): ReactNode => {
    const id = subject.slice(subject.indexOf(':') + 1);
    const plan = subject.startsWith('plan:') ? planWithCarrier(catalog, id) : null;
    if (plan)
      return (
        <Link className="underline underline-offset-3" href={`/${locale}/plans/${id}`}>
          {planTitle(plan, locale)}
        </Link>
      );
    const carrier = subject.startsWith('carrier:') && carriers.find((one) => one.id === id);
    if (carrier)
      return (
        <Link className="underline underline-offset-3" href={adminPath(locale, `/carriers/${id}/edit`)}>
          {carrier.name[locale]}
        </Link>
      );
    if (subject.startsWith('user:')) return people.get(subject) ?? t('overview.somebody');
    return namelessSubject(tAudit, subject) ?? id;
  };
  const figures = [
    { key: 'waiting', count: work.waiting, to: '/drafts?tab=waiting' },
    { key: 'returned', count: work.returned, to: '/drafts?tab=returned' },
    { key: 'mine', count: work.mine, to: '/drafts?tab=mine' },
    { key: 'open', count: work.all, to: '/drafts?tab=all' },
    { key: 'unread', count: await countUnread(actor.id), to: '/inbox' },
    { key: 'reports', count: await countOpenReports(), to: '/reports' },
    { key: 'plans', count: plans.length, to: '/plans' },
    { key: 'carriers', count: carriers.length, to: '/carriers' },
  ] as const;
  return (
    <AdminPage title={t('overview.title')} lead={t('overview.lead')}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(({ key, count, to }) => (
          <li key={key}>
            <Link
              href={adminPath(locale, to)}
              className="flex h-full flex-col rounded-md border p-3 hover:bg-sunken"
            >
              <span className="text-xl font-semibold tabular-nums">{format.number(count)}</span>
              <span className="text-sm text-muted">{t(`overview.${key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {stuck.length > 0 && (
        <AdminSection title={t('overview.stuck')}>
          <ul className="flex flex-col gap-3">
            {stuck.map(({ id, name, to, standing }) => (
              <li key={id} className="flex flex-col gap-1">
                <Link className="font-semibold underline underline-offset-3" href={adminPath(locale, to)}>
                  {name}
                </Link>
                {standing && <StandingNote standing={standing} scheduled />}
              </li>
            ))}
          </ul>
        </AdminSection>
      )}
      <AdminSection title={t('overview.last')}>
        {entries.length === 0 ? (
          <p className="text-muted">{t('overview.nothing')}</p>
        ) : (
          <AdminTable
            label={t('overview.last')}
            head={[t('audit.at'), t('audit.who'), t('audit.action'), t('audit.subject')]}
          >
            {entries.map(({ seq, at: index, actorId, actorName, action, subject }) => (
              <tr key={seq}>
                <td className="whitespace-nowrap tabular-nums">{time(index)}</td>
                <td>{actorWords(tAudit, { actorId, actorName })}</td>
                <td>{t(auditActionKey(action))}</td>
                <td className="min-w-40 wrap-anywhere">{subjectOf(subject)}</td>
              </tr>
            ))}
          </AdminTable>
        )}
      </AdminSection>
    </AdminPage>
  );
}
