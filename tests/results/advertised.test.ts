import { describe, expect, test } from 'vitest';
import { quoteAll } from '@/lib/cost/rank';
import { PRESETS } from '@/lib/need/presets';
import { EXACT_USE } from '@/lib/need/usage-range';
import { advertised, EXCLUDED_KINDS } from '@/lib/results/advertised';
import { priceCatalog } from '@/lib/results/price-catalog';
import { REAL } from '@/tests/support/real-catalog-view';

describe.each(Object.entries(PRESETS))('%s on every real plan', (_, preset) => {
  const need = { ...preset, state: 'IL', autopay: 'bank' as const };
  const { quotes } = quoteAll(REAL.plans, need, REAL.settings);

  test('advertised price, fees and taxes add up to all-in', () => {
    for (const quote of quotes) {
      const left = quote.items.reduce(
        (sum, { kind, amountCents }) => (EXCLUDED_KINDS.includes(kind) ? sum + amountCents : sum),
        0,
      );
      expect(advertised(quote, need).totalCents + left).toBe(quote.totalCents);
    }
  });

  test('the months of the advertised price add up to its total', () => {
    for (const quote of quotes) {
      const shown = advertised(quote, need);
      expect(shown.schedule().reduce((sum, cents) => sum + cents, 0)).toBe(shown.totalCents);
      expect(shown.scheduleByItem()).toHaveLength(shown.items.length);
    }
  });

  test('rows are ordered by what they show', () => {
    const { rows } = priceCatalog(REAL, need, {
      price: 'advertised',
      range: EXACT_USE,
      by: 'typical',
      oldest: null,
    });
    const totals = rows.map(({ quote }) => quote.totalCents);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
  });
});

test('at start one-time fees are left out as well', () => {
  const need = { ...PRESETS.everyday, state: 'IL' };
  const { quotes } = quoteAll(REAL.plans, need, REAL.settings);
  const charged = quotes.filter(({ items }) => items.some(({ kind }) => kind === 'oneTimeFee'));
  expect(charged.length).toBeGreaterThan(0);
  for (const quote of charged) {
    const once = quote.items.find(({ kind }) => kind === 'oneTimeFee')?.amountCents ?? 0;
    expect(advertised(quote, need).dueAtStartCents).toBe(quote.dueAtStartCents - once);
  }
});

describe('rows of the answer before', () => {
  const before = priceCatalog(REAL, PRESETS.everyday);
  const more = { ...PRESETS.everyday, monthly: { ...PRESETS.everyday.monthly, dataGB: 10.5 } };

  test('stand again where they say the same, and only there', () => {
    const after = priceCatalog(REAL, more, undefined, before);
    const known = new Map(before.rows.map((row) => [row.plan.id, row]));
    let again = 0;
    for (const row of after.rows) {
      const old = known.get(row.plan.id);
      if (old === row) again += 1;
      else if (old) expect(old.quote.items).not.toEqual(row.quote.items);
    }
    expect(again).toBeGreaterThan(20);
  });

  test('say what an answer of its own says', () => {
    const after = priceCatalog(REAL, more, undefined, before);
    const fresh = priceCatalog(REAL, more);
    expect(after.rows.map(({ plan, quote }) => [plan.id, quote.totalCents, quote.items])).toEqual(
      fresh.rows.map(({ plan, quote }) => [plan.id, quote.totalCents, quote.items]),
    );
  });

  test('never stand again for another period', () => {
    const longer = priceCatalog(REAL, { ...PRESETS.everyday, horizonMonths: 13 }, undefined, before);
    for (const row of longer.rows) expect(before.rows).not.toContain(row);
  });
});
