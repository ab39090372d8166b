import { describe, expect, test } from 'vitest';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { COLUMN_KEYS, COLUMNS, columnsFor, RANK } from '@/lib/table/columns';
import { orderOf } from '@/lib/table/sort';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeOption } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const price = (dollars: string) => ({ options: [makeOption({ priceByLines: { '1': dollars } })] });

const MADE = makeCatalog([
  { id: 'b', carrier: 'two', charges: price('20.00'), data: { highSpeedGB: null } },
  { id: 'a', carrier: 'one', charges: price('10.00'), data: { highSpeedGB: 5 } },
  { id: 'c', carrier: 'one', charges: price('30.00'), data: { highSpeedGB: 'unlimited' } },
  { id: 'd', carrier: 'one', charges: price('40.00'), data: { highSpeedGB: 0 } },
  { id: 'shut', carrier: 'three', status: 'closed' },
]);

const ids = (view: typeof MADE, column: (typeof COLUMN_KEYS)[number], direction: 'asc' | 'desc') => {
  const answered = priceCatalog(view, DEFAULT_NEED);
  return [...orderOf(answered, { column, direction })].map((place) => answered.rows[place]?.plan.id);
};

describe('rows of an answer', () => {
  const { rows, ineligible, counts } = priceCatalog(MADE, DEFAULT_NEED);

  test('come in rank order, each with its plan, carrier and quote', () => {
    expect(rows.map(({ plan, carrier, quote }) => [plan.id, carrier.id, quote.totalCents])).toEqual([
      ['a', 'one', 12_000],
      ['b', 'two', 24_000],
      ['c', 'one', 36_000],
      ['d', 'one', 48_000],
    ]);
  });

  test('plans that do not meet the need keep their reasons, and the counts say how many there are', () => {
    expect(ineligible.map(({ plan, reasons }) => [plan.id, reasons])).toEqual([
      ['shut', [{ code: 'closed', country: null }]],
    ]);
    expect(counts).toEqual({
      plans: 5,
      carriers: 3,
      meets: 4,
      mayMeet: 0,
      doesNot: 1,
      meetsCarriers: 2,
      stale: 0,
      staleMeets: 0,
    });
  });

  test('know their place in the catalog', () => {
    for (const { position, plan } of rows) expect(MADE.plans[position]).toBe(plan);
  });
});

describe('sorting', () => {
  test.each([
    ['asc', ['d', 'a', 'c', 'b']],
    ['desc', ['c', 'a', 'd', 'b']],
  ] as const)('data %s: unlimited above every number, not stated last', (direction, expected) => {
    expect(ids(MADE, 'data', direction)).toEqual(expected);
  });

  test('equal values keep the rank in both directions', () => {
    expect(ids(MADE, 'voice', 'asc')).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(MADE, 'voice', 'desc')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('words sort as words', () => {
    expect(ids(MADE, 'plan', 'asc')).toEqual(['a', 'c', 'd', 'b']);
  });

  const answered = priceCatalog(REAL, PRESETS.everyday);
  describe.each(COLUMN_KEYS)('the real catalog by %s', (column) => {
    const { sortValue } = COLUMNS[column];
    test.each(['asc', 'desc'] as const)(
      '%s: nothing not stated before something stated, values in order',
      (direction) => {
        const values = [...orderOf(answered, { column, direction })].map((place) => {
          const row = answered.rows[place];
          return row ? sortValue(row, answered.need) : null;
        });
        const stated = values.filter((one) => one !== null);
        expect(values.slice(0, stated.length)).toEqual(stated);
        for (let i = 1; i < stated.length; i++) {
          const [before, after] = [stated[i - 1], stated[i]] as [number, number];
          expect(direction === 'asc' ? before <= after : before >= after).toBe(true);
        }
      },
    );
  });

  test('the default order is the rank of the engine', () => {
    expect([...orderOf(answered, RANK)]).toEqual(answered.rows.map((_, place) => place));
  });
});

test('the plan is the first column, also of those visible at first', () => {
  expect(COLUMN_KEYS[0]).toBe('plan');
  expect(columnsFor({ voice: true, sms: true, calls: true, trips: true })[0]).toBe('plan');
});
