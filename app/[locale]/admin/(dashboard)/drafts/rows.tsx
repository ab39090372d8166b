import { useTranslations } from 'next-intl';
import { DraftBadge, DraftReason, useMoment } from '@/components/admin';
import { Link } from '@/components/ui/link';
import type { DraftRow } from '@/lib/admin/draft-list';
import { isSiteKind } from '@/lib/admin/site-draft';

/** A cell: with its name before it on a phone, where a row is a card. */
const CELL =
  'py-0.5 before:mr-2 before:text-muted before:content-[attr(data-name)] md:table-cell md:px-3 md:py-2 md:align-top md:before:content-none';

/** Drafts with where each stands, what it changes, who wrote it and who has it in hand; cards on a phone. */
export function DraftRows({
  rows,
  me,
  hrefOf,
}: {
  rows: readonly DraftRow[];
  me: string;
  hrefOf: (row: DraftRow) => string;
}) {
  const t = useTranslations('admin.drafts');
  const said = useTranslations('admin.comments');
  const time = useMoment();
  const heads = [t('what'), t('state'), t('changes'), t('author'), t('inHand'), t('reason'), t('saved')];
  return (
    <table className="block w-full text-sm md:table md:rounded-md md:border">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group md:border-b md:bg-sunken">
        <tr>
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className="px-3 py-2 text-left font-normal text-muted md:whitespace-nowrap"
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="flex flex-col gap-3 md:table-row-group md:divide-y">
        {rows.map((row) => (
          <tr
            key={`${row.kind} ${row.id}`}
            className="block rounded-md border p-3 md:table-row md:border-x-0"
          >
            <th
              scope="row"
              className="block pb-1 text-left font-normal md:table-cell md:px-3 md:py-2 md:align-top"
            >
              <Link
                href={hrefOf(row)}
                data-row
                className="inline-flex min-h-6 items-center font-semibold underline underline-offset-3 wrap-anywhere"
              >
                {isSiteKind(row.kind) ? t(`site.${row.kind}`) : row.name}
              </Link>
              <span className="block text-muted">
                {[
                  ...(row.kind === 'plan' ? [row.carrierName, row.planId] : [t(`kinds.${row.kind}`)]),
                  ...(row.isNew ? [t(row.kind === 'plan' ? 'new' : 'newCarrier')] : []),
                ].join(' · ')}
              </span>
              {row.threads > 0 && (
                <span className="block text-watch">{said('open', { count: row.threads })}</span>
              )}
            </th>
            <td className="block py-0.5 md:table-cell md:px-3 md:py-2 md:align-top">
              <DraftBadge status={row.status} />
              {row.publishAt && row.status === 'scheduled' && (
                <span className="block text-muted">{time(row.publishAt)}</span>
              )}
              {row.stuck && <span className="block text-bad">{t('stuck')}</span>}
            </td>
            <td className={`block tabular-nums ${CELL}`} data-name={t('changes')}>
              {row.changes}
            </td>
            <td className={`block ${CELL}`} data-name={t('author')}>
              {row.author.name}
            </td>
            <td className={`block ${CELL}`} data-name={t('inHand')}>
              {row.assignee ? (row.assignee.id === me ? t('you') : row.assignee.name) : '—'}
            </td>
            <td className={`block break-words md:max-w-72 ${CELL}`} data-name={t('reason')}>
              <DraftReason reason={row.reason} />
            </td>
            <td className={`block whitespace-nowrap tabular-nums ${CELL}`} data-name={t('saved')}>
              {time(row.updatedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
