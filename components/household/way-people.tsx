import { useNeedWords } from '@/components/need';
import { CostLines } from '@/components/plan';
import { AskList } from '@/components/reasons';
import { TextLink } from '@/components/ui';
import type { Person, PersonOnPlan, WayRow } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';

/** Who has which plan and what each pays for what, item by item; the totals add up to the way's. */
export function WayPeople({
  row,
  planHref,
}: {
  row: WayRow;
  planHref: (person: Person, id: string) => string;
}) {
  return (
    <div className="grid gap-x-10 gap-y-6 @3xl:grid-cols-2">
      {row.people.map((person) => (
        <PersonBill key={person.index} person={person} href={planHref(person, person.plan.id)} />
      ))}
    </div>
  );
}

function PersonBill({ person, href }: { person: PersonOnPlan; href: string }) {
  const { t, person: nameOf, planName } = useHouseholdWords();
  const { plan, carrier, quote, need, otherLines } = person;
  const words = useNeedWords(need);
  const name = nameOf(person);
  return (
    <section aria-label={name} data-bill={person.index} className="min-w-0 text-sm">
      <h4 className="font-semibold">
        {t.rich('hasPlan', {
          who: name,
          plan: planName(person),
          link: (chunks) => <TextLink href={href}>{chunks}</TextLink>,
        })}
      </h4>
      <p className="text-muted">{words.join(' · ')}</p>
      {otherLines > 0 && (
        <p className="text-muted">{t('shares', { lines: need.lines, all: need.lines + otherLines })}</p>
      )}
      <CostLines quote={quote} plan={plan} />
      {quote.asks.length > 0 && (
        <div className="mt-2">
          <h5 className="mb-1 text-watch">{t('askFirst')}</h5>
          <AskList asks={quote.asks} plan={plan} carrier={carrier} need={need} />
        </div>
      )}
    </section>
  );
}
