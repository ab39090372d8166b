import { describe, expect, test } from 'vitest';
import { DEFAULT_NEED } from '@/lib/need/need';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel } from '@/lib/results/view-model';
import { DEFAULT_VIEW, NO_FACETS, type View } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption } from '@/tests/support/make-plan';

const price = (dollars: string) => ({ options: [makeOption({ priceByLines: { '1': dollars } })] });
const CATALOG = makeCatalog([
  { id: 'cheap', name: 'Cheap', carrier: 'one', charges: price('10.00'), networks: ['att'] },
  { id: 'middle', name: 'Middle', carrier: 'two', charges: price('20.00'), networks: ['verizon'] },
  { id: 'dear', name: 'Dear', carrier: 'three', charges: price('30.00'), networks: ['verizon'] },
  { id: 'ask', name: 'Ask', carrier: 'four', charges: price('5.00'), sim: { esim: null } },
  { id: 'ask-dear', name: 'Ask more', carrier: 'five', charges: price('15.00'), sim: { esim: null } },
  { id: 'small', name: 'Small', carrier: 'six', sim: { esim: false }, data: { highSpeedGB: 1 } },
]);
const NEED = makeNeed({ require: { esim: true } });
const results = priceCatalog(CATALOG, NEED);
const model = (change: Partial<View>) => buildViewModel(results, { ...DEFAULT_VIEW, ...change });
const picked = (change: Partial<View>) => model(change).highlights.map(({ row }) => row.plan.id);
const charted = (change: Partial<View>) => model(change).narrowed?.plans.map(({ id }) => id);
const most = (dollars: number) => ({ kind: 'between' as const, min: null, max: dollars * 100 });

const CASES: [string, Partial<View>, { picks: string[]; charts: string[]; question: string | null }][] = [
  [
    'nothing',
    {},
    {
      picks: ['cheap', 'middle'],
      charts: ['cheap', 'middle', 'dear', 'ask', 'ask-dear', 'small'],
      question: 'ask',
    },
  ],
  ['a search', { query: 'middle' }, { picks: ['middle'], charts: ['middle'], question: null }],
  [
    'a network',
    { facets: { ...NO_FACETS, network: ['verizon'] } },
    { picks: ['middle', 'dear'], charts: ['middle', 'dear'], question: null },
  ],
  [
    'a carrier',
    { facets: { ...NO_FACETS, carrier: ['two', 'five'] } },
    { picks: ['middle'], charts: ['middle', 'ask-dear'], question: 'ask-dear' },
  ],
  [
    'a budget, which does not judge plans without a price for this need',
    { filters: { monthly: most(10) } },
    { picks: ['cheap'], charts: ['cheap', 'ask', 'small'], question: 'ask' },
  ],
  [
    'an amount of data, which judges them',
    { filters: { data: { kind: 'between', min: 5, max: null } } },
    {
      picks: ['cheap', 'middle'],
      charts: ['cheap', 'middle', 'dear', 'ask', 'ask-dear'],
      question: 'ask',
    },
  ],
];

describe.each(CASES)('filters and search: %s', (_, change, { picks, charts, question }) => {
  test('picks are of what is left', () => expect(picked(change)).toEqual(picks));
  test('so are charts that price other needs', () => expect(charted(change)).toEqual(charts));
  test('and the question that may save money', () =>
    expect(model(change).cheaperIfAsked?.planId ?? null).toBe(question));
});

describe('the order of the list', () => {
  const query = (change: Partial<View>) => picked({ query: 'd', ...change });

  test('does not change the picks', () => {
    const sort = { column: 'plan', direction: 'desc' } as const;
    expect(picked({ sort })).toEqual(picked({}));
    expect(query({ sort })).toEqual(query({}));
  });
});

describe('the narrowed catalog', () => {
  test('is the catalog itself where nothing narrows it', () => {
    expect(model({}).narrowed).toBe(CATALOG);
  });

  test('stays the same object while it holds the same plans: a chart draws nothing again', () => {
    const first = model({ query: 'middle' }).narrowed;
    expect(model({ query: 'middl' }).narrowed).toBe(first);
    const other = priceCatalog(CATALOG, DEFAULT_NEED);
    expect(buildViewModel(other, { ...DEFAULT_VIEW, query: 'middle' }).narrowed).toBe(first);
  });

  test('may be empty', () => {
    expect(charted({ query: 'nothing of this name' })).toEqual([]);
  });
});
