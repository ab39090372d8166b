import { describe, expect, test } from 'vitest';
import { blankPlan } from '@/lib/import/merge';
import type { PaymentOption, PlanDocument } from '@/lib/plan/plan';
import { namesPrice, PLAN_WARNINGS, planWarnings, priceChanges } from '@/lib/plan/warnings';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { makeOption } from '../support/make-plan';

function makePlan(said: Partial<PlanDocument> = {}, option: Partial<PaymentOption> = {}): PlanDocument {
  const plan = blankPlan({
    ...{ id: 'example-five', carrier: 'example', name: 'Five', billing: 'prepaid', verifiedAt: '2026-08-14' },
  });
  plan.charges.options.push(makeOption({ priceByLines: { '1': '14.00' }, ...option }));
  plan.sources.push({ url: 'https://example.org', title: 'Plans', asOf: '2026-08', covers: ['charges'] });
  return { ...plan, ...said };
}
const base = makePlan();
const priced = (price: string, said: Partial<PlanDocument> = {}, option: Partial<PaymentOption> = {}) =>
  makePlan(said, { priceByLines: { '1': price }, ...option });
const dated = { verifiedAt: '2026-11-28' };
const codes = (next: PlanDocument, before: PlanDocument | null = base) =>
  planWarnings(before, next).map(({ code }) => code);

describe('a price', () => {
  test.each([
    ['that stays', base, []],
    ['that moved with the day of the check', priced('15.00', dated), []],
    ['that moved without any day', priced('15.00'), ['priceUndated']],
    [
      'that moved with a source of another day',
      priced('15.00', { sources: [{ ...base.sources[0], asOf: '2026-11' }] as PlanDocument['sources'] }),
      [],
    ],
    ['30 % more', priced('18.20', dated), []],
    ['a cent above 30 %', priced('18.21', dated), ['bigChange']],
    ['a cent below 30 % less', priced('9.79', dated), ['bigChange']],
    ['that was nothing', priced('0.01', dated), ['bigChange'], priced('0.00')],
    [
      'of another number of lines, which is new',
      makePlan(dated, { priceByLines: { '1': '14.00', '2': '99.00' } }),
      [],
    ],
  ])('%s', (_label, next, expected, before = base) => expect(codes(next, before)).toEqual(expected));
  test('is named with its place, before and after', () =>
    expect(planWarnings(base, priced('140.00'))).toEqual([
      {
        code: 'priceUndated',
        path: 'charges.options[monthly].priceByLines.1',
        values: { before: '14.00', after: '140.00' },
      },
      {
        code: 'bigChange',
        path: 'charges.options[monthly].priceByLines.1',
        values: { before: '14.00', after: '140.00' },
      },
    ]));
  test('of a top-up counts', () => {
    const withTopUp = (price: string) =>
      makePlan({
        charges: { ...base.charges, options: [], topUps: [{ price, credit: '10.00', validityDays: 30 }] },
      });
    expect(priceChanges(withTopUp('10.00'), withTopUp('15.00'))).toEqual([
      { path: 'charges.topUps[0].price', before: '10.00', after: '15.00' },
    ]);
  });
});

describe('the day of the check', () => {
  test.each([
    ['later', '2026-08-15', []],
    ['the same', '2026-08-14', []],
    ['a day back', '2026-08-13', ['checkBack']],
  ])('%s', (_label, verifiedAt, expected) => expect(codes(makePlan({ verifiedAt }))).toEqual(expected));
});

describe('a name that another plan of the carrier has', () => {
  const others = [
    { id: 'example-5', carrier: 'example', name: 'FIVE ' },
    { id: 'other-five', carrier: 'other', name: 'Five' },
    { id: 'example-five', carrier: 'example', name: 'Five' },
  ];
  test.each([
    ['of a new plan', null, ['example-5']],
    ['of a plan that is renamed', makePlan({ name: 'Six' }), ['example-5']],
    ['that it had before', base, []],
  ])('%s', (_label, before, ids) =>
    expect(planWarnings(before, base, others).map(({ values }) => values.id)).toEqual(ids),
  );
});

describe('a note that names the old price', () => {
  const note = (en: string, zh = '') => ({ other: { en, zh } });
  test.each([
    ['in English', note('$14 with autopay'), ['notes.other.en']],
    ['in Chinese', note('', '自动付款后 14 美元'), ['notes.other.zh']],
    ['the new price', note('$15 with autopay'), []],
    ['without a price', note('Since June 2014'), []],
  ])('%s', (_label, notes, paths) =>
    expect(planWarnings(base, priced('15.00', { ...dated, notes })).map(({ path }) => path)).toEqual(paths),
  );
  test('is fine where another line still costs that', () => {
    const next = makePlan({ ...dated, notes: note('$14') }, { priceByLines: { '1': '15.00', '2': '14.00' } });
    expect(codes(next, makePlan({}, { priceByLines: { '1': '14.00', '2': '14.00' } }))).not.toContain(
      'oldPriceInNote',
    );
  });
  test.each([
    ['$15', '15.00', true],
    ['$15.00 a month', '15.00', true],
    ['US$ 15.', '15.00', true],
    ['$15.50', '15.00', false],
    ['$150', '15.00', false],
    ['$1,500', '1500.00', true],
    ['$1,500', '1.00', false],
    ['15 dollars', '15.00', true],
    ['115 dollars', '15.00', false],
    ['15GB', '15.00', false],
    ['15美元', '15.00', true],
    ['$15.5', '15.50', false],
    ['$15.50', '15.50', true],
  ])('%s names %s: %s', (text, price, expected) => expect(namesPrice(text, price)).toBe(expected));
});

describe('a further line', () => {
  test.each([
    ['dearer than the first', makePlan({}, { extraLinePrice: '14.01' }), base, ['extraLineDear']],
    ['as dear as the first', makePlan({}, { extraLinePrice: '14.00' }), base, []],
    [
      'dearer already',
      makePlan({}, { extraLinePrice: '15.00' }),
      makePlan({}, { extraLinePrice: '15.00' }),
      [],
    ],
    ['of a new plan', makePlan({}, { extraLinePrice: '15.00' }), null, ['extraLineDear']],
    [
      'which cost as much as the first and stays, while the first is raised',
      priced('15.00', dated, { extraLinePrice: '14.00' }),
      makePlan({}, { extraLinePrice: '14.00' }),
      ['extraLineLeft'],
    ],
    [
      'that was cheaper and stays',
      priced('15.00', dated, { extraLinePrice: '10.00' }),
      makePlan({}, { extraLinePrice: '10.00' }),
      [],
    ],
    ['that is not sold', makePlan({}, { extraLinePrice: 'notSold' }), null, []],
  ])('%s', (_label, next, before, expected) => expect(codes(next, before)).toEqual(expected));
});

test('every warning has words in both languages', () => {
  expect(Object.keys(en.admin.warning.of).sort()).toEqual([...PLAN_WARNINGS].sort());
  expect(Object.keys(zh.admin.warning.of).sort()).toEqual([...PLAN_WARNINGS].sort());
});
