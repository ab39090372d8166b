import Link from 'next/link';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AdminPage, AdminTable, DraftBadge } from '@/components/admin';
import type { Locale } from '@/i18n/routing';
import { DRAFT_STATUSES, OPEN_STATUSES } from '@/lib/admin/draft';
import { listDrafts } from '@/server/plans/drafts';
import { adminPath, requireActor } from '../../actor';

/** What is being written, waits for review, is scheduled; or, asked for, what has ended. */
export default async function DraftsPage({ params, searchParams }: PageProps<'/[locale]/admin/drafts'>) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  await requireActor(locale, '/drafts');
  const t = await getTranslations('admin');
  const format = await getFormatter();
  const ended = (await searchParams).ended === '1';
  const drafts = await listDrafts(ended ? DRAFT_STATUSES : OPEN_STATUSES);
  // What waits for somebody comes first.
  const order = ['inReview', 'returned', 'editing', 'scheduled', 'published', 'withdrawn'];
  const sorted = drafts.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <AdminPage
      title={t('drafts.title')}
      lead={t('drafts.lead')}
      actions={
        <Link className="text-sm underline underline-offset-3" href={ended ? '?' : '?ended=1'}>
          {t(ended ? 'drafts.openOnly' : 'drafts.withEnded')}
        </Link>
      }
    >
      {sorted.length === 0 ? (
        <p className="text-muted">{t('drafts.empty')}</p>
      ) : (
        <AdminTable
          label={t('drafts.title')}
          head={(['plan', 'state', 'author', 'reason', 'saved'] as const).map((key) => t(`drafts.${key}`))}
        >
          {sorted.map((draft) => (
            <tr key={draft.id}>
              <th scope="row" className="!whitespace-normal">
                <Link
                  href={adminPath(locale, `/drafts/${draft.id}`)}
                  className="inline-flex min-h-6 items-center font-semibold text-text underline underline-offset-3"
                >
                  {draft.planName}
                </Link>
                <span className="block">
                  {draft.planId}
                  {draft.isNewPlan && ` · ${t('drafts.new')}`}
                </span>
              </th>
              <td>
                <DraftBadge status={draft.status} />
                {draft.publishAt && draft.status === 'scheduled' && (
                  <span className="block text-muted">
                    {format.dateTime(new Date(draft.publishAt), { dateStyle: 'medium', timeStyle: 'short' })}
                  </span>
                )}
              </td>
              <td>{draft.author.name}</td>
              <td className="max-w-80 break-words">{draft.reason || '—'}</td>
              <td className="whitespace-nowrap tabular-nums">
                {format.dateTime(new Date(draft.updatedAt), { dateStyle: 'medium', timeStyle: 'short' })}
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
    </AdminPage>
  );
}
