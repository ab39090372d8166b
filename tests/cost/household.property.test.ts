/** What follows from the rules of households, whatever plans and groups there are. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type HouseholdWay, householdWays } from '@/lib/cost/household/household';
import { quote } from '@/lib/cost/quote';
import { quoteAll } from '@/lib/cost/rank';
import { needsOfGroups } from '@/lib/need/groups';
import type { Need, NeedGroup } from '@/lib/need/need';
import { arbitraryHousehold, arbitraryMarket, withGroups } from '../support/arbitrary-household';
import { SETTINGS } from '../support/arbitrary-need';

vi.setConfig({ testTimeout: 600_000 });

const RUNS = {
  seed: Number(process.env.FC_SEED ?? 20260901),
  numRuns: Number(process.env.FC_RUNS ?? 300),
};

const NONE = Number.POSITIVE_INFINITY;
const bestOf = (...args: Parameters<typeof householdWays>) => householdWays(...args).best;
const totalOf = (way: HouseholdWay | null | undefined): number => way?.totalCents ?? NONE;

/** Items are rounded for each group: no two ways to divide the same lines differ by more than a cent an item and group. */
const roundings = (way: HouseholdWay | null, groups: number): number =>
  groups *
  (way?.accounts.flatMap((one) => one.groups).reduce((sum, { quote: { items } }) => sum + items.length, 0) ??
    0);

const withoutOffers = (need: Need): Need =>
  withGroups(
    need,
    need.groups.map((group) => ({ ...group, offers: [] })),
  );

test('equal groups cost what the same lines cost on one account, or less', () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryMarket(1), arbitraryHousehold(4), ({ plans, carriers }, household) => {
      // Separate accounts of a plan that does not allow them are never sure, so that one account it is.
      const [plan] = plans.map((one) => ({ ...one, separateAccounts: false }));
      const need = withoutOffers(household);
      const [group] = need.groups;
      if (!plan || !group) return;
      const equal = withGroups(
        need,
        need.groups.map(() => group),
      );
      const [own] = needsOfGroups(equal);
      if (!own || equal.lines > 12) return;
      const together = quote(plan, { ...own, lines: equal.lines }, SETTINGS);
      if (together.verdict !== 'meets') return;
      compared += 1;
      const best = bestOf({ plans: [plan], carriers }, equal, SETTINGS);
      const slack = equal.groups.length * together.items.length;
      expect(totalOf(best)).toBeLessThanOrEqual(together.totalCents + slack);
    }),
    { ...RUNS, numRuns: RUNS.numRuns * 4 },
  );
  expect(compared).toBeGreaterThan(RUNS.numRuns / 10);
});

test('a group in two equal parts costs no more', () => {
  fc.assert(
    fc.property(arbitraryMarket(4), arbitraryHousehold(4), (market, household) => {
      const need = withoutOffers(household);
      const at = need.groups.findIndex(({ lines }) => lines === 2);
      const group = need.groups[at];
      if (!group) return;
      const half: NeedGroup = { ...group, lines: 1 };
      const divided = withGroups(
        need,
        need.groups.flatMap((one) => (one === group ? [half, half] : [one])),
      );
      const before = bestOf(market, need, SETTINGS);
      const slack = roundings(before, divided.groups.length);
      expect(totalOf(bestOf(market, divided, SETTINGS))).toBeLessThanOrEqual(totalOf(before) + slack);
    }),
    RUNS,
  );
});

test('one more plan, or plans that may be mixed, never make a household dearer', () => {
  fc.assert(
    fc.property(
      arbitraryMarket(5),
      arbitraryHousehold(4),
      fc.boolean(),
      ({ plans, carriers }, need, includeMayMeet) => {
        const ways = householdWays({ plans, carriers }, need, SETTINGS, { includeMayMeet });
        const apart = carriers.map(({ id }) => ({ id, families: [] }));
        const fewer = [
          householdWays({ plans: plans.slice(1), carriers }, need, SETTINGS, { includeMayMeet }),
          householdWays({ plans, carriers: apart }, need, SETTINGS, { includeMayMeet }),
          householdWays({ plans, carriers: carriers.slice(1) }, need, SETTINGS, { includeMayMeet }),
        ];
        for (const less of fewer) {
          expect(totalOf(ways.best)).toBeLessThanOrEqual(totalOf(less.best));
          for (const way of less.carriers) {
            const same = ways.carriers.find(({ carrierId }) => carrierId === way.carrierId);
            expect(totalOf(same)).toBeLessThanOrEqual(way.totalCents);
          }
        }
      },
    ),
    RUNS,
  );
});

test('the order of groups does not matter', () => {
  fc.assert(
    fc.property(
      arbitraryMarket(5),
      arbitraryHousehold(5),
      fc.boolean(),
      (market, household, includeMayMeet) => {
        // With taxes it may by a cent: they are rounded for each group, and the first one pays for data that are shared.
        const need: Need = { ...household, state: null };
        const there = householdWays(market, need, SETTINGS, { includeMayMeet });
        const turned = withGroups(need, need.groups.toReversed());
        const here = householdWays(market, turned, SETTINGS, { includeMayMeet });
        const told = (way: HouseholdWay | null) => way && [way.totalCents, way.dueAtStartCents];
        expect(told(here.best)).toEqual(told(there.best));
        expect(here.carriers.map(({ carrierId }) => carrierId)).toEqual(
          there.carriers.map(({ carrierId }) => carrierId),
        );
        expect(here.carriers.map(told)).toEqual(there.carriers.map(told));
      },
    ),
    RUNS,
  );
});

test('the best of all is no dearer than any carrier alone, and carriers stand by total, due at start, id', () => {
  fc.assert(
    fc.property(arbitraryMarket(6), arbitraryHousehold(3), (market, need) => {
      const { best, carriers } = householdWays(market, need, SETTINGS);
      for (const way of carriers) expect(totalOf(best)).toBeLessThanOrEqual(way.totalCents);
      const sorted = carriers.toSorted(
        (a, b) =>
          a.totalCents - b.totalCents ||
          a.dueAtStartCents - b.dueAtStartCents ||
          (a.carrierId < b.carrierId ? -1 : 1),
      );
      expect(carriers).toEqual(sorted);
    }),
    RUNS,
  );
});

test('plans that may meet never make it dearer', () => {
  fc.assert(
    fc.property(arbitraryMarket(5), arbitraryHousehold(4), (market, need) => {
      const sure = bestOf(market, need, SETTINGS);
      expect(totalOf(bestOf(market, need, SETTINGS, { includeMayMeet: true }))).toBeLessThanOrEqual(
        totalOf(sure),
      );
    }),
    RUNS,
  );
});

test('a need without groups is a household of one: its cheapest plan', () => {
  fc.assert(
    fc.property(arbitraryMarket(5), arbitraryHousehold(2), (market, household) => {
      const need: Need = { ...household, groups: [] };
      const totals = quoteAll(market.plans, need, SETTINGS).quotes.map(({ totalCents }) => totalCents);
      expect(totalOf(bestOf(market, need, SETTINGS))).toBe(Math.min(NONE, ...totals));
    }),
    RUNS,
  );
});
