/** Section 5: data that the lines of one account use up together, and what an account pays for them at most. */
import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '@/lib/plan/plan';
import { makeOption, type PartialPlan } from '../support/make-plan';
import { itemsOf, outcome, type Row } from '../support/outcome';

/** 5 GB for all lines, 2.00 for each GB above, at most 5.00 for one line and 8.00 for two. */
const shared = (data: Partial<PlanFacts['data']> = {}, said: PartialPlan = {}): PartialPlan => ({
  charges: { options: [makeOption({ priceByLines: { '1': '0.00' }, extraLinePrice: '0.00' })] },
  data: {
    highSpeedGB: 5,
    sharing: 'account',
    afterAllowance: 'overage',
    overagePerGB: '2.00',
    overageCapByLines: { '1': '5.00', '2': '8.00' },
    ...data,
  },
  ...said,
});
const apart: PartialPlan = {
  separateAccounts: true,
  charges: { options: [makeOption({ priceByLines: { '1': '0.00' } })] },
};
const gigabytes = (lines: number, dataGB: number) => ({ lines, monthly: { dataGB } });

describe('shared data', () => {
  test.each<Row>([
    ['suffice for all lines', shared(), gigabytes(2, 2.5), 0],
    ['a GB above', shared(), gigabytes(2, 3), 2_00],
    ['a cent below the cap', shared({ overagePerGB: '7.99' }), gigabytes(2, 3), 7_99],
    ['at the cap', shared(), gigabytes(2, 4.5), 8_00],
    ['above it', shared(), gigabytes(2, 9), 8_00],
    ['the cap is of each month', shared(), { horizonMonths: 3, ...gigabytes(2, 9) }, 3 * 8_00],
    ['the cap of one line', shared(), gigabytes(1, 9), 5_00],
    ['no cap for a number of lines that has none', shared(), gigabytes(3, 9), 22 * 2_00],
    ['no cap at all', shared({ overageCapByLines: null }), gigabytes(2, 9), 13 * 2_00],
    [
      'blocks are of all lines together: 2 GB begun',
      shared({ overageBlockGB: 2, overageCapByLines: null }),
      gigabytes(2, 3),
      2 * 2_00,
    ],
    ['whole blocks', shared({ overageBlockGB: 2, overageCapByLines: null }), gigabytes(2, 3.5), 2 * 2_00],
    ['a block more', shared({ overageBlockGB: 2, overageCapByLines: null }), gigabytes(2, 3.6), 4 * 2_00],
    [
      'no block where nothing is above',
      shared({ overageBlockGB: 2, overageCapByLines: null }),
      gigabytes(2, 2),
      0,
    ],
    ['an account for each line: data and cap of one', shared({}, apart), gigabytes(2, 5), 0],
    ['a GB above for each', shared({}, apart), gigabytes(2, 6), 2 * 2_00],
    ['each above the cap of one', shared({}, apart), gigabytes(2, 9), 2 * 5_00],
    ['a stay of a month has the cap once', shared(), { horizonDays: 30, ...gigabytes(2, 9) }, 8_00],
    ['of more than a month twice', shared(), { horizonDays: 31, ...gigabytes(2, 9) }, 2 * 8_00],
    [
      'without a price they are not to be had',
      shared({ afterAllowance: 'stop', overageCapByLines: null }),
      gigabytes(2, 3),
      ['data'],
    ],
    [
      'what happens then is not stated: to be asked, left out',
      shared({ afterAllowance: null, overagePerGB: null, overageCapByLines: null }),
      gigabytes(2, 3),
      [0, 'data (open)'],
    ],
    [
      'minutes above theirs are a no, whatever is not stated of data',
      shared(
        { afterAllowance: null, overagePerGB: null, overageCapByLines: null },
        { voice: { includedMinutes: 10 } },
      ),
      { monthly: { voiceMinutes: 11 } },
      ['voice'],
    ],
    [
      'minutes are those of each line',
      shared({}, { voice: { includedMinutes: 10, overagePerMinute: '0.10' } }),
      { lines: 2, monthly: { voiceMinutes: 11 } },
      2 * 10,
    ],
  ])('%s', (_, plan, need, expected) => {
    expect(outcome(plan, need)).toEqual(expected);
  });

  test('are one item for all lines', () => {
    expect(itemsOf(shared(), { horizonMonths: 2, ...gigabytes(2, 3) }, 'overage')).toEqual([
      ['data', 2, '2.00', 4_00],
    ]);
  });
});
