import { describe, expect, test } from 'vitest';
import { makeAddOn, makeOption } from '../support/make-plan';
import { itemsOf, outcome, type Row } from '../support/outcome';

const minutes = (includedMinutes: number) => ({ includedMinutes, overagePerMinute: '0.10' });
const d28 = makeOption({ id: 'd28', period: { days: 28 }, priceByLines: { '1': '28.00' } });
const month = makeOption();

describe('overage: at the allowance, one step over, for all lines and months', () => {
  test.each<Row>([
    ['voice at the allowance', { voice: minutes(100) }, { monthly: { voiceMinutes: 100 } }, 30_00],
    ['voice one over', { voice: minutes(100) }, { monthly: { voiceMinutes: 101 } }, 30_00 + 10],
    [
      'voice, a year',
      { voice: minutes(100) },
      { horizonMonths: 12, monthly: { voiceMinutes: 101 } },
      12 * 30_00 + 12 * 10,
    ],
    [
      'voice not stated: left out, also with a rate',
      { voice: { includedMinutes: null, overagePerMinute: '0.10' } },
      { monthly: { voiceMinutes: 3 } },
      [30_00, 'voice (open)'],
    ],
    [
      'messages one over',
      { sms: { includedMessages: 50, overagePerMessage: '0.20' } },
      { monthly: { smsMessages: 51 } },
      30_00 + 20,
    ],
    [
      'data half a GB over',
      { data: { highSpeedGB: 2, afterAllowance: 'overage', overagePerGB: '15.00' } },
      { monthly: { dataGB: 2.5 } },
      30_00 + 7_50,
    ],
    [
      'throttled data costs nothing, whatever the rate',
      { data: { highSpeedGB: 2, afterAllowance: 'throttle', overagePerGB: '15.00' } },
      { acceptThrottled: true, monthly: { dataGB: 9 } },
      30_00,
    ],
    [
      // 3 messages x 0.0050 = 0.015, rounded once
      'an item is rounded once, half up',
      { sms: { includedMessages: 0, overagePerMessage: '0.0050' } },
      { monthly: { smsMessages: 3 } },
      30_00 + 2,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('for two lines, as one item', () => {
    const plan = {
      charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
      voice: minutes(100),
    };
    const need = { lines: 2, horizonMonths: 3, monthly: { voiceMinutes: 110 } };
    expect(itemsOf(plan, need, 'overage')).toEqual([['voice', 2 * 3 * 10, '0.10', 2 * 3 * 10 * 10]]);
  });
});

describe('allowances of a cycle in days are scaled to the month', () => {
  // 28.00 x 365/12/28 = 30.4167 a month; 100 minutes x 365/12/28 = 108.63
  test.each<Row>([
    [
      'within 108.63',
      { charges: { options: [d28] }, voice: minutes(100) },
      { monthly: { voiceMinutes: 108 } },
      30_42,
    ],
    [
      'over by 0.369 minutes',
      { charges: { options: [d28] }, voice: minutes(100) },
      { monthly: { voiceMinutes: 109 } },
      30_42 + 4,
    ],
    [
      'the first ordinary option decides, also where another is used',
      {
        charges: {
          options: [d28, makeOption({ id: 'year', period: { months: 12 }, priceByLines: { '1': '1.00' } })],
        },
        voice: minutes(100),
      },
      { monthly: { voiceMinutes: 108 } },
      1_00,
    ],
    [
      'an intro offer does not decide',
      {
        charges: { options: [{ ...d28, newCustomersOnly: true }, month] },
        voice: minutes(100),
      },
      { monthly: { voiceMinutes: 108 } },
      30_00 + 80,
    ],
    [
      'a term in days does not scale',
      {
        charges: { options: [makeOption({ period: { days: 90 } })] },
        voice: minutes(100),
      },
      { monthly: { voiceMinutes: 101 } },
      30_00 + 10,
    ],
    [
      // 1.0863 GB of the plan and 1 GB of the add-on: 2.09 GB is too much
      'what an add-on grants is not scaled',
      {
        charges: { options: [d28] },
        data: { highSpeedGB: 1 },
        addOns: [makeAddOn({ dataGB: 1 })],
      },
      { monthly: { dataGB: 2.09 } },
      ['data'],
    ],
    [
      'and the same within 2.0863',
      { charges: { options: [d28] }, data: { highSpeedGB: 1 }, addOns: [makeAddOn({ dataGB: 1 })] },
      { monthly: { dataGB: 2.08 } },
      30_42 + 10_00,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });
});

describe('add-ons', () => {
  const gb = (id: string, dataGB: number, pricePerLine: string, maxPerLine = 1) =>
    makeAddOn({ id, dataGB, pricePerLine, maxPerLine });
  const plan = (...addOns: ReturnType<typeof gb>[]) => ({ data: { highSpeedGB: 5 }, addOns });
  test.each<Row>([
    ['none at the allowance', plan(gb('one', 1, '4.00', 3)), { monthly: { dataGB: 5 } }, 30_00],
    ['one, one step over', plan(gb('one', 1, '4.00', 3)), { monthly: { dataGB: 5.5 } }, 30_00 + 4_00],
    ['two', plan(gb('one', 1, '4.00', 3)), { monthly: { dataGB: 6.5 } }, 30_00 + 2 * 4_00],
    ['at most three', plan(gb('one', 1, '4.00', 3)), { monthly: { dataGB: 8 } }, 30_00 + 3 * 4_00],
    ['and no more', plan(gb('one', 1, '4.00', 3)), { monthly: { dataGB: 8.1 } }, ['data']],
    [
      'the cheapest mix, not the cheapest of one kind',
      plan(gb('one', 1, '4.00', 3), gb('three', 3, '9.00', 2)),
      { monthly: { dataGB: 9 } },
      30_00 + 9_00 + 4_00,
    ],
    [
      'overage beats an add-on',
      {
        ...plan(gb('one', 1, '4.00')),
        data: { highSpeedGB: 5, afterAllowance: 'overage', overagePerGB: '3.99' },
      },
      { monthly: { dataGB: 6 } },
      30_00 + 3_99,
    ],
    [
      'an add-on beats overage',
      {
        ...plan(gb('one', 1, '4.00')),
        data: { highSpeedGB: 5, afterAllowance: 'overage', overagePerGB: '4.01' },
      },
      { monthly: { dataGB: 6 } },
      30_00 + 4_00,
    ],
    [
      'hotspot data from an add-on adds no data',
      { hotspot: { includedGB: 1 }, data: { highSpeedGB: 5 }, addOns: [makeAddOn({ hotspotGB: 5 })] },
      { monthly: { dataGB: 6, hotspotGB: 6 } },
      ['data'],
    ],
  ])('%s', (_, which, need, expected) => {
    expect(outcome(which, need)).toEqual(expected);
  });

  test('are paid for each line and month, one item for each', () => {
    const two = {
      ...plan(gb('one', 1, '4.00', 3)),
      charges: { options: [makeOption({ priceByLines: { '2': '50.00' } })] },
    };
    expect(itemsOf(two, { lines: 2, horizonMonths: 3, monthly: { dataGB: 7 } }, 'addOn')).toEqual([
      ['one', 2 * 2 * 3, '4.00', 2 * 2 * 3 * 4_00],
    ]);
  });

  test.each([
    ['the fewest', [gb('one', 1, '4.00', 2), gb('two', 2, '8.00')], [['two', 1]]],
    ['then the first in the document', [gb('a', 2, '8.00'), gb('b', 2, '8.00')], [['a', 1]]],
  ])('ties go to %s', (_, addOns, expected) => {
    const items = itemsOf(plan(...addOns), { monthly: { dataGB: 7 } }, 'addOn');
    expect(items.map(([ref, quantity]) => [ref, quantity])).toEqual(expected);
  });
});
