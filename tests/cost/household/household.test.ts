/** Section 7: in which accounts the groups of a household are placed, of one carrier and of all. */
import { describe, expect, test } from 'vitest';
import { householdWays } from '@/lib/cost/household/household';
import type { NeedGroup } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { accountsOf, group, plan, ways } from '../../support/household-ways';
import { makeNeed, makeOwnOffer } from '../../support/make-need';
import { makeOption, makePlan, makeRoaming, makeTrip, type PartialPlan } from '../../support/make-plan';
import { HALF_TAXABLE } from '../../support/outcome';

const one = group();
const two = [group(), group()];

const heavy = group({ monthly: { dataGB: 9 } });
const small: PartialPlan = { data: { highSpeedGB: 1 } };

describe('the best of all', () => {
  test.each<
    [label: string, plans: PlanFacts[], groups: NeedGroup[], families: string[][], accounts: string[] | null]
  >([
    [
      'one group takes its cheapest plan',
      [plan('a-1', ['30.00']), plan('a-2', ['20.00']), plan('a-3', ['25.00'])],
      [one],
      [],
      ['a: 0 a-2 2000'],
    ],
    [
      'of equal plans the first by id',
      [plan('a-2', ['20.00']), plan('a-1', ['20.00'])],
      [one],
      [],
      ['a: 0 a-1 2000'],
    ],
    [
      'two groups share an account where it is cheaper',
      [plan('a-1', ['30.00', '40.00'])],
      two,
      [],
      ['a: 0 a-1 2000, 1 a-1 2000'],
    ],
    [
      'and have one each where it is not',
      [plan('a-1', ['30.00', '70.00'])],
      two,
      [],
      ['a: 0 a-1 3000', 'a: 1 a-1 3000'],
    ],
    [
      'for as much, in one account',
      [plan('a-1', ['30.00', '60.00'])],
      two,
      [],
      ['a: 0 a-1 3000, 1 a-1 3000'],
    ],
    [
      'an account is of one plan',
      [plan('a-1', ['30.00', '40.00'], small), plan('a-2', ['40.00', '60.00'])],
      [one, heavy],
      [],
      ['a: 0 a-2 3000, 1 a-2 3000'],
    ],
    [
      'or of the plans of a family, each group on its own',
      [plan('a-1', ['30.00', '40.00'], small), plan('a-2', ['40.00', '60.00'])],
      [one, heavy],
      [['a-1', 'a-2']],
      ['a: 0 a-1 2000, 1 a-2 3000'],
    ],
    [
      'not of plans of two families',
      [plan('a-1', ['30.00', '40.00'], small), plan('a-2', ['40.00', '60.00'])],
      [one, heavy],
      [['a-1'], ['a-2']],
      ['a: 0 a-2 3000, 1 a-2 3000'],
    ],
    [
      'a plan outside the family is an account of its own',
      [plan('a-1', ['30.00', '60.00']), plan('a-2', ['40.00', '70.00']), plan('a-3', ['30.00', '50.00'])],
      two,
      [['a-1', 'a-2']],
      ['a: 0 a-3 2500, 1 a-3 2500'],
    ],
    [
      'the cheaper of two families',
      [plan('a-1', ['30.00', '50.00']), plan('a-2', ['30.00', '40.00'])],
      two,
      [['a-1'], ['a-2']],
      ['a: 0 a-2 2000, 1 a-2 2000'],
    ],
    [
      'the first of two families for as much',
      [plan('a-2', ['30.00', '40.00']), plan('a-1', ['30.00', '40.00'])],
      two,
      [['a-2'], ['a-1']],
      ['a: 0 a-2 2000, 1 a-2 2000'],
    ],
    [
      'each group with the carrier that is cheapest for it',
      [plan('b-1', ['30.00'], small), plan('a-1', ['50.00', '99.00'])],
      [heavy, one],
      [],
      ['a: 0 a-1 5000', 'b: 1 b-1 3000'],
    ],
    [
      'the cheaper of two carriers for the same accounts',
      [plan('a-1', ['30.00', '50.00']), plan('b-1', ['30.00', '40.00'])],
      two,
      [],
      ['b: 0 b-1 2000, 1 b-1 2000'],
    ],
    [
      'the first carrier by id for as much',
      [plan('b-1', ['30.00', '40.00']), plan('a-1', ['30.00', '40.00'])],
      two,
      [],
      ['a: 0 a-1 2000, 1 a-1 2000'],
    ],
    ['none where a group has no plan', [plan('a-1', ['30.00'], small)], [one, heavy], [], null],
    ['none where there are no plans', [], [one], [], null],
    [
      'of three groups, the two that may share',
      [plan('a-1', ['30.00', '40.00'], small), plan('b-1', ['50.00'])],
      [one, heavy, one],
      [],
      ['a: 0 a-1 2000, 2 a-1 2000', 'b: 1 b-1 5000'],
    ],
    [
      'a group of two lines pays two thirds',
      [plan('a-1', ['90.00', '90.00', '90.00'])],
      [group({ lines: 2 }), one],
      [],
      ['a: 0 a-1 6000, 1 a-1 3000'],
    ],
  ])('%s', (_, plans, groups, families, accounts) => {
    expect(accountsOf(ways(plans, groups, { families }).best)).toEqual(accounts);
  });

  test('adds up what is due at start', () => {
    const year = plan('a-1', [], {
      charges: {
        options: [makeOption({ period: { months: 12 }, priceByLines: { '1': '100.00', '2': '150.00' } })],
      },
    });
    const { best } = ways([year], two, { horizonMonths: 12 });
    expect(best).toMatchObject({ totalCents: 150_00, dueAtStartCents: 150_00 });
    expect(best?.accounts).toMatchObject([{ lines: 2, totalCents: 150_00, dueAtStartCents: 150_00 }]);
  });

  test('a need without groups is a household of one', () => {
    expect(
      accountsOf(ways([plan('a-1', ['30.00'])], [], { horizonDays: 30, horizonMonths: 12 }).best),
    ).toEqual(['a: 0 a-1 3000']);
    expect(() => ways([plan('a-1', ['30.00'])], two, { horizonDays: 30 })).toThrow('A stay has no groups');
  });
});

