import { describe, expect, test } from 'vitest';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { type Chosen, FACET_KEYS, NO_NUMBER, NOT_STATED } from '@/lib/table/facet-options';
import { filterRows } from '@/lib/table/facets';
import { DEFAULT_VIEW, NO_FACETS, type NumberFilters } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { REAL } from '@/tests/support/real-catalog-view';

const MADE = makeCatalog([
  {
    id: 'a',
    carrier: 'one',
    networks: ['att'],
    billing: 'prepaid',
    sim: { esim: true },
    data: { highSpeedGB: 5 },
  },
  { id: 'b', carrier: 'one', networks: ['att', 'verizon'], billing: 'postpaid', sim: { esim: null } },
  {
    id: 'c',
    carrier: 'two',
    networks: [],
    billing: 'prepaid',
    sim: { esim: false },
    data: { highSpeedGB: null },
  },
]);
const answered = priceCatalog(MADE, DEFAULT_NEED);
const shown = (facets: Partial<Chosen>, filters: NumberFilters = {}) =>
  filterRows(answered, { ...DEFAULT_VIEW, facets: { ...NO_FACETS, ...facets }, filters });
const countsOf = (result: ReturnType<typeof shown>, facet: (typeof FACET_KEYS)[number]) =>
  Object.fromEntries(
    result.facets[facet].filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
  );

describe('facets', () => {
  test('count every option; a plan on two networks counts in both, one that states none in its own', () => {
    expect(countsOf(shown({}), 'network')).toEqual({ att: 2, verizon: 1, [NOT_STATED]: 1 });
  });

  test('a chosen option narrows the rows and the other facets, not its own', () => {
    const result = shown({ network: ['verizon'] });
    expect(result.rows.map(({ plan }) => plan.id)).toEqual(['b']);
    expect(countsOf(result, 'network')).toEqual({ att: 2, verizon: 1, [NOT_STATED]: 1 });
    expect(countsOf(result, 'billing')).toEqual({ postpaid: 1 });
  });

  test('options of one facet are alternatives, facets are joined', () => {
    const result = shown({ network: ['verizon', NOT_STATED], billing: ['prepaid'] });
    expect(result.rows.map(({ plan }) => plan.id)).toEqual(['c']);
    expect(countsOf(result, 'billing')).toEqual({ prepaid: 1, postpaid: 1 });
  });

  test('not stated is an option of its own and is neither yes nor no', () => {
    expect(countsOf(shown({}), 'esim')).toEqual({ yes: 1, no: 1, [NOT_STATED]: 1 });
  });

  const options = (result: ReturnType<typeof shown>, facet: (typeof FACET_KEYS)[number]) =>
    result.facets[facet].map(({ value }) => value);

  test('an option that no plan has is left out, unless it is chosen', () => {
    expect(options(shown({}), 'network')).toEqual(['att', 'verizon', NOT_STATED]);
    expect(options(shown({ network: ['boost'] }), 'network')).toEqual([
      'att',
      'verizon',
      'boost',
      NOT_STATED,
    ]);
  });

  test('an option that other filters leave no plan of stays', () => {
    expect(options(shown({ billing: ['postpaid'] }), 'esim')).toEqual(['yes', 'no', NOT_STATED]);
  });

  test.each([
    ['unlimited data', { unlimited: ['yes'] }, ['full', 'voip']],
    ['limited data', { unlimited: ['no'] }, ['limited']],
    ['data not stated', { unlimited: [NOT_STATED] }, ['silent']],
    ['a mobile number', { number: ['mobile'] }, ['full', 'limited']],
    ['an internet number', { number: ['voip'] }, ['voip']],
    ['no number', { number: [NO_NUMBER] }, []],
    ['a number not stated', { number: [NOT_STATED] }, ['silent']],
    ['5G', { fiveG: ['yes'] }, ['full', 'voip']],
    ['5G or not stated', { fiveG: ['yes', NOT_STATED] }, ['full', 'silent', 'voip']],
    ['taxes included', { taxes: ['included'] }, ['full', 'limited']],
  ] as [string, Partial<Chosen>, string[]][])('%s', (_, chosen, left) => {
    const results = priceCatalog(
      makeCatalog([
        { id: 'full' },
        { id: 'limited', data: { highSpeedGB: 5, fiveG: false } },
        {
          id: 'silent',
          number: null,
          data: { highSpeedGB: null, fiveG: null },
          charges: { taxesAndFees: 'unknown' },
        },
        { id: 'voip', number: 'voip', charges: { taxesAndFees: 'excluded' } },
      ]),
      DEFAULT_NEED,
    );
    const { rows } = filterRows(results, { ...DEFAULT_VIEW, facets: { ...NO_FACETS, ...chosen } });
    expect(rows.map(({ plan }) => plan.id).sort()).toEqual(left);
  });

  const real = priceCatalog(REAL, PRESETS.everyday);
  const choices: [string, Partial<Chosen>, string][] = [
    ['nothing', {}, ''],
    ['two networks', { network: ['att', 'verizon'] }, ''],
    ['prepaid eSIM plans on T-Mobile', { network: ['tmobile'], billing: ['prepaid'], esim: ['yes'] }, ''],
    ['a search and a carrier kind', { kind: ['MVNO'] }, 'unlimited'],
  ];
  test.each(choices)(
    '%s chosen: each count is what choosing that option alone would leave',
    (_, chosen, query) => {
      const facets = { ...NO_FACETS, ...chosen };
      const result = filterRows(real, { ...DEFAULT_VIEW, query, facets });
      for (const key of FACET_KEYS) {
        for (const { value, count } of result.facets[key]) {
          const alone = filterRows(real, { ...DEFAULT_VIEW, query, facets: { ...facets, [key]: [value] } });
          expect(alone.rows.length, `${key} ${value}`).toBe(count);
        }
      }
    },
  );
});

