import { describe, expect, test } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import { PRESETS } from '@/lib/need/presets';
import { TAXABLE_SHARES, taxRange } from '@/lib/series/tax-range';
import { waterfall } from '@/lib/series/waterfall';
import { REAL } from '@/tests/support/real-catalog-view';

const { plans, settings } = REAL;

describe.each(Object.entries(PRESETS))('%s on every real plan', (_, preset) => {
  const need = { ...preset, state: 'IL', autopay: 'bank' } as const;
  const { quotes } = quoteAll(plans, need, settings);

  test('the steps of a bill lead to its total without a gap', () => {
    for (const quote of quotes) {
      const steps = waterfall(quote);
      const last = steps.at(-1);
      expect(last).toMatchObject({ kind: 'total', fromCents: 0, toCents: quote.totalCents });
      steps.slice(0, -1).reduce((sum, step) => {
        expect([step.fromCents, step.toCents]).toEqual([sum, sum + step.cents]);
        return step.toCents;
      }, 0);
      expect(steps.at(-2)?.toCents ?? 0).toBe(quote.totalCents);
    }
  });

  test('the range of the tax estimate equals the cost function at its two shares', () => {
    const at = (taxableShare: string) =>
      new Map(quoteAll(plans, need, { ...settings, taxableShare }).quotes.map((one) => [one.planId, one]));
    const low = at(TAXABLE_SHARES.low);
    const high = at(TAXABLE_SHARES.high);
    const sum = (quote: (typeof quotes)[number] | undefined, kind: string) =>
      quote?.items.reduce((all, item) => (item.kind === kind ? all + item.amountCents : all), 0);
    for (const quote of quotes) {
      const range = taxRange(quote, settings);
      const [least, most] = [low.get(quote.planId), high.get(quote.planId)];
      // With another share another way to pay may be cheaper; only bills of the same parts can be compared.
      if (!range || !least || !most || sum(least, 'payment') !== sum(quote, 'payment')) continue;
      if (sum(most, 'payment') !== sum(quote, 'payment') || sum(most, 'addOn') !== sum(quote, 'addOn'))
        continue;
      expect([range.lowCents, range.highCents]).toEqual([sum(least, 'tax'), sum(most, 'tax')]);
    }
  });
});

test('without a state, and where the price includes taxes, there is no range', () => {
  for (const quote of quoteAll(plans, PRESETS.everyday, settings).quotes)
    expect(taxRange(quote, settings)).toBeNull();
  const included = new Set(
    plans.filter((plan) => plan.charges.taxesAndFees === 'included').map(({ id }) => id),
  );
  const { quotes } = quoteAll(plans, { ...PRESETS.everyday, state: 'IL' }, settings);
  for (const quote of quotes) expect(taxRange(quote, settings) === null).toBe(included.has(quote.planId));
});
