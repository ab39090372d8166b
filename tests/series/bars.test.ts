import { describe, expect, it } from 'vitest';
import { ITEM_KINDS } from '@/lib/cost/result';
import { bars, MAX_BARS } from '@/lib/series/bars';
import { madeRow } from './made-rows';
import { NEEDS, realRows } from './real-rows';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe.each(Object.entries(NEEDS))('bars of the real catalog: %s', (_, need) => {
  const rows = realRows(need);
  const made = bars(rows);

  it('shows the first plans of the table, in its order', () => {
    expect(rows.length).toBeGreaterThan(5);
    expect(made.bars.map((bar) => bar.id)).toEqual(rows.slice(0, MAX_BARS).map((row) => row.plan.id));
  });

  it('has parts that add up to the total of the row', () => {
    for (const bar of made.bars) {
      expect(sum(Object.values(bar.parts))).toBe(bar.row.quote.totalCents);
      expect(bar.upCents + bar.downCents).toBe(bar.row.quote.totalCents);
    }
  });

  it('names the kinds that occur, in the fixed order', () => {
    const seen = made.bars.flatMap((bar) => bar.row.quote.items.filter((item) => item.amountCents !== 0));
    const kinds = new Set(seen.map((item) => item.kind));
    expect(made.kinds).toEqual(ITEM_KINDS.filter((kind) => kinds.has(kind)));
  });
});

describe('bars', () => {
  it('adds up items of one kind and hangs discounts below zero', () => {
    const items = { payment: [6000, 24000], autopayDiscount: [-6000], tax: [1234] };
    const [bar] = bars([madeRow({ id: 'a', items })]).bars;
    expect(bar?.parts).toMatchObject({ payment: 30000, autopayDiscount: -6000, tax: 1234, overage: 0 });
    expect([bar?.upCents, bar?.downCents, bar?.totalCents]).toEqual([31234, -6000, 25234]);
  });

  it('reaches to the longest stack on both sides, and always to zero', () => {
    const made = bars([
      madeRow({ id: 'a', items: { payment: [500] } }),
      madeRow({ id: 'b', items: { payment: [900], autopayDiscount: [-300] } }),
    ]);
    expect([made.lowCents, made.highCents]).toEqual([-300, 900]);
    expect(bars([madeRow({ id: 'a', items: { payment: [500] } })]).lowCents).toBe(0);
  });

  it('finds the cheapest and the dearest also where the table is sorted by something else', () => {
    const made = bars([
      madeRow({ id: 'mid', items: { payment: [700] } }),
      madeRow({ id: 'dear', items: { payment: [900] } }),
      madeRow({ id: 'cheap', items: { payment: [500] } }),
      madeRow({ id: 'also-cheap', items: { payment: [500] } }),
    ]);
    expect([made.cheapest?.id, made.dearest?.id]).toEqual(['cheap', 'dear']);
  });

  it.each([
    [14, 14],
    [15, 15],
    [16, 15],
  ])('of %i rows shows %i', (given, shown) => {
    const rows = Array.from({ length: given }, (_, at) => madeRow({ id: `p${at}` }));
    expect(bars(rows).bars).toHaveLength(shown);
  });

  it('is empty for no rows', () => {
    expect(bars([])).toEqual({
      bars: [],
      compared: 0,
      kinds: [],
      cheapest: null,
      dearest: null,
      lowCents: 0,
      highCents: 0,
    });
  });
});
