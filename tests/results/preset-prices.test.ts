import { describe, expect, it } from 'vitest';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { presetPrices } from '@/lib/results/preset-prices';
import { priceCatalog } from '@/lib/results/price-catalog';
import { makeCatalog } from '@/tests/support/make-catalog';
import { REAL } from '@/tests/support/real-catalog-view';

const CATALOG = REAL;

describe('what a ready-made need costs at least', () => {
  it.each(PRESET_IDS)('%s: the first plan that meets it', (id) => {
    const [first] = priceCatalog(CATALOG, PRESETS[id]).rows;
    const price = presetPrices(CATALOG, null)[id];
    if (!first) return expect(price).toBeNull();
    const { totalCents, monthlyCents } = first.quote;
    const expected = {
      visit: { per: 'stay', cents: totalCents },
      family: { per: 'line', cents: Math.ceil(monthlyCents / 4) },
    };
    expect(price).toEqual(expected[id as 'visit'] ?? { per: 'month', cents: monthlyCents });
  });

  it('is worked out once for a catalog and day', () => {
    const prices = presetPrices(CATALOG, null);
    expect(presetPrices(CATALOG, null)).toBe(prices);
    expect(presetPrices(CATALOG, '9999-01-01')).not.toBe(prices);
  });

  it('is nothing where no plan is known to meet it, or every check is too old', () => {
    expect(Object.values(presetPrices(makeCatalog([]), null))).toEqual(PRESET_IDS.map(() => null));
    expect(Object.values(presetPrices(CATALOG, '9999-01-01'))).toEqual(PRESET_IDS.map(() => null));
  });
});
