import { type ReactNode, useId } from 'react';
import { VerdictBadge } from '@/components/reasons';
import { Monogram } from '@/components/ui';
import type { Person, WayRow } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';
import { WayPeople } from './way-people';

interface Props {
  rows: readonly WayRow[];
  /** The key of the row that is open; null = none. */
  open: string | null;
  /** What opens a row, and what ticks it for the comparison. */
  links: (row: WayRow) => ReactNode;
  planHref: (person: Person, id: string) => string;
}

/** The ways of the carriers, one below the other: the total, who has which plan and what each pays. */
export function WayRows({ rows, ...rest }: Props) {
  return (
    <ol className="border-t border-line">
      {rows.map((row) => (
        <Way key={row.key} row={row} {...rest} />
      ))}
    </ol>
  );
}

function Way({ row, open, links, planHref }: Omit<Props, 'rows'> & { row: WayRow }) {
  const { t, money, person, plans, way } = useHouseholdWords();
  const id = useId();
  const isOpen = open === row.key;
  return (
    <li data-way={row.key} className="border-b border-line py-3">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 @xl:grid-cols-[auto_minmax(0,1fr)_auto]">
        {row.carrier && <Monogram carrier={row.carrier.id} />}
        <div className="min-w-0">
          <h3 id={id} className="text-balance">
            {t.rich('wayIs', {
              way: way(row),
              plans: plans(row),
              b: (chunks) => <b className="font-semibold">{chunks}</b>,
            })}
          </h3>
          <ul aria-label={t('whoPays')} className="flex flex-wrap gap-x-4 text-sm text-muted">
            {row.people.map((one) => (
              <li key={one.index} data-person={one.index}>
                {t.rich('pays', {
                  who: person(one),
                  plan: row.plans.length > 1 ? one.plan.name : 'none',
                  amount: money(one.quote.totalCents),
                  n: (chunks) => <span className="tabular-nums">{chunks}</span>,
                })}
              </li>
            ))}
          </ul>
          {row.verdict === 'mayMeet' && <VerdictBadge verdict="mayMeet" />}
        </div>
        <p className="col-start-2 @xl:col-start-3 @xl:text-right">
          <span data-total="" className="text-lg font-semibold tabular-nums">
            {money(row.totalCents)}
          </span>
          <span className="block text-sm text-muted tabular-nums max-@xl:inline max-@xl:pl-3">
            {t('figures', { month: money(row.monthlyCents), today: money(row.dueAtStartCents) })}
          </span>
        </p>
        <p className="col-start-2 flex flex-wrap items-center gap-x-5 text-sm @xl:col-span-2 print:hidden">
          {links(row)}
        </p>
      </div>
      {isOpen && (
        <section aria-labelledby={id} className="pt-3 @xl:pl-12">
          <WayPeople row={row} planHref={planHref} />
        </section>
      )}
    </li>
  );
}
