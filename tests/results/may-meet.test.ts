import { describe, expect, test } from 'vitest';
import { cheaperIfAsked } from '@/lib/advice/cheaper-if-asked';
import { quoteAll } from '@/lib/cost/rank';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { type CatalogResults, priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
import { COLUMN_KEYS, type ColumnKey } from '@/lib/table/columns';
import { filterRows } from '@/lib/table/facets';
import { orderOf } from '@/lib/table/sort';
import { tableCsv } from '@/lib/table/table-csv';
import { DEFAULT_VIEW, NO_FACETS, type View } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';
import { withoutLicense } from '@/tests/support/without-license';

const price = (dollars: string) => ({ options: [makeOption({ priceByLines: { '1': dollars } })] });

const NEED = makeNeed({
  monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] },
  require: { esim: true },
});
const CHINA = [{ countries: ['CN'], includedMinutes: 'unlimited' as const, ratePerMinute: null }];
const MADE = makeCatalog([
  { id: 'sure', charges: price('30.00'), internationalCalling: CHINA, networks: ['att'] },
  { id: 'no-esim', charges: price('5.00'), internationalCalling: CHINA, sim: { esim: false } },
  { id: 'ask-esim', charges: price('20.00'), internationalCalling: CHINA, sim: { esim: null } },
  { id: 'ask-calls', charges: price('10.00'), listed: { internationalCalling: 'some' } },
]);
const results = priceCatalog(MADE, NEED);
const idsOf = (rows: readonly { plan: { id: string } }[]) => rows.map(({ plan }) => plan.id);

describe('plans by verdict', () => {
  test('stand in three lists that are never mixed, each plan in one', () => {
    expect(idsOf(results.rows)).toEqual(['sure']);
    expect(idsOf(results.mayMeet)).toEqual(['ask-esim', 'ask-calls']);
    expect(idsOf(results.ineligible)).toEqual(['no-esim']);
    expect(results.counts).toMatchObject({ plans: 4, meets: 1, mayMeet: 2, doesNot: 1 });
  });

  test('an exact total comes before a lower one that leaves use out', () => {
    expect(results.mayMeet.map(({ quote }) => [quote.totalIs, quote.totalCents])).toEqual([
      ['exact', 24_000],
      ['atLeast', 12_000],
    ]);
  });

  test.each(['total', 'monthly'] as const)(
    'sorted by %s downwards an "at least" total is still last',
    (column) => {
      const order = orderOf(results, { column, direction: 'desc' }, 'mayMeet');
      expect([...order].map((index) => results.mayMeet[index]?.plan.id)).toEqual(['ask-esim', 'ask-calls']);
    },
  );

  test.each(PRESET_IDS)('are those of the engine, in its order: %s', (id) => {
    const priced = priceCatalog(REAL, PRESETS[id]);
    const { quotes, mayMeet } = quoteAll(REAL.plans, PRESETS[id], REAL.settings);
    expect(idsOf(priced.rows)).toEqual(quotes.map(({ planId }) => planId));
    expect(idsOf(priced.mayMeet)).toEqual(mayMeet.map(({ planId }) => planId));
    expect(priced.firstMayMeet?.plan.id).toBe(mayMeet[0]?.planId);
  });
});

const questionOf = ({ rows, firstMayMeet, query }: CatalogResults) =>
  cheaperIfAsked(rows[0], firstMayMeet, query.by);

describe('the question that may save money', () => {
  test('names the cheapest plan with priced asks alone, and what it saves', () => {
    expect(questionOf(results)).toMatchObject({
      planId: 'ask-esim',
      totalCents: 24_000,
      savingCents: 12_000,
      asks: [{ code: 'esim', open: false }],
    });
  });

  test('is none where the total leaves use out, or is not below the best', () => {
    const open = makeCatalog([
      { id: 'sure', internationalCalling: CHINA },
      { id: 'ask-calls', charges: price('10.00'), listed: { internationalCalling: 'some' } },
    ]);
    expect(questionOf(priceCatalog(open, NEED))).toBeNull();
    const equal = makeCatalog([
      { id: 'sure', internationalCalling: CHINA },
      { id: 'ask-esim', internationalCalling: CHINA, sim: { esim: null } },
    ]);
    expect(questionOf(priceCatalog(equal, NEED))).toBeNull();
  });

  test('is none where no plan meets the need or none may', () => {
    expect(questionOf(priceCatalog(makeCatalog([{ sim: { esim: null } }]), NEED))).toBeNull();
    expect(questionOf(priceCatalog(makeCatalog([{}]), DEFAULT_NEED))).toBeNull();
  });
});

