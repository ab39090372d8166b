'use client';

import { type Change, changesBetween } from '@/lib/plan/diff';
import { AdminTable } from './admin-page';
import { ChangeCells } from './change-cells';
import { useFieldLabels } from './use-field-labels';

/** What differs between two documents, field by field. */
export function ChangeList({ before, after, label }: { before: unknown; after: unknown; label?: string }) {
  return <ChangeTable changes={changesBetween(before ?? {}, after ?? {})} label={label} />;
}

/** Changes of a document: place, before, after. `nameOf` names a place that is no field of a plan or carrier. */
export function ChangeTable({
  changes,
  label,
  nameOf,
}: {
  changes: readonly Change[];
  label?: string;
  nameOf?: (path: string) => string;
}) {
  const labels = useFieldLabels();
  if (changes.length === 0) return <p className="text-sm text-muted">{labels.t('noChange')}</p>;
  return (
    <AdminTable
      label={label ?? labels.t('changes')}
      head={[labels.t('where'), labels.t('before'), labels.t('after')]}
    >
      {changes.map((change) => (
        <tr key={change.path}>
          <th scope="row" className="min-w-40 !whitespace-normal">
            {(nameOf ?? labels.path)(change.path)}
          </th>
          <ChangeCells change={change} labels={labels} />
        </tr>
      ))}
    </AdminTable>
  );
}
