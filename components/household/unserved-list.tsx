import { ChevronRight } from 'lucide-react';
import { AskList, ReasonList, useAskWords, useReasons } from '@/components/reasons';
import { Monogram, TextLink } from '@/components/ui';
import { localized } from '@/lib/localized';
import type { Person, UnservedRow } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';

interface Props {
  rows: readonly UnservedRow[];
  planHref: (person: Person, id: string) => string;
}

type Group = UnservedRow['groups'][number];

/** The carriers that cannot serve everybody: for whom and why not, folded; open, what to ask of the plans that come nearest. */
export function UnservedList({ rows, planHref }: Props) {
  return (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <li key={row.carrier.id} data-unserved={row.carrier.id} className="border-b border-line">
          <details>
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 py-1.5 [&::-webkit-details-marker]:hidden">
              <Monogram carrier={row.carrier.id} />
              <Summary row={row} />
              <ChevronRight
                aria-hidden
                className="ml-auto size-4 shrink-0 text-muted in-[details[open]>summary]:rotate-90 print:hidden"
              />
            </summary>
            <div className="flex flex-col gap-4 pb-4 @xl:pl-12">
              {row.groups.map((group) => (
                <Nearest key={group.index} row={row} group={group} planHref={planHref} />
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Who has no plan, and what the nearest one lacks or leaves open. */
function Summary({ row: { carrier, groups } }: { row: UnservedRow }) {
  const { t, locale, person } = useHouseholdWords();
  const words = useReasons();
  const asks = useAskWords();
  return (
    <span className="min-w-0">
      <b className="font-semibold">{localized(locale, carrier.name)}</b>
      {groups.map((group) => {
        const [nearest] = group.plans;
        const lacks = nearest && nearest.reasons.length > 0;
        return (
          <span key={group.index} className="block text-sm text-muted">
            {nearest
              ? t(lacks ? 'lacks' : 'asks', {
                  who: person(group),
                  what: lacks ? words.list(nearest.reasons.map(words.criterion)) : asks.names(nearest.asks),
                })
              : person(group)}
          </span>
        );
      })}
    </span>
  );
}

function Nearest({ row, group, planHref }: { row: UnservedRow; group: Group } & Pick<Props, 'planHref'>) {
  const { t, person } = useHouseholdWords();
  const { names } = useAskWords();
  return (
    <section aria-label={person(group)} className="text-sm">
      <h3 className="font-semibold">{person(group)}</h3>
      <ul className="flex flex-col gap-3 pt-1">
        {group.plans.map(({ plan, reasons, asks }, place) => (
          <li key={plan.id} className="grid gap-x-6 gap-y-1 @3xl:grid-cols-[14rem_minmax(0,1fr)]">
            <p>
              <TextLink href={planHref(group, plan.id)}>{plan.name}</TextLink>
            </p>
            <div className="flex min-w-0 flex-col gap-1">
              {reasons.length > 0 && <ReasonList reasons={reasons} />}
              {/* Questions to send are written out for the nearest plan: for all, the page would be many times as long. */}
              {asks.length > 0 &&
                (place === 0 ? (
                  <AskList asks={asks} plan={plan} carrier={row.carrier} need={group.need} />
                ) : (
                  <p>{t('askAbout', { what: names(asks) })}</p>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
