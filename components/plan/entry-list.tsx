import type { Entry } from '@/lib/facts/value';
import { FactValueView } from './fact-value';
import { useFactLabels } from './use-fact-labels';

/** Lists with so few columns stand as a table, others entry by entry. */
const MOST_COLUMNS = 2;

/** Parts whose question does not arise or that only a program asks for are left out of the words. */
const isTold = ({ key, value }: Entry['parts'][number]): boolean =>
  key !== 'code' && value.kind !== 'notApplicable';

function Parts({ entry, compact }: { entry: Entry; compact: boolean }) {
  const { t } = useFactLabels();
  return (
    <dl className={compact ? 'text-sm' : 'grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2 xl:grid-cols-3'}>
      {entry.parts.filter(isTold).map(({ key, value }) => (
        <div key={key} className={value.kind === 'entries' ? 'col-span-full' : 'flex flex-wrap gap-x-2'}>
          <dt className="text-muted">{t(`parts.${key}`)}</dt>
          <dd className="min-w-0">
            <FactValueView value={value} compact={compact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The entries of a list of a plan: as a table where they are short, else one under the other. */
export function EntryList({ entries, compact }: { entries: Entry[]; compact: boolean }) {
  const { t } = useFactLabels();
  const keys = [...new Set(entries.flatMap(({ parts }) => parts.filter(isTold).map(({ key }) => key)))];
  if (compact || keys.length > MOST_COLUMNS) {
    return (
      <ul className="divide-y">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no key of their own and never move.
          <li key={index} className="py-1.5 first:pt-0 last:pb-0">
            <div className={compact ? '' : 'mb-1 font-semibold'}>
              <FactValueView value={entry.title} compact={compact} />
            </div>
            <Parts entry={entry} compact={compact} />
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
              <FactValueView value={entry.title} />
            </th>
            {keys.map((key) => {
              const part = entry.parts.find((one) => one.key === key);
              return (
                <td key={key} className="py-1.5 pl-2 text-right">
                  {part && <FactValueView value={part.value} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
