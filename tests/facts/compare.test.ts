import { describe, expect, it } from 'vitest';
import { compareFacts, readCompare, sumByKind, writeCompare } from '@/lib/facts/compare';
import { makeItem } from '@/tests/support/make-item';
import { CARRIER, FULL_PLAN, realPlan } from './plans';

const asked = (query: string) => readCompare(new URLSearchParams(query));

describe('the link of a comparison', () => {
  it.each([
    ['a list with commas', 'plans=a,b', ['a', 'b'], []],
    ['a key repeated, as a form without scripts sends it', 'plans=a,b&plans=c', ['a', 'b', 'c'], []],
    ['a plan asked for twice', 'plans=a,b,a', ['a', 'b'], []],
    ['six', 'plans=a,b,c,d,e,f', ['a', 'b', 'c', 'd', 'e', 'f'], []],
    ['a seventh', 'plans=a,b,c,d,e,f,g', ['a', 'b', 'c', 'd', 'e', 'f'], ['g']],
    ['an empty choice', 'plans=a&plans=', ['a'], []],
    ['nothing', '', [], []],
  ])('%s', (_, query, ids, beyond) => {
    expect(asked(query)).toEqual({ ids, beyond, onlyDifferences: false });
  });

  it.each([
    [['a', 'b'], true],
    [['a'], false],
    [[], false],
  ])('comes back as it was written: %j, only differences %s', (ids, onlyDifferences) => {
    const query = new URLSearchParams(writeCompare(ids, onlyDifferences)).toString();
    expect(asked(query)).toEqual({ ids, beyond: [], onlyDifferences });
  });
});

describe('the rows of a comparison', () => {
  const rowsOf = (...plans: Parameters<typeof compareFacts>[0]) =>
    new Map(compareFacts(plans).flatMap(({ rows }) => rows.map((row) => [row.key, row])));

  it('a plan beside its equal differs in nothing', () => {
    const twin = { plan: { ...FULL_PLAN, id: 'made-twin', name: 'Twin' }, carrier: CARRIER };
    const rows = rowsOf({ plan: FULL_PLAN, carrier: CARRIER }, twin);
    expect([...rows.values()].filter(({ differs }) => differs)).toEqual([]);
  });

  it.each([
    ['not stated against none', null, 0],
    ['not stated against unlimited', null, 'unlimited'],
    ['5 GB against 6 GB', 5, 6],
  ] as const)('%s is a difference in that row and in no other', (_, one, other) => {
    const withHotspot = (includedGB: typeof one | typeof other) => ({
      plan: { ...FULL_PLAN, hotspot: { ...FULL_PLAN.hotspot, includedGB } },
      carrier: CARRIER,
    });
    const rows = rowsOf(withHotspot(one), withHotspot(other));
    expect([...rows.values()].filter(({ differs }) => differs).map(({ key }) => key)).toEqual(['hotspotGB']);
  });

  it('every row has one value a plan, in the order of the plans', () => {
    const plans = ['att-value-2-0', 'mint-6gb', 'tello-pay-as-you-go'].map(realPlan);
    const rows = rowsOf(...plans);
    for (const { values } of rows.values()) expect(values).toHaveLength(3);
    expect(rows.get('billing')?.values.map((value) => value.kind === 'word' && value.word)).toEqual([
      'postpaid',
      'prepaid',
      'payg',
    ]);
  });

  it('without plans there are no rows', () => {
    expect(compareFacts([])).toEqual([]);
  });
});

describe('the cost by kind', () => {
  it('CT-14: adds up to the total, discounts below zero, in the fixed order of kinds', () => {
    const items = [
      makeItem('tax', 7),
      makeItem('payment', 500),
      makeItem('payment', 300),
      makeItem('autopayDiscount', -40),
    ];
    const sums = sumByKind(items);
    expect([...sums]).toEqual([
      ['payment', 800],
      ['autopayDiscount', -40],
      ['tax', 7],
    ]);
    expect([...sums.values()].reduce((sum, cents) => sum + cents, 0)).toBe(767);
  });
});
