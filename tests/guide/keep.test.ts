import { describe, expect, test } from 'vitest';
import { rankKeepers, yearOfKeeping } from '@/lib/guide/keep';
import { hasUsNumber } from '@/lib/guide/us-number';
import { DEFAULT_NEED } from '@/lib/need/need';
import type { CarrierDocument } from '@/lib/plan/plan';
import { makeNeed } from '../support/make-need';
import { makeOption, makePlan, type PartialPlan } from '../support/make-plan';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
const carrier = (id: string, kind: CarrierDocument['kind'] = 'MVNO') =>
  ({ id, kind, name: { en: id, zh: id } }) as CarrierDocument;
const CARRIERS = [carrier('example'), carrier('travel', 'travel-esim')];
const costing = (price: string): PartialPlan['charges'] => ({
  options: [makeOption({ priceByLines: { '1': price } })],
});

describe('a real US number', () => {
  test.each<[string, PartialPlan, string, boolean | null]>([
    ['stated as mobile, of a travel eSIM', { number: 'mobile' }, 'travel', true],
    ['stated as VoIP', { number: 'voip' }, 'example', false],
    ['stated as none', { number: 'none' }, 'example', false],
    ['calls and texts', {}, 'example', true],
    ['texts alone', { voice: { includedMinutes: 0 } }, 'example', true],
    [
      'calls by the minute',
      { voice: { includedMinutes: 0, overagePerMinute: '0.01' }, sms: { includedMessages: 0 } },
      'example',
      true,
    ],
    ['data only', { voice: { includedMinutes: 0 }, sms: { includedMessages: 0 } }, 'example', false],
    ['a travel eSIM, whatever it says', {}, 'travel', false],
    [
      'neither stated',
      { voice: { includedMinutes: null }, sms: { includedMessages: null } },
      'example',
      null,
    ],
    [
      'texts not offered, calls not stated',
      { voice: { includedMinutes: null }, sms: { includedMessages: 0 } },
      'example',
      null,
    ],
  ])('%s', (_, plan, id, number) =>
    expect(
      hasUsNumber(
        makePlan({ number: null, ...plan }),
        CARRIERS.find((one) => one.id === id) ?? carrier('none'),
      ),
    ).toBe(number),
  );
});

describe('the ranking', () => {
  const kept = { number: 'mobile' as const, numberKeeping: { resetBy: ['renewal'] } };
  const plans = [
    makePlan({ id: 'dear', ...kept, charges: costing('20.00') }),
    makePlan({ id: 'cheap', ...kept, charges: costing('5.00') }),
    makePlan({ id: 'cheapest-but-silent', number: 'mobile', charges: costing('1.00') }),
    makePlan({
      id: 'number-not-stated',
      number: null,
      numberKeeping: kept.numberKeeping,
      charges: costing('2.00'),
    }),
    makePlan({
      id: 'open-total',
      ...kept,
      voice: { includedMinutes: null },
      charges: costing('0.50'),
    }),
    makePlan({ id: 'lost-too-soon', number: 'mobile', numberKeeping: { inactivityDays: 30 } }),
    makePlan({ id: 'data', number: null, voice: { includedMinutes: 0 }, sms: { includedMessages: 0 } }),
    makePlan({ id: 'voip', number: 'voip' }),
    makePlan({ id: 'travel', number: null, carrier: 'travel' }),
    makePlan({
      id: 'unclear',
      number: null,
      voice: { includedMinutes: null },
      sms: { includedMessages: null },
    }),
    makePlan({ id: 'closed', status: 'closed', ...kept, charges: costing('1.00') }),
    makePlan({ id: 'credit-check', ...kept, requirements: { creditCheck: true } }),
  ];
  const ids = (list: { plan: { id: string } }[]) => list.map(({ plan }) => plan.id);

  test('the cheapest year first; plans with something to ask apart, however cheap they are', () => {
    const ranked = rankKeepers(plans, CARRIERS, makeNeed({ require: { noCreditCheck: true } }), SETTINGS);
    expect(ids(ranked.meets)).toEqual(['cheap', 'dear']);
    expect(ids(ranked.mayMeet)).toEqual(['cheapest-but-silent', 'number-not-stated', 'open-total']);
    expect(ranked.mayMeet.map(({ asks }) => asks.map(({ code }) => code))).toEqual([
      ['numberIdle'],
      ['mobileNumber'],
      ['voice'],
    ]);
    expect(ranked.meets[0]?.yearCents).toBe(12 * 500);
    expect([ranked.without, ranked.unclear]).toEqual([3, 1]);
  });

  test('a year, one line, and what keeping a number asks, whatever else was asked', () =>
    expect(yearOfKeeping(makeNeed({ lines: 4, horizonDays: 14, require: { idleDays: 120 } }))).toMatchObject({
      lines: 1,
      horizonMonths: 12,
      horizonDays: null,
      require: { ...DEFAULT_NEED.require, mobileNumber: true, idleDays: 120 },
    }));
});
