import { describe, expect, test } from 'vitest';
import { explain } from '@/lib/cost/explain';
import { ITEM_KINDS } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { REAL } from '@/tests/support/real-catalog-view';

const NEEDS: [string, Need][] = PRESET_IDS.flatMap((id) => [
  [id, PRESETS[id]],
  [`${id} in Illinois with autopay`, { ...PRESETS[id], state: 'IL', autopay: true }],
]);

describe.each(NEEDS)('the sentence behind a price: %s', (_, need) => {
  const { rows } = priceCatalog(REAL, need);

  test('its amounts add up to the total, and each item is said once', () => {
    for (const { quote, plan } of rows) {
      const said = explain(quote, plan, need).filter(({ key }) => key !== 'usageFromCredit');
      const sum = said.reduce((cents, { values }) => cents + (values.amountCents ?? 0), 0);
      expect(sum, plan.id).toBe(quote.totalCents);
      const amounts = said.filter(({ values }) => values.amountCents !== undefined);
      expect(amounts, plan.id).toHaveLength(quote.items.length);
    }
  });

  test('follows the fixed order of item kinds and says how taxes are counted', () => {
    for (const { quote, plan } of rows) {
      const phrases = explain(quote, plan, need);
      const places = phrases
        .map(({ key }) => ITEM_KINDS.indexOf((key === 'paymentThen' ? 'payment' : key) as 'payment'))
        .filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const taxes = phrases.filter(({ key }) => ['tax', 'taxIncluded', 'taxLeftOut'].includes(key));
      expect(taxes.length, plan.id).toBe(1);
    }
  });

  test('every country the person calls is in it, paid, included or from credit', () => {
    for (const { quote, plan } of rows) {
      const phrases = explain(quote, plan, need);
      if (quote.usageFromCreditCents !== null) continue;
      const named = phrases
        .filter(({ key }) => key === 'internationalCalling' || key === 'callsIncluded')
        .flatMap(({ values }) => values.countries ?? []);
      expect(named.sort()).toEqual(need.monthly.internationalCalls.map(({ country }) => country).sort());
    }
  });
});
