/** "The price changed": which prices a plan has, what follows, and the document that comes of new ones. */
import { describe, expect, test } from 'vitest';
import { likelySource, notesWithPrices, priceGroups, withNewPrice } from '@/lib/admin/price-change';
import { acceptPlan } from '@/lib/plan/acceptance';
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { planWarnings } from '@/lib/plan/warnings';
import { isFixedCopy } from '@/lib/sources/pages';
import { REAL_FILES } from '../server/real-catalog';

const plans = REAL_FILES.flatMap((file) => file.plans);
const planOf = (id: string) => plans.find((plan) => plan.id === id) as PlanDocument;
const TELLO = planOf('tello-5gb');
const FIRST = 'price.charges.options.0.priceByLines.1';
const EXTRA = 'price.charges.options.0.extraLinePrice';
const TODAY = '2026-11-29';

const change = (
  prices: Record<string, string>,
  more: Partial<Parameters<typeof withNewPrice>[1]> = {},
  plan = TELLO,
): PlanDocument => {
  const given = {
    prices,
    source: { kind: 'own', at: 0 },
    from: TODAY,
    notes: {},
    today: TODAY,
    ...more,
  } as const;
  const parsed = acceptPlan(withNewPrice(plan, given), { today: TODAY, published: plan });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
};
const fields = (plan: PlanDocument, before = TELLO) =>
  Object.fromEntries(changesBetween(before, plan).map(({ path, after }) => [path, after]));

test('every plan of the catalog has a price to change, each under a key of its own', () => {
  for (const plan of plans) {
    const keys = priceGroups(plan).flatMap(({ prices }) => prices.map(({ key }) => key));
    expect(keys.length, plan.id).toBeGreaterThan(0);
    expect(new Set(keys).size, plan.id).toBe(keys.length);
  }
});

test('the prices of a plan by way to pay, introductory ones marked', () => {
  expect(
    priceGroups(TELLO).map(({ id, intro, prices }) => [
      id,
      intro,
      prices.map(({ kind, amount }) => `${kind} ${amount}`),
    ]),
  ).toEqual([
    ['monthly', false, ['lines 14.00', 'extraLine 14.00']],
    ['intro-monthly', true, ['lines 10.00', 'extraLine 10.00']],
  ]);
});

test('a new price moves the price, the further line that cost the same, and both dates, and nothing else', () => {
  expect(fields(change({ [FIRST]: '15' }))).toEqual({
    'charges.options[monthly].priceByLines.1': '15.00',
    'charges.options[monthly].extraLinePrice': '15.00',
    'sources[https://tello.com/plans].asOf': TODAY,
    verifiedAt: TODAY,
  });
});

test.each([
  ['a comma for the decimals', { [FIRST]: '15,50' }, '15.50', '15.50'],
  ['a further line of its own', { [FIRST]: '15', [EXTRA]: '14' }, '15.00', '14.00'],
  ['the further line alone', { [EXTRA]: '12' }, '14.00', '12.00'],
])('%s', (_, typed, first, extra) => {
  const [option] = change(typed).charges.options;
  expect([option?.priceByLines[1], option?.extraLinePrice]).toEqual([first, extra]);
});

describe('the source', () => {
  test('a new one covers the price, and those that were there stay', () => {
    const url = 'https://tello.com/new';
    const { sources } = change(
      { [FIRST]: '15' },
      { source: { kind: 'new', url, title: 'New' }, from: '2026-11-20' },
    );
    expect(sources[0]).toEqual({ url, title: 'New', asOf: '2026-11-20', covers: ['charges'] });
    expect(sources.slice(1)).toEqual(TELLO.sources);
  });
  test('one of the plan that did not cover the price does now', () =>
    expect(change({ [FIRST]: '15' }, { source: { kind: 'own', at: 1 } }).sources[1]?.covers).toEqual([
      'charges',
      'internationalCalling',
    ]));
  test('its day never goes back', () => {
    const at = TELLO.sources.findIndex(({ asOf }) => asOf === '2026-09-29');
    const { sources } = change({ [FIRST]: '15' }, { source: { kind: 'own', at }, from: '2026-09-01' });
    expect(sources[at]?.asOf).toBe('2026-09-29');
  });
  test('a day to come is refused by the rules', () =>
    expect(() => change({ [FIRST]: '15' }, { from: '2026-11-30' })).toThrow('futureDate'));
  test('offered first: a page of the price that can say something of today', () => {
    const { url, covers } = TELLO.sources[likelySource(TELLO, isFixedCopy)] ?? {};
    expect(url).toBe('https://tello.com/plans');
    expect(covers).toContain('charges');
  });
});

test('what is no price is refused, not dropped', () =>
  expect(() => change({ [FIRST]: 'fifteen' })).toThrow('priceByLines'));

test('notes that name a price come along, and mended they are no warning', () => {
  const note = { en: 'Was $14 in June.', zh: '六月为 14 美元。' };
  const plan = { ...TELLO, notes: { ...TELLO.notes, price: note } };
  expect(notesWithPrices(plan)).toEqual([{ topic: 'price', note }]);
  expect(notesWithPrices({ ...plan, notes: { price: { en: '$140', zh: '' } } })).toEqual([]);
  const codes = (notes: PlanDocument['notes']) =>
    planWarnings(plan, change({ [FIRST]: '15' }, { notes }, plan)).map(({ code }) => code);
  expect(codes({})).toContain('oldPriceInNote');
  expect(codes({ price: { en: 'Was less in June.', zh: '六月较低。' } })).toEqual([]);
});
