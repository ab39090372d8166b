import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEED_PARAMS } from '@/lib/need/url-keys';
import { PRICE_BASES, RANK_BY } from '@/lib/results/query';
import { normalizedColumns, setWidth, type Widths } from '@/lib/table/column-layout';
import { BY_NEED, COLUMN_KEYS, DIRECTIONS, NUMBER_COLUMNS, nextSort } from '@/lib/table/columns';
import { FACET_OPTIONS } from '@/lib/table/facet-options';
import {
  DEFAULT_VIEW,
  DENSITIES,
  enteredView,
  equalRows,
  LAYOUTS,
  MAX_PICKED,
  MAX_WAYS,
  readView,
  SHOWN,
  SIMS,
  sameRows,
  togglePicked,
  VIEW_KEYS,
  VIEW_PARAMS,
  type View,
  viewKeysAffecting,
  writeView,
} from '@/lib/table/view-params';

const read = (query: string) => readView(new URLSearchParams(query));

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
const facet = (options: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...options), { maxLength: options.length });
const range = fc.oneof(
  fc
    .tuple(fc.nat(99_999), fc.option(fc.nat(9_999)))
    .map(([min, more]) => ({ kind: 'between' as const, min, max: more === null ? null : min + more })),
  fc.record({ kind: fc.constantFrom('above', 'below', 'not'), value: fc.nat(99_999) }),
);
const column = fc.constantFrom(...COLUMN_KEYS);
const view: fc.Arbitrary<View> = fc.record({
  sort: fc.record({ column: fc.constantFrom(...COLUMN_KEYS), direction: fc.constantFrom(...DIRECTIONS) }),
  query: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  facets: fc.record({
    network: facet(FACET_OPTIONS.network),
    carrier: fc.uniqueArray(slug, { maxLength: 5 }),
    billing: facet(FACET_OPTIONS.billing),
    unlimited: facet(FACET_OPTIONS.unlimited),
    number: facet(FACET_OPTIONS.number),
    fiveG: facet(FACET_OPTIONS.fiveG),
    esim: facet(FACET_OPTIONS.esim),
    kind: facet(FACET_OPTIONS.kind),
    taxes: facet(FACET_OPTIONS.taxes),
    after: facet(FACET_OPTIONS.after),
  }),
  filters: fc.dictionary(fc.constantFrom(...NUMBER_COLUMNS), range, { noNullPrototype: true }),
  columns: fc.uniqueArray(column).map(normalizedColumns),
  pinned: fc.uniqueArray(column.filter((key) => key !== 'plan')),
  widths: fc
    .array(fc.tuple(column, fc.integer({ min: 10, max: 900 })))
    .map((pairs) => pairs.reduce((widths: Widths, [key, width]) => setWidth(widths, key, width), {})),
  density: fc.constantFrom(...DENSITIES),
  picked: fc.uniqueArray(slug, { maxLength: MAX_PICKED }),
  open: fc.option(slug),
  may: fc.boolean(),
  unmet: fc.boolean(),
  chart: fc.constantFrom(...SHOWN),
  layout: fc.constantFrom(...LAYOUTS),
  filtering: fc.boolean(),
  all: fc.boolean(),
  price: fc.constantFrom(...PRICE_BASES),
  by: fc.constantFrom(...RANK_BY),
  unfolded: fc.uniqueArray(slug, { maxLength: 5 }),
  dear: fc.boolean(),
  old: fc.boolean(),
  asks: fc.boolean(),
  ways: fc.uniqueArray(slug, { maxLength: MAX_WAYS }),
  sims: fc.constantFrom(...SIMS),
});

describe('the view in a link', () => {
  test('every view comes back the same, with nothing ignored', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(read(new URLSearchParams(writeView(one)).toString())).toEqual({ view: one, ignored: [] });
      }),
    );
  });

  test('the first view leaves the link empty', () => {
    expect(writeView(DEFAULT_VIEW)).toEqual([]);
  });

  test('its keys are none of the need', () => {
    expect(VIEW_PARAMS.filter((key) => NEED_PARAMS.includes(key))).toEqual([]);
  });

  test('never throws, whatever the link says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_PARAMS), fc.string(), (key, value) => {
        expect(() => readView(new URLSearchParams([[key, value]]))).not.toThrow();
      }),
    );
  });

  test.each([
    ['a sort key that is no column', 'sort=__proto__', 'sort'],
    ['a facet option that does not exist', 'f-net=mars', 'f-net'],
    ['a column that does not exist', 'cols=total,price', 'cols'],
    ['a pinned column that does not exist', 'pin=price', 'pin'],
    ['a width out of bounds', 'w=total:9000', 'w'],
    ['a filter that is no expression', 'n-total=cheap', 'n-total'],
    ['a filter with less at its end than at its start', 'n-data=20..5', 'n-data'],
    ['a plan id that is no slug', 'open=../x', 'open'],
    ['a kind of chart that does not exist', 'chart=pie', 'chart'],
  ])('%s is reported and changes nothing else', (_, query, key) => {
    const result = read(query);
    expect(result.ignored.map((one) => one.key)).toEqual([key]);
    expect(result.view.sort).toEqual(DEFAULT_VIEW.sort);
  });

  test('a seventh ticked plan is reported', () => {
    const { view: seven, ignored } = read('pick=a,b,c,d,e,f,g');
    expect(seven.picked).toHaveLength(MAX_PICKED);
    expect(ignored).toEqual([{ key: 'pick', value: 'g' }]);
  });

  test('a form repeats a key, a link uses commas: both are the same list', () => {
    expect(read('f-net=att&f-net=verizon').view.facets.network).toEqual(['att', 'verizon']);
    expect(read('f-net=att,verizon').view.facets.network).toEqual(['att', 'verizon']);
  });
});

