import { describe, expect, test } from 'vitest';
import { hasRule, rankKeepers, yearOfKeeping } from '@/lib/guide/keep';
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
const RULE = { resetBy: ['renewal'] };

describe('a real US number', () => {
  test.each<[string, PartialPlan, string, boolean | null]>([
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
    expect(hasUsNumber(makePlan(plan), CARRIERS.find((one) => one.id === id) ?? carrier('none'))).toBe(
      number,
    ),
  );
});

describe('a rule', () => {
  test.each([
    ['nothing stated', {}, false],
    ['what resets', { resetBy: ['use'] }, true],
    ['idle days', { inactivityDays: 60 }, true],
    ['no days of grace is a statement', { graceDays: 0 }, true],
  ])('%s', (_, numberKeeping, rule) => expect(hasRule(makePlan({ numberKeeping }))).toBe(rule));
});

describe('the ranking', () => {
  const plans = [
    makePlan({ id: 'dear', numberKeeping: RULE, charges: costing('20.00') }),
    makePlan({ id: 'cheap', numberKeeping: RULE, charges: costing('5.00') }),
    makePlan({ id: 'cheapest-but-silent', charges: costing('1.00') }),
    makePlan({ id: 'data', voice: { includedMinutes: 0 }, sms: { includedMessages: 0 } }),
    makePlan({ id: 'travel', carrier: 'travel', numberKeeping: RULE }),
    makePlan({ id: 'unclear', voice: { includedMinutes: null }, sms: { includedMessages: null } }),
    makePlan({ id: 'closed', status: 'closed', numberKeeping: RULE, charges: costing('1.00') }),
    makePlan({ id: 'credit-check', numberKeeping: RULE, requirements: { creditCheck: true } }),
  ];
  const ids = (list: { plan: { id: string } }[]) => list.map(({ plan }) => plan.id);

  test('the cheapest year first, a silent plan apart however cheap it is', () => {
    const ranked = rankKeepers(plans, CARRIERS, makeNeed({ require: { noCreditCheck: true } }), SETTINGS);
    expect(ids(ranked.stated)).toEqual(['cheap', 'dear']);
    expect(ids(ranked.notStated)).toEqual(['cheapest-but-silent']);
    expect(ranked.stated[0]?.yearCents).toBe(12 * 500);
    expect([ranked.without, ranked.unclear]).toEqual([2, 1]);
  });

  test('a year, one line, whatever else was asked', () =>
    expect(yearOfKeeping(makeNeed({ lines: 4, horizonDays: 14 }))).toMatchObject({
      lines: 1,
      horizonMonths: 12,
      horizonDays: null,
      require: DEFAULT_NEED.require,
    }));
});
