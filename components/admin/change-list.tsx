'use client';

import { type Change, changesBetween } from '@/lib/plan/diff';
import { DeskTable } from './desk-page';
import { useFieldWords } from './use-field-words';

/** What differs between two documents, field by field: place, before, after. */
export function ChangeList({ before, after, label }: { before: unknown; after: unknown; label?: string }) {
  const words = useFieldWords();
  const changes: Change[] = changesBetween(before ?? {}, after ?? {});
  if (changes.length === 0) return <p className="text-sm text-muted">{words.t('noChange')}</p>;
  return (
    <DeskTable
      label={label ?? words.t('changes')}
      head={[words.t('where'), words.t('before'), words.t('after')]}
    >
      {changes.map((change) => (
        <tr key={change.path}>
          <th scope="row" className="!whitespace-normal">
            {words.path(change.path)}
          </th>
          <td className="break-words text-muted">
            {change.before === undefined ? '—' : <del>{words.value(change.before)}</del>}
          </td>
          <td className="break-words">
            {change.after === undefined ? (
              '—'
            ) : (
              <ins className="no-underline">{words.value(change.after)}</ins>
            )}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
