/** A household on a catalog, as pages ask for it. */
import type { CatalogView } from '@/lib/catalog/catalog';
import { withoutStale } from '@/lib/catalog/stale';
import { type HouseholdOptions, type HouseholdWays, householdWays } from '@/lib/cost/household/household';
import type { Need } from '@/lib/need/need';

/**
 * The cheapest accounts for a household on a catalog; see `householdWays`, whose errors it has.
 * @param oldest Plans last checked before this day are left out (`oldestCheckDate`); null = none.
 */
export function householdOf(
  fullCatalog: CatalogView,
  need: Need,
  oldest: string | null,
  options: HouseholdOptions = {},
): HouseholdWays {
  const catalog = withoutStale(fullCatalog, oldest);
  return householdWays(catalog, need, catalog.settings, options);
}
