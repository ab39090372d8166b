'use client';

import { useHouseholdWords, WayComparison } from '@/components/household';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { comparedWays, type HouseholdRows } from '@/lib/results/household-rows';
import { useFind, useFindState } from './providers';
import { usePersonHrefs } from './use-household';
import { usePageHrefs } from './use-hrefs';

/** The ticked ways side by side; one alone says how many can be ticked. */
export function ComparedWays({ rows }: { rows: HouseholdRows }) {
  const { t } = useHouseholdWords();
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const persons = usePersonHrefs();
  const ticked = useFindState(({ view }) => view.ways);
  const ways = comparedWays(rows, ticked);
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby="compared" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="compared" className="scroll-mt-20 text-lg font-semibold">
          {t('compared')}
        </h2>
        <a
          href={withBase(hrefs.view({ ways: [] }))}
          rel="nofollow"
          onClick={onPlainClick(() => store.setView({ ways: [] }))}
          className="inline-flex min-h-8 items-center text-sm text-accent hover:underline print:hidden"
        >
          {t('clear')}
        </a>
      </div>
      {ways.length === 1 ? (
        <p className="text-sm text-muted">{t('tickMore')}</p>
      ) : (
        <WayComparison
          people={rows.people}
          rows={ways}
          planHref={persons.plan}
          compareHref={persons.compare}
        />
      )}
    </section>
  );
}
