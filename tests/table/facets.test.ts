import { describe, expect, test } from 'vitest';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { RANK } from '@/lib/table/columns';
import { type Chosen, FACET_KEYS, NOT_STATED } from '@/lib/table/facet-options';
import { show } from '@/lib/table/facets';
import { NO_FACETS } from '@/lib/table/view-params';
import { makeCatalog } from '@/tests/support/make-catalog';
import { REAL } from '@/tests/support/real-catalog-view';

const MADE = makeCatalog([
  { id: 'a', carrier: 'one', networks: ['att'], billing: 'prepaid', sim: { esim: true } },
  { id: 'b', carrier: 'one', networks: ['att', 'verizon'], billing: 'postpaid', sim: { esim: null } },
  { id: 'c', carrier: 'two', networks: [], billing: 'prepaid', sim: { esim: false } },
]);
const answered = priceCatalog(MADE, DEFAULT_NEED);
const shown = (facets: Partial<Chosen>, query = '') =>
  show(answered, query, { ...NO_FACETS, ...facets }, RANK);
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
      const result = show(real, query, facets, RANK);
      for (const key of FACET_KEYS) {
        for (const { value, count } of result.facets[key]) {
          const alone = show(real, query, { ...facets, [key]: [value] }, RANK);
          expect(alone.rows.length, `${key} ${value}`).toBe(count);
        }
      }
    },
  );
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
