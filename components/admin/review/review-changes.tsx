'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui';
import { isAbout, type Thread } from '@/lib/admin/comment';
import type { ShownSource } from '@/lib/plan/change-sources';
import type { Change } from '@/lib/plan/diff';
import { AdminTable } from '../admin-page';
import { ChangeCells } from '../change-cells';
import { type CommentActs, Comments } from '../comments';
import { useFieldLabels } from '../use-field-labels';

/** A change with the sources that support it. */
export interface ReviewedChange extends Change {
  sources: readonly ShownSource[];
}

const SHOWN = 2;

function Sources({ sources }: { sources: readonly ShownSource[] }) {
  const t = useTranslations('admin.review');
  const format = useFormatter();
  const day = (asOf: string) =>
    /^\d{4}-\d\d-\d\d$/.test(asOf) ? format.dateTime(new Date(asOf), { dateStyle: 'medium' }) : asOf;
  const item = ({ url, title, asOf, isNew }: ShownSource) => (
    <li key={`${url} ${asOf}`} className="max-w-72 wrap-anywhere">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="inline-block min-h-6 text-accent underline underline-offset-4"
      >
        {title}
      </a>{' '}
      <span className="text-xs whitespace-nowrap text-muted">{asOf === null ? t('noDate') : day(asOf)}</span>{' '}
      {isNew && <Badge tone="good">{t('newSource')}</Badge>}
    </li>
  );
  if (sources.length === 0) return null;
  return (
    <>
      <ul>{sources.slice(0, SHOWN).map(item)}</ul>
      {sources.length > SHOWN && (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-muted">
            {t('moreSources', { count: sources.length - SHOWN })}
          </summary>
          <ul>{sources.slice(SHOWN).map(item)}</ul>
        </details>
      )}
    </>
  );
}

/** What a draft changes, field by field, each with its sources and with what was said about it. */
export function ReviewChanges({
  changes,
  threads,
  userId,
  acts,
  newest,
}: {
  changes: readonly ReviewedChange[];
  threads: readonly Thread[];
  userId: string;
  acts: CommentActs | null;
  newest: number | null;
}) {
  const t = useTranslations('admin.review');
  const labels = useFieldLabels();
  if (changes.length === 0) return <p className="text-sm text-muted">{labels.t('noChange')}</p>;
  const hasSources = changes.some(({ sources }) => sources.length > 0);
  const head = [labels.t('where'), labels.t('before'), labels.t('after')];
  return (
    <AdminTable label={labels.t('changes')} head={hasSources ? [...head, t('sources')] : head}>
      {changes.map((change) => {
        const about = threads.filter(({ path }) => isAbout(path, change.path));
        return [
          <tr key={change.path}>
            <th scope="row" className="min-w-40 !whitespace-normal">
              {labels.path(change.path)}
            </th>
            <ChangeCells change={change} labels={labels} />
            {hasSources && (
              <td>
                <Sources sources={change.sources} />
              </td>
            )}
          </tr>,
          (acts || about.length > 0) && (
            <tr key={`${change.path} said`} className="!border-t-0">
              <td colSpan={hasSources ? 4 : 3} className="!pt-0">
                <Comments threads={about} path={change.path} userId={userId} acts={acts} newest={newest} />
              </td>
            </tr>
          ),
        ];
      })}
    </AdminTable>
  );
}
