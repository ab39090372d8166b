/** Sets of groups as bits, and the cheapest way to place all groups of a set in accounts. */
import { type Cost, compareCosts } from '@/lib/cost/household/group-bills';

/** The groups of a set, by position. */
export function membersOf(set: number): number[] {
  const members: number[] = [];
  for (let index = 0; set >> index > 0; index += 1) if (set & (1 << index)) members.push(index);
  return members;
}

/** Accounts that hold each group of a set once. */
export interface Way<Account> extends Cost {
  accounts: readonly Account[];
}

/**
 * The cheapest way for all of `count` groups, from the cheapest account of each set of groups (by the set's bits; null
 * where there is none): the lowest total, then less due at start, then fewer accounts. null where there is no way.
 */
export function cheapestWay<Account extends Cost>(
  accounts: readonly (Account | null)[],
  count: number,
): Way<Account> | null {
  const ways: (Way<Account> | null)[] = [{ totalCents: 0, dueCents: 0, accounts: [] }];
  for (let set = 1; set < 1 << count; set += 1) {
    let best: Way<Account> | null = null;
    // The account of the set's first group, with every set of others; the larger sets first.
    const lowest = set & -set;
    for (let others = set ^ lowest; ; others = (others - 1) & (set ^ lowest)) {
      const account = accounts[others | lowest];
      const rest = account && ways[set ^ lowest ^ others];
      if (rest) {
        const cost = {
          totalCents: account.totalCents + rest.totalCents,
          dueCents: account.dueCents + rest.dueCents,
        };
        const difference = best
          ? compareCosts(cost, best) || rest.accounts.length + 1 - best.accounts.length
          : -1;
        if (difference < 0) best = { ...cost, accounts: [account, ...rest.accounts] };
      }
      if (others === 0) break;
    }
    ways.push(best);
  }
  return ways[(1 << count) - 1] ?? null;
}
