import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { PRESETS } from '@/lib/need/presets';
import { EXACT_USE } from '@/lib/need/usage-range';
import { barCents, dominates, foldRows, NO_FOLDS, toggleUnfolded, unfolding } from '@/lib/results/fold';
import { INITIAL_ROWS } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
import { COLUMN_KEYS, type ColumnKey } from '@/lib/table/columns';
import { tableCsv } from '@/lib/table/table-csv';
import { DEFAULT_VIEW, type View } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed, type PartialNeed } from '@/tests/support/make-need';
import { makeCalling, makeOption, makePlan, type PartialPlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';
import { withoutLicense } from '@/tests/support/without-license';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };

function isDominated(better: PartialPlan, other: PartialPlan, asked: PartialNeed = {}): boolean {
  const need = makeNeed(asked);
  const [a, b] = [better, other].map((said) => {
    const plan = makePlan(said);
    const result = quote(plan, need, SETTINGS);
    if (result.verdict === 'doesNot') throw new Error('The plan does not meet the need.');
    return { plan, quote: result };
  });
  if (!a || !b) throw new Error('There are two plans.');
  return dominates(a, b, need);
}

const GB = (highSpeedGB: number, more: PartialPlan['data'] = {}): PartialPlan => ({
  data: { highSpeedGB, ...more },
});
const price = (amount: string) => ({ options: [makeOption({ priceByLines: { '1': amount } })] });

describe('a plan leaves no reason to take another one', () => {
  test.each<[string, PartialPlan, PartialPlan, boolean, PartialNeed?]>([
    ['more data at the same total', GB(10), GB(5), true],
    ['the same data', GB(10), GB(10), false],
    ['less data', GB(5), GB(10), false],
    [
      'unlimited data, and less data that is then slower',
      {},
      GB(5, { afterAllowance: 'throttle', throttleKbps: 128 }),
      true,
    ],
    [
      'more data, and what happens beyond is another thing',
      GB(10),
      GB(5, { afterAllowance: 'throttle', throttleKbps: 128 }),
      false,
    ],
    ['data that is not stated is not known to be more', { data: { highSpeedGB: null } }, GB(5), false],
    ['data that is not stated is not known to be less', GB(10), { data: { highSpeedGB: null } }, false],
    ['more priority data of the same data', GB(10, { priorityGB: 5 }), GB(10, { priorityGB: 1 }), true],
    ['more data, less priority', GB(10, { priorityGB: 1 }), GB(5, { priorityGB: 5 }), false],
    ['priority that is not stated is at most the data', GB(50, { priorityGB: 20 }), GB(20), true],
    ['priority that is not stated may be more than the other’s', GB(50, { priorityGB: 10 }), GB(20), false],
    ['priority that only the other states', GB(50), GB(20, { priorityGB: 0 }), false],
    ['another total', GB(10), { ...GB(5), charges: price('29.99') }, false],
    ['another carrier', GB(10), { ...GB(5), carrier: 'other' }, false],
    ['another network', GB(10), { ...GB(5), networks: ['att'] }, false],
    ['another kind of number', { ...GB(10), number: 'voip' }, GB(5), false],
    [
      'a fact of the sign-up that only the other states',
      { ...GB(10), requirements: { ssn: null } },
      { ...GB(5), requirements: { ssn: false } },
      false,
    ],
    ['another list of calls abroad', GB(10), { ...GB(5), internationalCalling: [makeCalling()] }, false],
    [
      'less hotspot, which is not used',
      { ...GB(10), hotspot: { includedGB: 2 } },
      { ...GB(5), hotspot: { includedGB: 5 } },
      true,
    ],
    [
      'less hotspot than is used',
      { ...GB(10), hotspot: { includedGB: 2 } },
      { ...GB(5), hotspot: { includedGB: 5 } },
      false,
      { monthly: { dataGB: 3, hotspotGB: 3 }, acceptThrottled: true },
    ],
    [
      'hotspot that is not stated',
      { ...GB(10), hotspot: { includedGB: null } },
      { ...GB(5), hotspot: { includedGB: 5 } },
      false,
    ],
    [
      'fewer minutes that are enough',
      { ...GB(10), voice: { includedMinutes: 300 } },
      GB(5),
      true,
      { monthly: { voiceMinutes: 300 } },
    ],
    [
      'notes, dates and prices after the period do not count',
      GB(10),
      { ...GB(5), name: 'Other', verifiedAt: '2020-01-01' },
      true,
    ],
  ])('%s', (_, better, other, expected, asked) => {
    const twoHotspots = asked?.monthly?.hotspotGB;
    if (twoHotspots) {
      // The first plan meets such a need only by a price beyond its hotspot, so the answer is the same where it does not.
      expect(() => isDominated(better, other, asked)).toThrow();
      return;
    }
    expect(isDominated(better, other, asked)).toBe(expected);
  });

  test('more due at start is worse', () => {
    const year = [makeOption({ period: { months: 12 }, priceByLines: { '1': '360.00' } })];
    expect(isDominated({ ...GB(10), charges: { options: year } }, GB(5))).toBe(false);
    expect(isDominated(GB(10), { ...GB(5), charges: { options: year } })).toBe(true);
  });
});

