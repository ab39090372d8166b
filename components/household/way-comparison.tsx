import { TextLink } from '@/components/ui';
import type { Person, WayRow } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';

interface Props {
  people: readonly Person[];
  /** Two to four. */
  rows: readonly WayRow[];
  planHref: (person: Person, id: string) => string;
  /** The comparison of plans for what one person needs. */
  compareHref: (person: Person, ids: string[]) => string;
}

/** Ways side by side: totals, then for each person the plan and what is paid. Each label is a line of its own, so that four fit on a phone. */
export function WayComparison({ people, rows, planHref, compareHref }: Props) {
  const { t, money, person, planName, plans, way } = useHouseholdWords();
  const least = (value: (row: WayRow) => number) => Math.min(...rows.map(value));
  const figures: { key: 'total' | 'monthly' | 'today'; value: (row: WayRow) => number }[] = [
    { key: 'total', value: (row) => row.totalCents },
    { key: 'monthly', value: (row) => row.monthlyCents },
    { key: 'today', value: (row) => row.dueAtStartCents },
  ];
  return (
    <table className="w-full table-fixed text-sm [&_td]:py-1.5 [&_td]:pr-3 [&_td]:align-top [&_tbody_th]:pt-2 [&_tbody_th]:text-left [&_tbody_th]:font-normal [&_tbody_th]:text-muted">
      <caption className="sr-only">{t('compared')}</caption>
      <thead>
        <tr className="border-b border-line-strong align-bottom">
          {rows.map((row) => (
            <th key={row.key} scope="col" className="py-2 pr-3 text-left font-semibold break-words">
              {way(row)}
              <span className="block font-normal text-muted">{plans(row)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {figures.map(({ key, value }) => (
        <tbody key={key} className="border-b">
          <tr>
            <th scope="rowgroup" colSpan={rows.length}>
              {t(`csv.${key}`)}
            </th>
          </tr>
          <tr data-figure={key}>
            {rows.map((row) => (
              <td
                key={row.key}
                className={
                  value(row) === least(value)
                    ? 'font-semibold text-good tabular-nums'
                    : 'font-semibold tabular-nums'
                }
              >
                {money(value(row))}
                {value(row) === least(value) && <span className="sr-only"> {t('lowest')}</span>}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
      {people.map((one) => {
        const placed = rows.map((row) => row.people.find(({ index }) => index === one.index));
        const ids = [...new Set(placed.flatMap((on) => (on ? [on.plan.id] : [])))];
        return (
          <tbody key={one.index} className="border-b">
            <tr>
              <th scope="rowgroup" colSpan={rows.length}>
                {person(one)}
                {ids.length > 1 && (
                  <>
                    {' · '}
                    <TextLink href={compareHref(one, ids)}>
                      {t('comparePlans', { count: ids.length, who: person(one) })}
                    </TextLink>
                  </>
                )}
              </th>
            </tr>
            <tr>
              {placed.map((on, column) => (
                <td key={rows[column]?.key} className="break-words">
                  {on && (
                    <>
                      <TextLink href={planHref(one, on.plan.id)}>{planName(on)}</TextLink>
                      <span className="block tabular-nums">{money(on.quote.totalCents)}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}
