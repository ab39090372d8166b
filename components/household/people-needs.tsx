import { useNeedPartWords } from '@/components/need';
import { summarizeNeed } from '@/lib/need/summary';
import type { Person } from '@/lib/results/household-rows';
import { useHouseholdWords } from './use-household-words';

/** Who needs what, without what all need alike. */
export function PeopleNeeds({ people }: { people: readonly Person[] }) {
  const { t, person } = useHouseholdWords();
  const words = useNeedPartWords();
  const needs = people.map(({ need }) =>
    summarizeNeed(need)
      .filter(({ key }) => key !== 'lines')
      .map(words),
  );
  const shared = needs.reduce((all, own) => all.filter((word) => own.includes(word)));
  return (
    <section aria-label={t('needs')} className="min-w-0 text-sm">
      <h3 className="pb-2 font-semibold">{t('needs')}</h3>
      <dl className="flex max-w-prose flex-col gap-2">
        {people.map((one, place) => {
          const own = (needs[place] ?? []).filter((word) => !shared.includes(word));
          return (
            <div key={one.index}>
              <dt>{person(one)}</dt>
              <dd className="text-muted">{own.length > 0 ? own.join(' · ') : t('asAll')}</dd>
            </div>
          );
        })}
        {shared.length > 0 && (
          <div>
            <dt>{t('all')}</dt>
            <dd className="text-muted">{shared.join(' · ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
