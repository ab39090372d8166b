import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import type { CatalogView } from '@/lib/catalog/catalog';
import { oldestCheckDate } from '@/lib/catalog/stale';
import { memoizeLast, sameIn } from '@/lib/memoize-last';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { type HouseholdRows, householdRows, type Person } from '@/lib/results/household-rows';
import { householdOf } from '@/lib/results/households';
import { useCatalog, useFind, useFindState, useImmediateNeed } from './providers';
import { planHref } from './use-hrefs';

interface Asked {
  catalog: CatalogView;
  need: Need;
  oldest: string | null;
  includeMayMeet: boolean;
}

/** Kept over what is drawn again, and for the way back of the switch. */
const rowsOf = memoizeLast<Asked, HouseholdRows>(
  2,
  sameIn(['catalog', 'need', 'oldest', 'includeMayMeet']),
  ({ catalog, need, oldest, includeMayMeet }) =>
    householdRows(catalog, need, householdOf(catalog, need, oldest, { includeMayMeet })),
);

/** The ways of the household that is asked for; null where the catalog has not come. */
export function useHousehold(): HouseholdRows | null {
  const { today } = useFind();
  const catalog = useCatalog();
  const need = useImmediateNeed();
  const includeMayMeet = useFindState(({ view }) => view.asks);
  const withStale = useFindState(({ view }) => view.old);
  if (!catalog) return null;
  const oldest = oldestCheckDate(catalog, today, withStale);
  return rowsOf({ catalog, need, oldest, includeMayMeet });
}

/** Links to pages of plans with what one person of a household needs. */
export function usePersonHrefs() {
  const locale = useLocale();
  return useMemo(
    () => ({
      plan: ({ need }: Person, id: string) => planHref(locale, id, need),
      compare: ({ need }: Person, ids: readonly string[]) =>
        `/${locale}/compare?${needQuery(need, [['plans', ids.join(',')]])}`,
    }),
    [locale],
  );
}
