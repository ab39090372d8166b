/** Section 7: data that groups of one account use up together. */
import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '@/lib/plan/plan';
import { accountsOf, group, plan, ways } from '../../support/household-ways';

describe('shared data', () => {
  const shared = (said: Partial<PlanFacts['data']> = {}) =>
    plan('a-1', ['90.00', '40.00'], {
      data: { highSpeedGB: 5, sharing: 'account', afterAllowance: 'overage', overagePerGB: '2.00', ...said },
    });
  const uses = (...gigabytes: number[]) => gigabytes.map((dataGB) => group({ monthly: { dataGB } }));

  test('the first of several groups pays for what all use above the allowance, as one item', () => {
    const { best } = ways([shared()], uses(4, 3), { horizonMonths: 2 });
    expect(accountsOf(best)).toEqual(['a: 0 a-1 4800, 1 a-1 4000']);
    const items = best?.accounts[0]?.groups.map(({ quote }) => quote.items.map(({ quantity }) => quantity));
    expect(items).toEqual([[2, 4], [2]]);
  });

  test('a group alone pays for its own', () => {
    const { best } = ways([shared()], uses(6));
    expect(accountsOf(best)).toEqual(['a: 0 a-1 9200']);
    expect(best?.accounts[0]?.groups[0]?.quote.items.map(({ amountCents }) => amountCents)).toEqual([
      90_00, 2_00,
    ]);
  });

  const slow = { afterAllowance: 'throttle', overagePerGB: null } as const;
  test.each<
    [
      label: string,
      data: Partial<PlanFacts['data']>,
      gigabytes: number[],
      acceptThrottled: boolean,
      accounts: 'together' | 'apart' | null,
    ]
  >([
    ['that suffice for both', slow, [2, 3], false, 'together'],
    ['that do not, and slow down', slow, [4, 3], false, 'apart'],
    ['that slow down where that is accepted', slow, [4, 3], true, 'together'],
    [
      'that stop, whatever is accepted',
      { afterAllowance: 'stop', overagePerGB: null },
      [4, 3],
      true,
      'apart',
    ],
    ['of which nothing is stated', { highSpeedGB: null }, [4, 3], false, null],
    ['of which nothing is stated or used', { highSpeedGB: null }, [0, 0], false, 'together'],
    ['without limit', { highSpeedGB: 'unlimited' }, [99, 99], false, 'together'],
  ])('%s', (_, data, gigabytes, acceptThrottled, accounts) => {
    const { best } = ways([shared(data)], uses(...gigabytes), { acceptThrottled });
    const placed = { together: ['a: 0 a-1 2000, 1 a-1 2000'], apart: ['a: 0 a-1 9000', 'a: 1 a-1 9000'] };
    expect(accountsOf(best)).toEqual(accounts && placed[accounts]);
  });
});
