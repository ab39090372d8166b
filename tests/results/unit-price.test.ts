import { expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { unitPriceCents } from '@/lib/results/unit-price';
import { makeNeed, type PartialNeed } from '@/tests/support/make-need';
import { makeAddOn, makeOption, makePlan, type PartialPlan } from '@/tests/support/make-plan';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };

function prices(said: PartialPlan, asked: PartialNeed = {}) {
  const [plan, need] = [makePlan(said), makeNeed(asked)];
  const result = quote(plan, need, SETTINGS);
  if (result.verdict === 'doesNot') throw new Error('The plan does not meet the need.');
  const row = { plan, quote: result };
  return {
    total: result.totalCents,
    line: unitPriceCents(row, need, 'line'),
    day: unitPriceCents(row, need, 'day'),
    GB: unitPriceCents(row, need, 'GB'),
  };
}

const twoLines = [makeOption({ priceByLines: { '1': '30.00', '2': '45.01' } })];

test.each<[string, PartialPlan, PartialNeed, Partial<ReturnType<typeof prices>>]>([
  ['a year of one line: 365 days', {}, {}, { total: 36_000, line: 36_000, day: 99 }],
  ['a month is 365/12 days', {}, { horizonMonths: 1 }, { total: 3_000, day: 99 }],
  ['a stay has its own days', {}, { horizonDays: 10 }, { total: 3_000, day: 300 }],
  [
    'two lines, half a cent away from zero',
    { charges: { options: twoLines } },
    { lines: 2, horizonMonths: 1 },
    { total: 4_501, line: 2_251 },
  ],
  ['included data, month by month', { data: { highSpeedGB: 5 } }, {}, { GB: 600 }],
  [
    'each line has data of its own',
    { data: { highSpeedGB: 5 }, charges: { options: twoLines } },
    { lines: 2, horizonMonths: 1 },
    { GB: 450 },
  ],
  [
    'lines that share their data',
    { data: { highSpeedGB: 5, sharing: 'account' }, charges: { options: twoLines } },
    { lines: 2, horizonMonths: 1 },
    { GB: 900 },
  ],
  [
    'a cycle in days: 365/12/10 times the data in a month',
    { data: { highSpeedGB: 3 }, charges: { options: [makeOption({ period: { days: 10 } })] } },
    { horizonMonths: 12 },
    // 36.5 cycles of 30.00, 109.5 GB.
    { GB: 1_000 },
  ],
  [
    'a stay of eleven days takes two cycles of ten',
    { data: { highSpeedGB: 3 }, charges: { options: [makeOption({ period: { days: 10 } })] } },
    { horizonDays: 11 },
    { total: 6_000, GB: 1_000 },
  ],
  [
    'data that is bought counts',
    { data: { highSpeedGB: 1, afterAllowance: 'overage', overagePerGB: '10.00' } },
    { horizonMonths: 1, monthly: { dataGB: 3 } },
    // 30.00 and 2 GB for 20.00.
    { total: 5_000, GB: 1_667 },
  ],
  [
    'an add-on with data counts',
    { data: { highSpeedGB: 1, afterAllowance: 'stop' }, addOns: [makeAddOn({ dataGB: 4 })] },
    { horizonMonths: 1, monthly: { dataGB: 3 } },
    { total: 4_000, GB: 800 },
  ],
  ['unlimited data has no price for a GB', {}, {}, { GB: null }],
  ['data that is not stated has none', { data: { highSpeedGB: null } }, {}, { GB: null }],
  ['no data has none', { data: { highSpeedGB: 0 } }, {}, { GB: null }],
])('%s', (_, plan, need, expected) => {
  expect(prices(plan, need)).toMatchObject(expected);
});
