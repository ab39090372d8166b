import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '@/lib/plan/plan';
import { listPrice, type PlanRevision, priceSteps, yearsOf } from '@/lib/series/price-history';
import { makePlan } from '@/tests/support/make-plan';

const option = (price: string, more: object = {}) => ({
  id: 'monthly',
  period: { months: 1 },
  priceByLines: { '1': price },
  extraLinePrice: null,
  autopayDiscount: null,
  newCustomersOnly: false,
  maxUses: null,
  ...more,
});
const document = (options: object[], sources: object[] = []): PlanDocument =>
  ({
    ...makePlan({ id: 'a', charges: { options: options as never } }),
    sources,
    verifiedAt: '2026-06-02',
  }) as PlanDocument;
const source = (asOf: string | null, covers = ['charges']) => ({
  url: 'https://example.org',
  title: 'Page',
  asOf,
  covers,
});
const revision = (number: number, made: PlanDocument, publishedAt: string | null = null): PlanRevision => ({
  number,
  publishedAt,
  plan: made,
});

describe('the list price', () => {
  test('is of the first option that is no introductory offer', () => {
    const made = document([
      option('15.00', { id: 'intro', newCustomersOnly: true, maxUses: 1 }),
      option('30.00'),
    ]);
    expect(listPrice(made)).toEqual({ cents: 3000, lines: 1, period: { months: 1 } });
  });
  test('is for the fewest lines the plan is sold for', () => {
    expect(
      listPrice(document([option('0', { priceByLines: { '3': '90.00', '2': '70.00' } })])),
    ).toMatchObject({
      cents: 7000,
      lines: 2,
    });
  });
  test('of a pay-as-you-go plan is its cheapest top-up', () => {
    const made = document([]);
    made.charges.topUps = [
      { price: '30.00', credit: '30.00', validityDays: 90 },
      { price: '10.00', credit: '10.00', validityDays: 30 },
    ];
    expect(listPrice(made)).toEqual({ cents: 1000, lines: null, period: { days: 30 } });
  });
});

describe('steps', () => {
  test('a change that leaves the price as it was is none', () => {
    const made = document([option('30.00')]);
    expect(priceSteps([revision(1, made), revision(2, { ...made, name: 'B' })])).toHaveLength(1);
  });
  test.each([
    [
      'the latest source that covers the price',
      [source('2026-05'), source('2026-08-01'), source('2026-09', ['data'])],
      '2026-10-01',
      ['2026-08-01', 'source'],
    ],
    [
      'without a dated source the day of publication',
      [source(null)],
      '2026-10-01',
      ['2026-10-01', 'published'],
    ],
    ['without either the day of the last check', [], null, ['2026-06-02', 'verified']],
  ] as const)('dated by %s', (_, sources, publishedAt, expected) => {
    const [step] = priceSteps([revision(1, document([option('30.00')], [...sources]), publishedAt)]);
    expect([step?.date, step?.basis]).toEqual(expected);
  });
  test.each([
    ['a new price under the source of the old one', ['2026-08-14', '2026-08-14']],
    ['a price that was restored with its older source', ['2026-08-14', '2026-06']],
  ])('%s has the day of its publication', (_, [first = '', second = '']) => {
    const steps = priceSteps([
      revision(1, document([option('15.00')], [source(first)])),
      revision(2, document([option('21.00')], [source(second)]), '2026-11-28'),
    ]);
    expect(steps.map(({ date, basis }) => [date, basis])).toEqual([
      ['2026-08-14', 'source'],
      ['2026-11-28', 'published'],
    ]);
    expect(steps[1]?.source).toBeNull();
    // Publication is named for each, whatever its date is.
    expect(steps.map(({ publishedAt }) => publishedAt)).toEqual([null, '2026-11-28']);
  });

  test('each price stands once for each time it came', () => {
    const of = (price: string) => document([option(price)]);
    expect(
      priceSteps(['30.00', '25.00', '25.00', '30.00'].map((price, at) => revision(at + 1, of(price)))).map(
        ({ cents }) => cents,
      ),
    ).toEqual([3000, 2500, 3000]);
  });
});

test.each([
  ['2026', 2026],
  ['2026-07', 2026.5],
  ['2026-01-01', 2026],
])('%s on an axis of years is %d', (date, years) => {
  expect(yearsOf(date)).toBeCloseTo(years, 5);
});