describe('each carrier by itself', () => {
  const carriersOf = (plans: PlanFacts[], groups: NeedGroup[]) => {
    const { carriers, unserved } = ways(plans, groups);
    return [carriers.map(({ carrierId }) => carrierId), unserved.map(({ carrierId }) => carrierId)];
  };
  const yearly = (id: string, price: string) =>
    plan(id, [], {
      charges: { options: [makeOption({ period: { months: 2 }, priceByLines: { '1': price } })] },
    });

  test.each<[label: string, plans: PlanFacts[], groups: NeedGroup[], served: string[], unserved: string[]]>([
    [
      'by total',
      [plan('a-1', ['30.00']), plan('b-1', ['20.00']), plan('c-1', ['25.00'])],
      [one],
      ['b', 'c', 'a'],
      [],
    ],
    [
      'then by id',
      [plan('c-1', ['20.00']), plan('a-1', ['20.00']), plan('b-1', ['20.00'])],
      [one],
      ['a', 'b', 'c'],
      [],
    ],
    [
      'those that cannot serve all apart, by id',
      [plan('c-1', ['9.00'], small), plan('b-1', ['20.00']), plan('a-1', ['9.00'], small)],
      [heavy],
      ['b'],
      ['a', 'c'],
    ],
  ])('%s', (_, plans, groups, served, unserved) => {
    expect(carriersOf(plans, groups)).toEqual([served, unserved]);
  });

  test('before id, by less due at start', () => {
    // Two months of either are 40.00.
    const { carriers } = ways([yearly('a-1', '40.00'), plan('b-1', ['20.00'])], [one], { horizonMonths: 2 });
    expect(carriers.map(({ carrierId, totalCents }) => [carrierId, totalCents])).toEqual([
      ['b', 40_00],
      ['a', 40_00],
    ]);
  });

  test('a carrier without plans is not named', () => {
    const plans = [plan('a-1', ['30.00'])];
    const carriers = ['z', 'a'].map((id) => ({ id, families: [] }));
    const found = householdWays({ plans, carriers }, makeNeed({ horizonMonths: 1 }), HALF_TAXABLE);
    expect([found.carriers.map(({ carrierId }) => carrierId), found.unserved]).toEqual([['a'], []]);
  });
});

