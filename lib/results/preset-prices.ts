/** What each ready-made need costs at least, for the tiles of the first page. */
import type { CatalogView } from '@/lib/catalog/catalog';
import { PRESET_IDS, PRESETS, type PresetId } from '@/lib/need/presets';
import { priceCatalog } from './price-catalog';
import { DEFAULT_QUERY } from './query';

/** Cents a month, a month and line, or for the whole stay; null = no plan is known to meet the need. */
export type PresetPrice = { per: 'month' | 'line' | 'stay'; cents: number } | null;
export type PresetPrices = Readonly<Record<PresetId, PresetPrice>>;

const known = new WeakMap<CatalogView, { oldest: string | null; prices: PresetPrices }>();

function priceOf(catalog: CatalogView, id: PresetId, oldest: string | null): PresetPrice {
  const need = PRESETS[id];
  const first = priceCatalog(catalog, need, { ...DEFAULT_QUERY, oldest }).rows[0];
  if (!first) return null;
  const { totalCents, monthlyCents } = first.quote;
  if (need.horizonDays !== null) return { per: 'stay', cents: totalCents };
  return need.lines > 1
    ? { per: 'line', cents: Math.ceil(monthlyCents / need.lines) }
    : { per: 'month', cents: monthlyCents };
}

/**
 * The cheapest plan that meets each ready-made need, everything paid but taxes, which no state is given for. A price a
 * line is rounded up to a cent. Plans last checked before `oldest` do not count. Worked out once for a catalog: the
 * same object comes again as long as catalog and day are the same.
 */
export function presetPrices(catalog: CatalogView, oldest: string | null): PresetPrices {
  const before = known.get(catalog);
  if (before?.oldest === oldest) return before.prices;
  const prices = Object.fromEntries(PRESET_IDS.map((id) => [id, priceOf(catalog, id, oldest)])) as Record<
    PresetId,
    PresetPrice
  >;
  known.set(catalog, { oldest, prices });
  return prices;
}