describe('number filters', () => {
  const ids = (result: ReturnType<typeof shown>) => result.rows.map(({ plan }) => plan.id);

  test('unlimited is above every bound, not stated passes none', () => {
    expect(ids(shown({}, { data: { kind: 'between', min: 5, max: null } }))).toEqual(['b', 'a']);
    expect(ids(shown({}, { data: { kind: 'between', min: null, max: 5 } }))).toEqual(['a']);
    expect(ids(shown({}, { data: { kind: 'not', value: 5 } }))).toEqual(['b']);
  });

  test('money is compared to the cent', () => {
    expect(ids(shown({}, { total: { kind: 'between', min: null, max: 36_000 } }))).toHaveLength(3);
    expect(ids(shown({}, { total: { kind: 'between', min: null, max: 35_999 } }))).toEqual([]);
  });

  test('facets count under them, and bounds under every other filter', () => {
    const result = shown({ network: ['att'] }, { data: { kind: 'between', min: 6, max: null } });
    expect(countsOf(result, 'network')).toEqual({ att: 1, verizon: 1 });
    expect(result.bounds.data).toEqual([5, 5]);
    expect(result.bounds.total).toEqual([36_000, 36_000]);
  });
});

describe('search', () => {
  const texts = textsOf(REAL);
  const found = (query: string) =>
    REAL.plans.filter((_, at) => matches(texts[at] ?? '', termsOf(query))).map(({ id }) => id);

  test.each([
    ['a carrier in capitals', 'MINT', 'mint-unlimited'],
    ['two terms in any order', 'unlimited tello', 'tello-unlimited'],
    ['a Chinese name', '威瑞森', 'verizon-unlimited-plus'],
    ['full-width letters', 'ＭＩＮＴ', 'mint-unlimited'],
    ['a network', 'at&t', 'att-value-2-0'],
  ])('%s finds', (_, query, id) => {
    expect(found(query)).toContain(id);
  });

  test('every term must be there', () => {
    expect(found('mint verizon')).toEqual([]);
    expect(found('tello unlimited').length).toBeLessThan(found('tello').length);
  });

  test('nothing asked finds everything', () => {
    expect(found('  ')).toHaveLength(REAL.plans.length);
  });
});