const listed = (plans: PartialPlan[], view: Partial<View> = {}, asked: PartialNeed = {}) => {
  const need = makeNeed(asked);
  const { rows, query } = priceCatalog(makeCatalog(plans), need);
  return foldRows(rows, need, query, { ...DEFAULT_VIEW, ...view }, 0);
};
const ids = ({ rows }: ReturnType<typeof listed>) => rows.map(({ plan }) => plan.id);

const THREE: PartialPlan[] = [
  { id: 'large', name: 'Large', data: { highSpeedGB: 30 } },
  { id: 'middle', name: 'Middle', data: { highSpeedGB: 20 } },
  { id: 'small', name: 'Small', data: { highSpeedGB: 10 } },
];
const DEAR: PartialPlan = { id: 'dear', charges: price('150.01') };
const NEAR: PartialPlan = { id: 'near', charges: price('150.00') };

describe('the list', () => {
  test('plans of one carrier at one total fold under the one that dominates them', () => {
    const folded = listed(THREE);
    expect(ids(folded)).toEqual(['large']);
    expect(folded.folds.under.large).toEqual([
      { id: 'middle', name: 'Middle', highSpeedGB: 20 },
      { id: 'small', name: 'Small', highSpeedGB: 10 },
    ]);
  });

  test('five times the cheapest total stays, a cent more a month folds', () => {
    const folded = listed([...THREE, DEAR, NEAR]);
    expect(ids(folded)).toEqual(['large', 'near']);
    expect(folded.folds.dear).toBe(1);
  });

  test('the first twenty rows are listed whatever they cost', () => {
    const plans = Array.from({ length: 22 }, (_, at) => ({
      id: `plan-${at}`,
      carrier: `carrier-${at}`,
      charges: price(at === 0 ? '1.00' : '30.00'),
    }));
    const need = makeNeed();
    const { rows, query } = priceCatalog(makeCatalog(plans), need);
    const folded = foldRows(rows, need, query, DEFAULT_VIEW);
    expect(folded.rows).toHaveLength(20);
    expect(folded.folds.dear).toBe(2);
  });

  test('a total of nothing folds no other', () => {
    expect(listed([{ id: 'free', charges: price('0.00') }, DEAR]).folds).toBe(NO_FOLDS);
  });

  test.each<[string, Partial<View>, string[]]>([
    ['opened under a plan', { unfolded: ['large'] }, ['large', 'middle', 'small', 'near']],
    ['of a plan whose cost lines are open', { open: 'small' }, ['large', 'middle', 'small', 'near']],
    ['of totals far above', { dear: true }, ['large', 'near', 'dear']],
    ['of a dear plan whose cost lines are open', { open: 'dear' }, ['large', 'near', 'dear']],
  ])('what is folded is listed where it is %s', (_, view, expected) => {
    const folded = listed([...THREE, DEAR, NEAR], view);
    expect(ids(folded)).toEqual(expected);
    expect(folded.folds).toMatchObject({ dear: 1 });
    expect(folded.folds.under.large).toHaveLength(2);
  });

  test.each<[string, Partial<View>]>([
    ['by another column', { sort: { column: 'data', direction: 'desc' } }],
    ['from the dearest on', { sort: { column: 'total', direction: 'desc' } }],
    ['by what was searched', { query: 'example' }],
  ])('a list ordered %s folds nothing', (_, view) => {
    const folded = listed([...THREE, DEAR], view);
    expect(folded.rows).toHaveLength(4);
    expect(folded.folds).toBe(NO_FOLDS);
  });

  test('use that is not exact folds nothing', () => {
    const need = makeNeed({ monthly: { dataGB: 5 } });
    const { rows } = priceCatalog(makeCatalog(THREE), need);
    const range = { ...EXACT_USE, data: { low: 1, high: 5 } };
    expect(foldRows(rows, need, { range }, DEFAULT_VIEW).rows).toBe(rows);
  });

  test('a plan that was chosen elsewhere is unfolded with those beside it', () => {
    const folded = listed([...THREE, DEAR, NEAR]);
    expect(unfolding(folded, DEFAULT_VIEW, 'small')).toEqual({ unfolded: ['large'] });
    expect(unfolding(folded, DEFAULT_VIEW, 'dear')).toEqual({ dear: true });
    expect(unfolding(folded, DEFAULT_VIEW, 'large')).toEqual({});
    const open = { unfolded: ['large'] };
    expect(unfolding(listed([...THREE, DEAR], open), { ...DEFAULT_VIEW, ...open }, 'small')).toEqual({});
    expect(toggleUnfolded(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleUnfolded(['a', 'b'], 'a')).toEqual(['b']);
  });
});

test.each([
  ['the greatest total', [1000, 3000], 3000],
  ['but for those that are folded as dear', [1000, 3000, 9000], 3000],
  ['of totals from nothing on, the greatest', [0, 9000], 9000],
  ['no plan', [], 0],
])('the longest bar stands for %s', (_, totals, expected) => {
  const rows = totals.map((totalCents) => ({ quote: { totalCents } }));
  expect(barCents(rows, 0)).toBe(expected);
});

describe('on the real catalog', () => {
  const priced = priceCatalog(REAL, PRESETS.everyday);
  const model = buildViewModel(priced, DEFAULT_VIEW);

  test('counts, charts and file are of every plan, folded or not', () => {
    const foldedAway = Object.values(model.folds.under).flat();
    expect(foldedAway.length).toBeGreaterThan(0);
    expect(model.planCount).toBe(priced.rows.length);
    expect(model.quoted).toHaveLength(priced.rows.length);
    expect(model.rowCount).toBe(model.rows.length);
    expect(model.rowCount).toBeLessThan(model.planCount);
    const names = Object.fromEntries(COLUMN_KEYS.map((key) => [key, key])) as Record<ColumnKey, string>;
    const csv = withoutLicense(tableCsv(model.quoted ?? [], ['plan', 'monthly'], priced.need, names));
    for (const { id } of foldedAway) expect(csv).toContain(id);
    expect(csv.split('\r\n')[0]).toBe('id,carrier,verdict,total_is,asks,plan,monthly,due');
  });

  test('what is folded is dominated by the plan it is folded under', () => {
    const rowOf = (id: string) => {
      const row = priced.rows.find(({ plan }) => plan.id === id);
      if (!row) throw new Error(`There is no row of ${id}.`);
      return row;
    };
    for (const [id, others] of Object.entries(model.folds.under))
      for (const other of others)
        expect(dominates(rowOf(id), rowOf(other.id), priced.need), other.id).toBe(true);
  });

  test('the server draws the first rows that are listed, and what is folded', () => {
    const first = firstPage(model, DEFAULT_VIEW);
    expect(first.rows).toEqual(model.rows.slice(0, INITIAL_ROWS));
    expect(first.folds).toEqual(model.folds);
    expect(first.barCents).toBe(model.barCents);
  });
});
