import { AskList, ReasonList } from '@/components/reasons';
import { Monogram, TextLink } from '@/components/ui';
import { localized } from '@/lib/localized';
import type { Person, UnservedRow } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';

interface Props {
  rows: readonly UnservedRow[];
  planHref: (person: Person, id: string) => string;
}

/** The carriers that cannot serve everybody: for whom, why not, and what to ask of the plans that come nearest. */
export function UnservedList({ rows, planHref }: Props) {
  const { t, locale, person } = useHouseholdWords();
  return (
    <ul className="border-t border-line">
      {rows.map(({ carrier, groups }) => (
        <li key={carrier.id} data-unserved={carrier.id} className="flex gap-3 border-b border-line py-3">
          <Monogram carrier={carrier.id} />
          <div className="flex min-w-0 flex-1 flex-col gap-3">
            <h3>
              {t.rich('cannot', {
                carrier: localized(locale, carrier.name),
                who: groups.map(person).join(t('comma')),
                b: (chunks) => <b className="font-semibold">{chunks}</b>,
              })}
            </h3>
            {groups.map((group) => (
              <section key={group.index} aria-label={person(group)} className="text-sm">
                {groups.length > 1 && <h4 className="font-semibold">{person(group)}</h4>}
                <ul className="flex flex-col gap-2">
                  {group.plans.map(({ plan, reasons, asks }) => (
                    <li key={plan.id} className="grid gap-x-6 gap-y-1 @3xl:grid-cols-[14rem_minmax(0,1fr)]">
                      <TextLink href={planHref(group, plan.id)} prefetch={false} className="text-text">
                        {plan.name}
                      </TextLink>
                      <div className="flex min-w-0 flex-col gap-1">
                        <ReasonList reasons={reasons} />
                        {asks.length > 0 && (
                          <AskList asks={asks} plan={plan} carrier={carrier} need={group.need} />
                        )}
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
