import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { AdminTable, DraftBadge, DraftReason } from '@/components/admin';
import type { DraftStatus, Person } from '@/lib/admin/draft';

interface DraftRow {
  id: string;
  href: string;
  name: string;
  /** What stands below the name. */
  about: string;
  status: DraftStatus;
  publishAt: string | null;
  /** Its schedule cannot run as it is. */
  stuck?: boolean;
  author: Person;
  reason: string;
  updatedAt: string;
  /** Threads about it that nobody settled. */
  threads: number;
}

/** Drafts with where each stands, who wrote it, and why. */
export function DraftRows({
  title,
  subject,
  rows,
}: {
  title: string;
  /** What they are drafts of. */
  subject: string;
  rows: readonly DraftRow[];
}) {
  const t = useTranslations('admin.drafts');
  const utc = useTranslations('admin.draft');
  const said = useTranslations('admin.comments');
  const format = useFormatter();
  const time = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <AdminTable label={title} head={[subject, t('state'), t('author'), t('reason'), t('saved')]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="!whitespace-normal">
            <Link
              href={row.href}
              data-row
              className="inline-flex min-h-6 items-center font-semibold text-text underline underline-offset-3"
            >
              {row.name}
            </Link>
            <span className="block">{row.about}</span>
            {row.threads > 0 && (
              <span className="block text-watch">{said('open', { count: row.threads })}</span>
            )}
          </th>
          <td>
            <DraftBadge status={row.status} />
            {row.publishAt && row.status === 'scheduled' && (
              <span className="block text-muted">{utc('utc', { time: time(row.publishAt) })}</span>
            )}
            {row.stuck && <span className="block text-bad">{t('stuck')}</span>}
          </td>
          <td>{row.author.name}</td>
          <td className="max-w-80 break-words">
            <DraftReason reason={row.reason} />
          </td>
          <td className="whitespace-nowrap tabular-nums">{time(row.updatedAt)}</td>
        </tr>
      ))}
    </AdminTable>
  );
}
