import Link from 'next/link';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminSection, AdminTable, auditActionKey, StandingNote } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { canRun } from '@/lib/admin/settle';
import { readAudit } from '@/server/audit';
import { listCarrierDrafts } from '@/server/carriers/drafts';
import { getCatalog } from '@/server/catalog/read';
import { listDrafts } from '@/server/plans/drafts';
import { listScheduled } from '@/server/plans/standing';
import { listTaxDrafts } from '@/server/taxes';
import { adminPath, requireActor } from '../actor';

/** What waits, and what happened last. */
export default async function OverviewPage({ params }: PageProps<'/[locale]/admin'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '');
  const t = await getTranslations('admin');
  const format = await getFormatter();
  const { plans, carriers } = await getCatalog();
  const drafts = [...(await listDrafts()), ...(await listCarrierDrafts()), ...(await listTaxDrafts())];
  const scheduled = await listScheduled();
  const stuck = (await listDrafts(['scheduled'])).flatMap((draft) => {
    const standing = scheduled.get(draft.id);
    return standing && !canRun(standing) ? [{ ...draft, standing }] : [];
  });
  const { entries } = await readAudit({}, { take: 10 });
  const figures = [
    { key: 'plans', count: plans.length },
    { key: 'carriers', count: carriers.length },
    { key: 'open', count: drafts.length },
    { key: 'inReview', count: drafts.filter(({ status }) => status === 'inReview').length },
    { key: 'scheduled', count: drafts.filter(({ status }) => status === 'scheduled').length },
  ] as const;
  return (
    <AdminPage title={t('overview.title')} lead={t('overview.lead')}>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
        {figures.map(({ key, count }) => (
          <div key={key} className="flex flex-col-reverse justify-end rounded-md border p-3">
            <dt className="text-sm text-muted">{t(`overview.${key}`)}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {stuck.length > 0 && (
        <AdminSection title={t('overview.stuck')}>
          <ul className="flex flex-col gap-3">
            {stuck.map(({ id, planName, standing }) => (
              <li key={id} className="flex flex-col gap-1">
                <Link
                  className="font-semibold underline underline-offset-3"
                  href={adminPath(locale, `/drafts/${id}`)}
                >
                  {planName}
                </Link>
                <StandingNote standing={standing} scheduled />
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
            {entries.map(({ seq, at: index, actorName, action, subject }) => (
              <tr key={seq}>
                <td className="whitespace-nowrap tabular-nums">
                  {format.dateTime(new Date(index), { dateStyle: 'medium', timeStyle: 'short' })}
                </td>
                <td>{actorName}</td>
                <td>{t(auditActionKey(action))}</td>
                <td className="break-all">
                  {subject.startsWith('plan:') ? (
                    <Link
                      className="underline underline-offset-3"
                      href={`/${locale}/plans/${subject.slice('plan:'.length)}`}
                    >
                      {subject.slice('plan:'.length)}
                    </Link>
                  ) : (
                    subject
                  )}
                </td>
              </tr>
            ))}
          </AdminTable>
        )}
      </AdminSection>
    </AdminPage>
  );
}
