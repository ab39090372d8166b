'use client';

import { type Change, changesBetween } from '@/lib/plan/diff';
import { AdminTable } from './admin-page';
import { useFieldLabels } from './use-field-labels';

/** What differs between two documents, field by field: place, before, after. */
export function ChangeList({ before, after, label }: { before: unknown; after: unknown; label?: string }) {
  const labels = useFieldLabels();
  const changes: Change[] = changesBetween(before ?? {}, after ?? {});
  if (changes.length === 0) return <p className="text-sm text-muted">{labels.t('noChange')}</p>;
  return (
    <AdminTable
      label={label ?? labels.t('changes')}
      head={[labels.t('where'), labels.t('before'), labels.t('after')]}
    >
      {changes.map((change) => (
        <tr key={change.path}>
          <th scope="row" className="!whitespace-normal">
            {labels.path(change.path)}
          </th>
          <td className="break-words text-muted">
            {change.before === undefined ? '—' : <del>{labels.value(change.before)}</del>}
          </td>
          <td className="break-words">
            {change.after === undefined ? (
              '—'
            ) : (
              <ins className="no-underline">{labels.value(change.after)}</ins>
            )}
          </td>
        </tr>
      ))}
    </AdminTable>
  );
}
