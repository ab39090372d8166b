import type { ComponentType } from 'react';
import type { Entry, FactValue } from '@/lib/facts/value';
import { useFactLabels } from './use-fact-labels';

/** Draws one fact; handed in, because a fact may itself be a list of entries. */
type ValueView = ComponentType<{ value: FactValue; compact?: boolean }>;

/** Lists with so few columns are a table, others go entry by entry. */
const MAX_COLUMNS = 2;

/** Parts that do not apply, and codes for programs, are not shown. */
const isVisible = ({ key, value }: Entry['parts'][number]): boolean =>
  key !== 'code' && value.kind !== 'notApplicable';

function Parts({ entry, compact, Value }: { entry: Entry; compact: boolean; Value: ValueView }) {
  const { t } = useFactLabels();
  return (
    <dl className={compact ? 'text-sm' : 'grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2 xl:grid-cols-3'}>
      {entry.parts.filter(isVisible).map(({ key, value }) => (
        <div key={key} className={value.kind === 'entries' ? 'col-span-full' : 'flex flex-wrap gap-x-2'}>
          <dt className="text-muted">{t(`parts.${key}`)}</dt>
          <dd className="min-w-0">
            <Value value={value} compact={compact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The entries of a list of a plan: as a table where they are short, else one under the other. */
export function EntryList({
  entries,
  compact,
  Value,
}: {
  entries: Entry[];
  compact: boolean;
  Value: ValueView;
}) {
  const { t } = useFactLabels();
  const keys = [...new Set(entries.flatMap(({ parts }) => parts.filter(isVisible).map(({ key }) => key)))];
  if (compact || keys.length > MAX_COLUMNS) {
    return (
      <ul className="divide-y">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no key of their own and never move.
          <li key={index} className="py-1.5 first:pt-0 last:pb-0">
            <div className={compact ? '' : 'mb-1 font-semibold'}>
              <Value value={entry.title} compact={compact} />
            </div>
            <Parts entry={entry} compact={compact} Value={Value} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className="w-full">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('whatFor')}</th>
          {keys.map((key) => (
            <th key={key} scope="col">
              {t(`parts.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no key of their own and never move.
          <tr key={index} className="align-baseline">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal">
              <Value value={entry.title} />
            </th>
            {keys.map((key) => {
              const part = entry.parts.find((one) => one.key === key);
              return (
                <td key={key} className="py-1.5 pl-2 text-right">
                  {part && <Value value={part.value} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
