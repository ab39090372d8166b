import { describe, expect, it } from 'vitest';
import { bestOf, compareFacts, layOut, readCompare, sumByKind, writeCompare } from '@/lib/facts/compare';
import { dataWorth, hotspotWorth } from '@/lib/facts/worth';
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
    expect(asked(query)).toEqual({ ids, beyond, add: '' });
  });

  it.each([[['a', 'b']], [['a']], [[]]])('comes back as it was written: %j', (ids) => {
    const query = new URLSearchParams(writeCompare(ids)).toString();
    expect(asked(query)).toEqual({ ids, beyond: [], add: '' });
  });

  it('what was typed to add a plan is read beside the plans', () => {
    expect(asked('plans=a&add=+Mint+Unlimited+')).toEqual({ ids: ['a'], beyond: [], add: 'Mint Unlimited' });
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

describe('the order of the rows', () => {
  const twin = { plan: { ...FULL_PLAN, id: 'made-twin', name: 'Twin' }, carrier: CARRIER };
  const other = (plan: Partial<typeof FULL_PLAN>) => ({
    plan: { ...FULL_PLAN, id: 'made-other', ...plan },
    carrier: CARRIER,
  });
  const layoutOf = (...plans: Parameters<typeof compareFacts>[0]) =>
    layOut(compareFacts(plans), plans.length);

  it('what decides comes first, also where it is the same; all else that is the same folds', () => {
    const { deciding, differing, same } = layoutOf({ plan: FULL_PLAN, carrier: CARRIER }, twin);
    expect(deciding.map(({ key }) => key)).toEqual(['networks', 'ssn', 'number']);
    expect(differing).toEqual([]);
    expect(same.map(({ key }) => key)).toContain('esim');
  });

  it('what differs is a row in its group, and no row is in two places', () => {
    const layout = layoutOf(
      { plan: FULL_PLAN, carrier: CARRIER },
      other({ billing: 'postpaid', sim: { ...FULL_PLAN.sim, esim: !FULL_PLAN.sim.esim } }),
    );
    expect(layout.deciding.map(({ key }) => key)).toEqual(['networks', 'ssn', 'esim', 'number']);
    const rest = layout.differing.flatMap(({ rows }) => rows);
    expect(rest.every(({ differs }) => differs)).toBe(true);
    const keys = [...layout.deciding, ...rest, ...layout.same].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of one plan only what decides is shown: the rest is on its page', () => {
    const { deciding, differing, same } = layoutOf({ plan: FULL_PLAN, carrier: CARRIER });
    expect(deciding.map(({ key }) => key)).toContain('esim');
    expect([differing, same]).toEqual([[], []]);
  });
});

describe('the best value', () => {
  it.each([
    ['the least of three', [3, 1, 2], 'least', [1]],
    ['two that share it', [1, 1, 2], 'least', [0, 1]],
    ['the most', [3, 1, 2], 'most', [0]],
    ['all the same: none is best', [2, 2], 'least', []],
    ['one known: nothing to compare with', [1, null], 'least', []],
    ['not stated is never best', [null, 5, 6], 'least', [1]],
    ['without end is the most', [Number.POSITIVE_INFINITY, 250], 'most', [0]],
  ] as const)('%s', (_, values, best, places) => {
    expect([...bestOf(values, best)]).toEqual(places);
  });

  const hotspot = (includedGB: number | 'unlimited' | null, maxKbps: number | null) =>
    hotspotWorth({ hotspot: { includedGB, maxKbps } });

  it('unlimited hotspot at 600 kbps is worth less than 250 GB, at 5 Mbps more', () => {
    expect(hotspot('unlimited', 600)).toBeLessThan(hotspot(250, null) as number);
    expect(hotspot('unlimited', 5000)).toBeGreaterThan(hotspot(250, null) as number);
    expect(hotspot(null, 600)).toBeNull();
  });

  it('more data is better, then more priority data; priority that is not stated comes last', () => {
    const data = (highSpeedGB: number | 'unlimited' | null, priorityGB: number | 'unlimited' | null) =>
      dataWorth({ data: { ...FULL_PLAN.data, highSpeedGB, priorityGB } });
    const ordered = [
      data(10, 10),
      data('unlimited', null),
      data('unlimited', 50),
      data('unlimited', 'unlimited'),
    ];
    expect(ordered.map(Number)).toEqual([...ordered].map(Number).sort((a, b) => a - b));
    expect(new Set(ordered).size).toBe(4);
    expect(data(null, 10)).toBeNull();
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
