'use client';

import { useTranslations } from 'next-intl';
import type { MeanwhileSaid } from '@/lib/admin/action-state';
import { AdminTable } from './admin-page';

/** What others did since the page was made, with each field before and after: why nothing was decided yet. */
export function MeanwhileNote({ entries }: { entries: readonly MeanwhileSaid[] }) {
  const t = useTranslations('admin.meanwhile');
  const tForm = useTranslations('admin.form');
  if (entries.length === 0) return null;
  return (
    <section
      aria-label={t('title')}
      className="flex min-w-0 flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4 text-sm"
    >
      <p className="font-semibold">{t('title')}</p>
      <ol className="flex min-w-0 flex-col gap-3">
        {entries.map(({ said, rows }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes in place
          <li key={at} className="flex min-w-0 flex-col gap-1">
            <p>{said}</p>
            {rows.length > 0 && (
              <AdminTable label={said} head={[tForm('where'), tForm('before'), tForm('after')]}>
                {rows.map(({ field, before, after }) => (
                  <tr key={field}>
                    <th scope="row" className="min-w-40 !whitespace-normal">
                      {field}
                    </th>
                    <td className="break-words text-muted">{before}</td>
                    <td className="break-words">{after}</td>
                  </tr>
                ))}
              </AdminTable>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
