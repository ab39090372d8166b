import { describe, expect, test } from 'vitest';
import {
  type Ask,
  compareReasons,
  criterionKey,
  daysAsked,
  reasonAbroad,
  reasonFor,
  sameAsks,
  sameReasons,
} from '@/lib/cost/reason';
import { makeNeed } from '../support/make-need';
import { makeTrip } from '../support/make-plan';

const [china, india] = [
  reasonAbroad('internationalCalling', 'CN'),
  reasonAbroad('internationalCalling', 'IN'),
];

test('a reason says its criterion and its country', () => {
  expect(reasonFor('esim')).toEqual({ code: 'esim', country: null });
  expect(china).toEqual({ code: 'internationalCalling', country: 'CN' });
  expect([criterionKey(reasonFor('esim')), criterionKey(china)]).toEqual(['esim', 'internationalCalling:CN']);
});

test.each([
  ['by code', reasonFor('data'), reasonFor('esim')],
  ['by country within a code', china, india],
  ['a code without a country before a longer one', reasonFor('sms'), reasonFor('spendingLimit')],
])('reasons are ordered %s', (_, first, second) => {
  expect(compareReasons(first, second)).toBeLessThan(0);
  expect(compareReasons(second, first)).toBeGreaterThan(0);
  expect(compareReasons(first, { ...first })).toBe(0);
});

describe('two lists say the same', () => {
  const list = [reasonFor('data'), china];
  test.each([
    ['both empty', [], [], true],
    ['equal reasons', list, structuredClone(list), true],
    ['another order', list, [...list].reverse(), false],
    ['one more', list, [...list, reasonFor('voice')], false],
    ['one fewer', list, list.slice(0, 1), false],
    ['another country', list, [reasonFor('data'), india], false],
  ])('%s', (_, a, b, expected) => expect(sameReasons(a, b)).toBe(expected));
});

test('asks say the same where they are of the same criteria, and as open', () => {
  const asks: Ask[] = [
    { ...reasonFor('data'), open: true },
    { ...china, open: false },
  ];
  expect(sameAsks(asks, structuredClone(asks))).toBe(true);
  expect(sameAsks(asks, asks.slice(1))).toBe(false);
  expect(sameAsks(asks, [asks[0] as Ask, { ...china, open: true }])).toBe(false);
  expect(sameAsks(asks, [asks[0] as Ask, { ...india, open: false }])).toBe(false);
});

test('a question speaks of idle days, or of the longest trip to its country', () => {
  const need = makeNeed({
    require: { idleDays: 90 },
    trips: [
      makeTrip({ days: 7 }),
      makeTrip({ days: 21 }),
      makeTrip({ days: 14 }),
      makeTrip({ country: 'CN', days: 60 }),
    ],
  });
  expect(daysAsked(reasonFor('numberIdle'), need)).toBe(90);
  expect(daysAsked(reasonAbroad('abroadTooLong', 'MX'), need)).toBe(21);
  expect(daysAsked(reasonAbroad('abroadTooLong', 'CN'), need)).toBe(60);
  expect(daysAsked(reasonAbroad('abroadTooLong', 'JP'), need)).toBe(0);
});