describe('filters on both lists', () => {
  const narrowed = (change: Partial<typeof DEFAULT_VIEW>) =>
    filterRows(results, { ...DEFAULT_VIEW, ...change });

  test('a facet counts plans that meet the need and plans that may apart', () => {
    const networks = narrowed({}).facets.network.filter(({ count, may }) => count + may > 0);
    expect(networks).toEqual([
      { value: 'att', count: 1, may: 0 },
      { value: 'tmobile', count: 0, may: 2 },
    ]);
  });

  test('the second list opens when asked for, and by itself where the first is empty', () => {
    expect(narrowed({}).mayOpen).toBe(false);
    expect(narrowed({ may: true }).mayOpen).toBe(true);
    const onTmobile = narrowed({ facets: { ...NO_FACETS, network: ['tmobile'] } });
    expect([onTmobile.mayOpen, idsOf(onTmobile.rows), idsOf(onTmobile.mayMeet)]).toEqual([
      true,
      [],
      ['ask-esim', 'ask-calls'],
    ]);
  });

  test('the count of the closed list is of what search and filters leave', () => {
    expect(narrowed({}).mayCount).toBe(2);
    expect(narrowed({ query: 'nothing of that name' }).mayCount).toBe(0);
    const upTo130 = { total: { kind: 'between' as const, min: null, max: 13_000 } };
    expect(narrowed({ filters: upTo130 }).mayCount).toBe(1);
  });
});

describe('what the server draws of plans that may meet the need', () => {
  const drawn = (view: View) => firstPage(buildViewModel(results, view), view);

  test('is nothing but their number while the list is closed', () => {
    const { mayMeet, mayCount, rows } = drawn(DEFAULT_VIEW);
    expect(mayMeet).toEqual([]);
    expect(mayCount).toBe(2);
    expect(rows.map(({ plan }) => plan.id)).toEqual(['sure']);
  });

  test('is their rows with verdict, kind of total and asks where it is open', () => {
    const { mayMeet } = drawn({ ...DEFAULT_VIEW, may: true });
    expect(mayMeet.map(({ plan, quote }) => [plan.id, quote.totalIs, quote.asks])).toEqual([
      ['ask-esim', 'exact', [{ code: 'esim', country: null, open: false }]],
      ['ask-calls', 'atLeast', [{ code: 'internationalCalling', country: 'CN', open: true }]],
    ]);
  });
});

test('the sheet says verdict, kind of total and the codes of the asks', () => {
  const names = Object.fromEntries(COLUMN_KEYS.map((key) => [key, key])) as Record<ColumnKey, string>;
  const { rows, mayQuoted } = buildViewModel(results, DEFAULT_VIEW);
  expect(
    withoutLicense(tableCsv([...rows, ...(mayQuoted ?? [])], ['total'], NEED, names)).split('\r\n'),
  ).toEqual([
    'id,carrier,verdict,total_is,asks,total',
    'sure,example Mobile,meets,exact,,360.00',
    'ask-esim,example Mobile,mayMeet,exact,esim,240.00',
    'ask-calls,example Mobile,mayMeet,atLeast,internationalCalling:CN,120.00',
    '',
  ]);
});

test.each([false, true])(
  'a part of the view model is the same on every read, with the list open: %s',
  (may) => {
    const model = buildViewModel(priceCatalog(REAL, PRESETS.china), { ...DEFAULT_VIEW, may });
    for (const key of Object.keys(model) as (keyof typeof model)[]) expect(model[key], key).toBe(model[key]);
  },
);