describe('what a click does', () => {
  test('a first click sorts by what people look for, a second turns it', () => {
    const first = nextSort(DEFAULT_VIEW.sort, 'data');
    expect(first).toEqual({ column: 'data', direction: 'desc' });
    expect(nextSort(first, 'data')).toEqual({ column: 'data', direction: 'asc' });
    expect(nextSort(DEFAULT_VIEW.sort, 'total').direction).toBe('desc');
  });

  test('ticking a seventh plan changes nothing', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(togglePicked(six, 'g')).toBe(six);
    expect(togglePicked(six, 'a')).toEqual(['b', 'c', 'd', 'e', 'f']);
  });
});

describe('links from before columns could be moved', () => {
  test.each([
    ['cols=plan,total,data', ['plan', 'total', 'data']],
    ['cols=total', ['plan', 'total']],
  ])('%s means the same', (link, columns) => {
    expect(read(link)).toEqual({ view: { ...DEFAULT_VIEW, columns }, ignored: [] });
  });

  test('no columns are no choice', () => {
    expect(read('cols=').view.columns).toBe(BY_NEED);
  });
});

describe('which tab is open', () => {
  test.each([
    ['', 'list'],
    ['chart=off', 'list'],
    ['chart=list', 'list'],
    ['chart=bars', 'bars'],
    ['chart=axis', 'axis'],
    ['chart=scatter', 'scatter'],
    ['chart=all', 'all'],
  ])('%s: %s', (link, chart) => {
    expect(read(link)).toEqual({ view: { ...DEFAULT_VIEW, chart }, ignored: [] });
  });
});

describe('which views have the same rows', () => {
  const changed: { [Key in keyof View]: View[Key] } = {
    sort: { column: 'data', direction: 'desc' },
    query: 'mint',
    facets: { ...DEFAULT_VIEW.facets, network: ['att'] },
    filters: { total: { kind: 'between', min: null, max: 3000 } },
    columns: ['plan', 'total'],
    pinned: ['total'],
    widths: { total: 120 },
    density: 'dense',
    picked: ['a'],
    open: 'a',
    may: true,
    unmet: true,
    chart: 'scatter',
    layout: 'table',
    filtering: true,
    all: true,
    price: 'advertised',
    by: 'worst',
    unfolded: ['a'],
    dear: true,
    old: true,
    asks: true,
    ways: ['a'],
    sims: 'off',
  };
  const ROWS = [
    'sort',
    'query',
    'facets',
    'filters',
    'may',
    'unmet',
    'all',
    'price',
    'by',
    'unfolded',
    'dear',
    'old',
  ];

  test.each(Object.keys(VIEW_KEYS) as (keyof View)[])('%s', (key) => {
    const other = { ...DEFAULT_VIEW, [key]: changed[key] };
    expect(sameRows(DEFAULT_VIEW, other)).toBe(!ROWS.includes(key));
    expect(equalRows(DEFAULT_VIEW, other)).toBe(!ROWS.includes(key));
    expect(equalRows(other, read(new URLSearchParams(writeView(other)).toString()).view)).toBe(true);
    expect(viewKeysAffecting('rows').includes(key)).toBe(ROWS.includes(key));
  });
});

describe('what was entered without scripts', () => {
  const entered = (fields: string) =>
    enteredView(new URLSearchParams(fields), { ...DEFAULT_VIEW, picked: ['a'] });

  test('search, facets and filters are taken over, ticks are added', () => {
    const result = entered('q=mint&f-net=att&n-data=10..&pick=b');
    expect(result.query).toBe('mint');
    expect(result.facets.network).toEqual(['att']);
    expect(result.filters).toEqual({ data: { kind: 'between', min: 10, max: null } });
    expect(result.picked).toEqual(['a', 'b']);
  });

  test('a filter without a field stays, one whose field was emptied goes', () => {
    const { view: filtered } = read('n-total=..30&n-data=5..');
    expect(enteredView(new URLSearchParams('q=&n-data='), filtered).filters).toEqual({
      total: { kind: 'between', min: null, max: 3000 },
    });
  });

  test('what is unchanged stays the same value', () => {
    const result = entered('q=');
    expect(sameRows(result, DEFAULT_VIEW)).toBe(true);
    expect(result.columns).toBe(DEFAULT_VIEW.columns);
  });
});
