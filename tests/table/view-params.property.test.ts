import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEED_PARAMS } from '@/lib/need/url-keys';
import { PRICE_BASES, RANK_BY } from '@/lib/results/query';
import { COLUMN_KEYS, DIRECTIONS } from '@/lib/table/columns';
import { FACET_KEYS, FACET_OPTIONS } from '@/lib/table/facet-options';
import {
  CHART_KINDS,
  DEFAULT_VIEW,
  DENSITIES,
  isNarrowed,
  LAYOUTS,
  MAX_PICKED,
  nextSort,
  orderedColumns,
  readView,
  togglePicked,
  VIEW_PARAMS,
  type View,
  writeView,
} from '@/lib/table/view-params';

const read = (query: string) => readView(new URLSearchParams(query));

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
const facet = (options: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...options), { maxLength: options.length });
const view: fc.Arbitrary<View> = fc.record({
  sort: fc.record({ column: fc.constantFrom(...COLUMN_KEYS), direction: fc.constantFrom(...DIRECTIONS) }),
  query: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  facets: fc.record({
    network: facet(FACET_OPTIONS.network),
    carrier: fc.uniqueArray(slug, { maxLength: 5 }),
    billing: facet(FACET_OPTIONS.billing),
    esim: facet(FACET_OPTIONS.esim),
    kind: facet(FACET_OPTIONS.kind),
    taxes: facet(FACET_OPTIONS.taxes),
    after: facet(FACET_OPTIONS.after),
  }),
  columns: fc.uniqueArray(fc.constantFrom(...COLUMN_KEYS)).map(orderedColumns),
  density: fc.constantFrom(...DENSITIES),
  picked: fc.uniqueArray(slug, { maxLength: MAX_PICKED }),
  open: fc.option(slug),
  unmet: fc.boolean(),
  chart: fc.constantFrom(...CHART_KINDS),
  layout: fc.constantFrom(...LAYOUTS),
  all: fc.boolean(),
  price: fc.constantFrom(...PRICE_BASES),
  by: fc.constantFrom(...RANK_BY),
  old: fc.boolean(),
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

  test('the plan column cannot be taken away', () => {
    expect(orderedColumns(['total'])).toEqual(['plan', 'total']);
  });

  test.each(FACET_KEYS)('a %s facet narrows the list', (key) => {
    expect(isNarrowed({ ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, [key]: ['x'] } })).toBe(true);
    expect(isNarrowed(DEFAULT_VIEW)).toBe(false);
  });
});
