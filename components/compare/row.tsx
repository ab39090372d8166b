import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const NONE_BEST: ReadonlySet<number> = new Set();

/** Label above and equal columns below, from `lg` on label left: the columns are as wide in every row. */
export const GRID = 'grid grid-cols-[repeat(var(--plans),minmax(var(--column),1fr))] gap-x-3 lg:table-row';

/** A row of the comparison; the best value is green and has a sign and a word. */
export function Row({
  name,
  best = NONE_BEST,
  bestWord,
  strong = false,
  differs = false,
  cells,
}: {
  name: ReactNode;
  /** Places of the best values. */
  best?: ReadonlySet<number>;
  /** What is said below the best value where a sign beside it would move what is drawn. */
  bestWord?: string;
  strong?: boolean;
  differs?: boolean;
  cells: readonly (readonly [string, ReactNode])[];
}) {
  const t = useTranslations('compare');
  return (
    <tr className={`${GRID} border-b py-2 lg:py-0`} data-differs={differs || undefined}>
      <th
        scope="row"
        className="col-span-full pb-0.5 text-left align-top text-sm font-normal text-muted lg:border-b lg:py-2.5 lg:pr-4"
      >
        <span className="sticky left-0">{name}</span>
      </th>
      {cells.map(([key, content], index) => {
        const isBest = best.has(index);
        return (
          <td
            key={key}
            data-best={isBest || undefined}
            className={`min-w-0 align-top wrap-anywhere lg:border-b lg:py-2.5 lg:pr-4 ${strong ? 'font-semibold' : ''} ${isBest && !bestWord ? 'text-good' : ''}`}
          >
            {isBest ? (
              <>
                <span className={bestWord ? '' : 'inline-flex max-w-full items-start gap-1 font-semibold'}>
                  <span className="min-w-0">{content}</span>
                  {!bestWord && <Check aria-hidden className="mt-0.5 size-4 shrink-0" />}
                  {!bestWord && <span className="sr-only"> ({t('best')})</span>}
                </span>
                {bestWord && (
                  <span className="flex items-center gap-1 text-sm font-semibold text-good">
                    <Check aria-hidden className="size-4 shrink-0" />
                    {bestWord}
                  </span>
                )}
              </>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The name of a group of rows. */
export function GroupRow({ name, span }: { name: string; span: number }) {
  return (
    <tr className={GRID}>
      <th
        scope="rowgroup"
        colSpan={span + 1}
        className="col-span-full pt-6 pb-1 text-left font-semibold lg:border-b"
      >
        <span className="sticky left-0">{name}</span>
      </th>
    </tr>
  );
}
