/** The engine places households as the reference does, which tries everything. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type HouseholdWay, type HouseholdWays, householdWays } from '@/lib/cost/household/household';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { arbitraryHousehold, arbitraryMarket, type RandomMarket } from '../support/arbitrary-household';
import { SETTINGS } from '../support/arbitrary-need';
import { comparablePair } from '../support/same-answer';
import { runs } from './answerers';
import { type ReferenceHousehold, referenceHousehold } from './household';

vi.setConfig({ testTimeout: 600_000 });

/** What every way must be: all groups once, and each quote as the reference answers it in that account. */
function expectRight(way: HouseholdWay, { plans }: RandomMarket, need: Need, reference: ReferenceHousehold) {
  const placed = way.accounts.flatMap(({ groups }) => groups.map(({ index }) => index));
  expect(placed.toSorted()).toEqual(need.groups.map((_, index) => index));
  for (const account of way.accounts) {
    const planOf = (id: string) => plans.find((plan) => plan.id === id) as PlanFacts;
    const chosen = new Map(account.groups.map(({ index, planId }) => [index, planOf(planId)]));
    for (const { index, quote } of account.groups) {
      const [answer, expected] = comparablePair(quote, reference.answer(index, chosen));
      expect(answer).toEqual(expected);
    }
    const totals = account.groups.map(({ quote }) => quote.totalCents);
    expect(totals.reduce((sum, cents) => sum + cents, 0)).toBe(account.totalCents);
  }
  const isSure = way.accounts.every(({ groups }) => groups.every(({ quote }) => quote.verdict === 'meets'));
  expect(way.verdict).toBe(isSure ? 'meets' : 'mayMeet');
}

const costOf = (way: { totalCents: number; dueAtStartCents: number } | null) =>
  way && [way.totalCents, way.dueAtStartCents];

/** How often random households were served, by accounts of several groups, and with overage of shared data. */
const seen = { asked: 0, served: 0, together: 0, sharedOverage: 0 };

function count({ best }: HouseholdWays): void {
  seen.asked += 1;
  if (!best) return;
  const together = best.accounts.filter(({ groups }) => groups.length > 1);
  const items = together.flatMap(({ groups }) => groups.flatMap(({ quote }) => quote.items));
  seen.served += 1;
  if (together.length > 0) seen.together += 1;
  if (items.some((item) => item.kind === 'overage' && item.service === 'data')) seen.sharedOverage += 1;
}

function expectSame(market: RandomMarket, need: Need, includeMayMeet: boolean): void {
  const ways = householdWays(market, need, SETTINGS, { includeMayMeet });
  const reference = referenceHousehold(market, need, SETTINGS, includeMayMeet);
  const told = [
    ...ways.carriers.map((way) => [way.carrierId, costOf(way)] as const),
    ...ways.unserved.map(({ carrierId, groups }) => [carrierId, groups.map(({ index }) => index)] as const),
  ];
  const expected = [...reference.carriers].map(
    ([id, way]) => [id, Array.isArray(way) ? way : costOf(way)] as const,
  );
  expect(new Map(told)).toEqual(new Map(expected));
  expect(costOf(ways.best)).toEqual(costOf(reference.best));
  for (const way of [...ways.carriers, ...(ways.best ? [ways.best] : [])])
    expectRight(way, market, need, reference);
  count(ways);
}

test('the engine and the reference agree on every random market and household', () => {
  fc.assert(fc.property(arbitraryMarket(5), arbitraryHousehold(4), fc.boolean(), expectSame), runs(120));
});

test('they agree on households of up to six groups', () => {
  fc.assert(
    fc.property(
      arbitraryMarket(2),
      arbitraryHousehold(6).filter(({ groups }) => groups.length > 4),
      fc.boolean(),
      expectSame,
    ),
    runs(30),
  );
});

test('most of these households are served, and many by what only households have', () => {
  expect(seen.served / seen.asked).toBeGreaterThan(0.4);
  expect(seen.together / seen.asked).toBeGreaterThan(0.25);
  expect(seen.sharedOverage / seen.asked).toBeGreaterThan(0.05);
});