describe('the groups that a carrier cannot serve', () => {
  const closed = group({ require: { esim: true } });
  const noEsim: PartialPlan = { sim: { esim: false, physical: true } };
  test.each<[label: string, plans: PlanFacts[], groups: NeedGroup[], unserved: number[]]>([
    ['the only one', [plan('a-1', ['30.00'], small)], [heavy], [0]],
    ['the second of two', [plan('a-1', ['30.00', '40.00'], small)], [one, heavy], [1]],
    ['both', [plan('a-1', ['30.00', '40.00'], { ...small, ...noEsim })], [closed, heavy], [0, 1]],
    [
      'one that could only share an account with the other, where there is none for both and a third',
      [
        makePlan({
          id: 'a-1',
          carrier: 'a',
          charges: { options: [makeOption({ priceByLines: { '2': '40.00' }, extraLinePrice: 'notSold' })] },
        }),
      ],
      [one, one, one],
      [0, 1, 2],
    ],
  ])('%s', (_, plans, groups, unserved) => {
    const [carrier] = ways(plans, groups).unserved;
    expect(carrier?.groups.map(({ index }) => index)).toEqual(unserved);
  });

  test('have the plans nearest to them: the fewest reasons, then the fewest asks, then by id', () => {
    const asked = { sim: { esim: null as unknown as boolean, physical: true } };
    const plans = [
      plan('a-5', ['30.00'], { ...small, ...noEsim }),
      plan('a-4', ['30.00'], { ...small, ...asked }),
      plan('a-3', ['30.00'], small),
      plan('a-2', ['30.00'], small),
    ];
    const [carrier] = ways(plans, [group({ monthly: { dataGB: 9 }, require: { esim: true } })]).unserved;
    const nearest = carrier?.groups[0];
    expect(nearest?.nearest().map(({ planId }) => planId)).toEqual(['a-2', 'a-3', 'a-4']);
    expect(
      nearest?.nearest(9).map(({ planId, reasons, asks }) => [planId, reasons.length, asks.length]),
    ).toEqual([
      ['a-2', 1, 0],
      ['a-3', 1, 0],
      ['a-4', 1, 1],
      ['a-5', 2, 0],
    ]);
  });
});

describe('plans that may meet a need', () => {
  const asked: PartialPlan = { networks: [] };
  const onNetwork = group({ require: { networks: ['tmobile'] } });
  const open: PartialPlan = { data: { highSpeedGB: null } };

  test('are not taken unless asked for', () => {
    const plans = [plan('a-1', ['20.00', '30.00'], asked), plan('a-2', ['30.00', '60.00'])];
    expect(accountsOf(ways(plans, [onNetwork]).best)).toEqual(['a: 0 a-2 3000']);
    expect(accountsOf(ways(plans, [onNetwork, onNetwork]).best)).toEqual(['a: 0 a-2 3000, 1 a-2 3000']);
  });

  test('are then taken, and the way may meet it', () => {
    const plans = [plan('a-1', ['20.00', '30.00'], asked), plan('a-2', ['30.00', '60.00'])];
    const alone = ways(plans, [onNetwork], { includeMayMeet: true }).best;
    expect([alone?.verdict, ...(accountsOf(alone) ?? [])]).toEqual(['mayMeet', 'a: 0 a-1 2000']);
    const together = ways(plans, [one, onNetwork], { includeMayMeet: true }).best;
    expect([together?.verdict, ...(accountsOf(together) ?? [])]).toEqual([
      'mayMeet',
      'a: 0 a-1 1500, 1 a-1 1500',
    ]);
    expect(together?.accounts[0]?.groups.map(({ quote }) => [quote.verdict, quote.totalIs])).toEqual([
      ['meets', 'exact'],
      ['mayMeet', 'exact'],
    ]);
  });

  test('so is use that has to be asked for, in an account of several', () => {
    const unread: PartialPlan = {
      roaming: [makeRoaming({ countries: 'unlisted', voice: { includedMinutes: 9 } })],
    };
    const away = group({ trips: [makeTrip({ voiceMinutes: 1 })] });
    const plans = [plan('a-1', ['30.00', '40.00'], unread)];
    expect(ways(plans, [away, away]).best).toBeNull();
    const { best } = ways(plans, [away, away], { includeMayMeet: true });
    expect([best?.verdict, ...(accountsOf(best ?? null) ?? [])]).toEqual([
      'mayMeet',
      'a: 0 a-1 2000, 1 a-1 2000',
    ]);
  });

  test('but not where something is left out of the total', () => {
    const plans = [plan('a-1', ['20.00', '30.00'], open)];
    expect(ways(plans, [heavy], { includeMayMeet: true }).best).toBeNull();
    expect(ways(plans, [heavy, heavy], { includeMayMeet: true }).best).toBeNull();
  });

  test('what is sure is sure', () => {
    expect(ways([plan('a-1', ['20.00', '30.00'])], two, { includeMayMeet: true }).best?.verdict).toBe(
      'meets',
    );
  });
});

test('an own offer counts for its group in a shared account', () => {
  const groups = [group({ offers: [makeOwnOffer({ carrier: 'a' })] }), one];
  expect(accountsOf(ways([plan('a-1', ['30.00', '40.00'])], groups).best)).toEqual([
    'a: 0 a-1 1800, 1 a-1 2000',
  ]);
});
