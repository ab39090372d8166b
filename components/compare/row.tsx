import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A row of the comparison; where the plans differ, a sign and a word say so, not colour alone. */
export function Row({
  name,
  differs = false,
  strong = false,
  cells,
}: {
  name: ReactNode;
  differs?: boolean;
  strong?: boolean;
  cells: readonly (readonly [string, ReactNode])[];
}) {
  const t = useTranslations('compare');
  return (
    <tr className={strong ? 'font-semibold' : undefined} data-differs={differs || undefined}>
      <th
        scope="row"
        className="sticky left-0 z-10 border-b bg-surface px-3 py-2 text-left align-top text-sm font-normal text-muted"
      >
        <span className="flex items-baseline justify-between gap-2">
          <span>{name}</span>
          {differs && (
            <span className="text-watch" title={t('differs')}>
              <span aria-hidden>≠</span>
              <span className="sr-only">{t('differs')}</span>
            </span>
          )}
        </span>
      </th>
      {cells.map(([key, content]) => (
        <td
          key={key}
          className={`border-b px-3 py-2 align-top wrap-anywhere ${differs ? 'bg-watch-soft/40' : ''}`}
        >
          {content}
        </td>
      ))}
    </tr>
  );
}

/** The name of a group of rows. */
export function GroupRow({ name, span }: { name: string; span: number }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={span + 1} className="border-b px-3 pt-5 pb-1.5 text-left font-semibold">
        <span className="sticky left-3">{name}</span>
      </th>
    </tr>
  );
}
