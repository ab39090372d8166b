/** Section 7: sets of groups, and the cheapest way to place all of them in accounts. */
import { describe, expect, test } from 'vitest';
import { cheapestWay, membersOf } from '@/lib/cost/household/sets';

test.each([
  [0b0, []],
  [0b1, [0]],
  [0b10, [1]],
  [0b101, [0, 2]],
  [0b111111, [0, 1, 2, 3, 4, 5]],
])('the groups of set %i', (set, members) => {
  expect(membersOf(set)).toEqual(members);
});

/** Accounts by the set that they hold: total and amount due. */
type Accounts = Record<number, [totalCents: number, dueCents: number]>;

function wayOf(accounts: Accounts, count: number) {
  const bySet = Array.from({ length: 1 << count }, (_, set) => {
    const [totalCents, dueCents] = accounts[set] ?? [];
    return totalCents === undefined || dueCents === undefined ? null : { set, totalCents, dueCents };
  });
  const way = cheapestWay(bySet, count);
  return way && [way.totalCents, way.dueCents, way.accounts.map(({ set }) => set)];
}

describe('the cheapest way', () => {
  test.each<[label: string, accounts: Accounts, count: number, way: unknown]>([
    ['of one group is its account', { 1: [10, 3] }, 1, [10, 3, [1]]],
    ['of a group without an account is none', {}, 1, null],
    ['of two groups in one account', { 1: [10, 1], 2: [10, 1], 3: [15, 9] }, 2, [15, 9, [3]]],
    ['of two groups in two', { 1: [10, 1], 2: [10, 2], 3: [25, 9] }, 2, [20, 3, [1, 2]]],
    ['for as much, with less due at start', { 1: [10, 1], 2: [10, 2], 3: [20, 9] }, 2, [20, 3, [1, 2]]],
    [
      'for as much and as much due, in fewer accounts',
      { 1: [10, 1], 2: [10, 2], 3: [20, 3] },
      2,
      [20, 3, [3]],
    ],
    ['where only one account holds both', { 3: [20, 3] }, 2, [20, 3, [3]]],
    ['where one group has none', { 1: [10, 1] }, 2, null],
    ['where the other has none', { 2: [10, 1] }, 2, null],
    [
      'of three, two of them together',
      { 1: [10, 1], 2: [10, 1], 4: [10, 1], 5: [12, 1], 7: [40, 1] },
      3,
      [22, 2, [5, 2]],
    ],
    [
      'of three, the last two together',
      { 1: [10, 1], 2: [10, 1], 4: [10, 1], 6: [12, 1], 7: [40, 1] },
      3,
      [22, 2, [1, 6]],
    ],
    [
      'of three, the first two together',
      { 1: [10, 1], 2: [10, 1], 3: [12, 1], 4: [10, 1], 7: [40, 1] },
      3,
      [22, 2, [3, 4]],
    ],
    [
      'of three, each alone',
      { 1: [1, 1], 2: [2, 1], 4: [3, 1], 6: [12, 1], 7: [40, 1] },
      3,
      [6, 3, [1, 2, 4]],
    ],
    [
      'of three, all together',
      { 1: [10, 1], 2: [10, 1], 4: [10, 1], 6: [19, 1], 7: [25, 1] },
      3,
      [25, 1, [7]],
    ],
    [
      'of four in two pairs',
      { 5: [10, 1], 10: [10, 1], 3: [11, 1], 12: [11, 1], 15: [90, 0] },
      4,
      [20, 2, [5, 10]],
    ],
    ['that is free', { 1: [0, 0], 2: [0, 0] }, 2, [0, 0, [1, 2]]],
    ['where an offer brings more than is paid', { 1: [-5, 0], 2: [3, 0], 3: [1, 0] }, 2, [-2, 0, [1, 2]]],
  ])('%s', (_, accounts, count, way) => {
    expect(wayOf(accounts, count)).toEqual(way);
  });
});
