import { describe, expect, test } from 'vitest';
import { BEST, comparedWays, householdRows, type WayRow } from '@/lib/results/household-rows';
import { householdOf } from '@/lib/results/households';
import { REAL } from '../support/real-catalog-view';
import { FAMILY, FAMILY_ROWS, FAMILY_WAYS } from './made-household';

const { best, ways } = FAMILY_ROWS;
const ALL = best ? [best, ...ways] : [];
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

describe('the ways of a household as rows', () => {
  test('there is a best way and one for some carriers, in the order of their totals', () => {
    expect(best?.key).toBe(BEST);
    expect(best?.carrier).toBeNull();
    expect(ways.length).toBeGreaterThan(1);
    expect(ways.map(({ key }) => key)).toEqual(FAMILY_WAYS.carriers.map(({ carrierId }) => carrierId));
    expect(ways.map(({ carrier }) => carrier?.id)).toEqual(ways.map(({ key }) => key));
  });

  test.each<[label: string, of: (row: WayRow) => number, people: (row: WayRow) => number[]]>([
    ['total', (row) => row.totalCents, (row) => row.people.map(({ quote }) => quote.totalCents)],
    [
      'due today',
      (row) => row.dueAtStartCents,
      (row) => row.people.map(({ quote }) => quote.dueAtStartCents),
    ],
    [
      'items',
      (row) => row.totalCents,
      (row) => row.people.flatMap(({ quote }) => quote.items.map(({ amountCents }) => amountCents)),
    ],
    ['lines', () => FAMILY.lines, (row) => row.plans.map(({ lines }) => lines)],
  ])('%s: what each pays adds up, in every way', (_, of, people) => {
    for (const row of ALL) expect(sum(people(row)), row.key).toBe(of(row));
  });

  test('everybody is in every way once, in the order of the need, with the plan of the carrier', () => {
    for (const row of ALL) expect(row.people.map(({ index }) => index)).toEqual([0, 1, 2]);
    for (const row of ways)
      for (const { plan, carrier } of row.people)
        expect([plan.carrier, carrier.id]).toEqual([row.key, row.key]);
  });

  test('a month is the total over the months, rounded', () => {
    for (const row of ALL) expect(row.monthlyCents).toBe(Math.round(row.totalCents / 12));
  });

  test('who shares an account knows how many lines others have in it', () => {
    for (const row of ALL)
      for (const { index, need, otherLines } of row.people) {
        const way =
          row.key === BEST ? FAMILY_WAYS.best : FAMILY_WAYS.carriers.find((one) => one.carrierId === row.key);
        const account = way?.accounts.find(({ groups }) => groups.some((one) => one.index === index));
        expect(otherLines).toBe((account?.lines ?? 0) - need.lines);
      }
  });

  test('a carrier without a way says for whom, with three plans and why each is none', () => {
    const unserved = FAMILY_ROWS.unserved();
    expect(unserved).toHaveLength(FAMILY_ROWS.unservedCount);
    for (const { carrier, groups } of unserved) {
      expect(groups.length, carrier.id).toBeGreaterThan(0);
      for (const { plans } of groups)
        for (const { plan, reasons, asks } of plans) {
          expect(plan.carrier).toBe(carrier.id);
          expect(reasons.length + asks.length).toBeGreaterThan(0);
        }
    }
  });

  test('with plans that have to be asked about there are no fewer ways, and none is dearer', () => {
    const more = householdRows(REAL, FAMILY, householdOf(REAL, FAMILY, null, { includeMayMeet: true }));
    for (const row of ways) {
      const now = more.ways.find(({ key }) => key === row.key);
      expect(now?.totalCents, row.key).toBeLessThanOrEqual(row.totalCents);
    }
  });

  test('ticked ways are found in the order of the ticks; what is no way is left out', () => {
    const [first, second] = ways.map(({ key }) => key);
    expect(
      comparedWays(FAMILY_ROWS, [second ?? '', 'no-such', BEST, first ?? '']).map(({ key }) => key),
    ).toEqual([second, BEST, first]);
  });

  test('a carrier that somebody does not want is not listed as one that cannot', () => {
    const need = { ...FAMILY, require: { ...FAMILY.require, carriers: ['verizon', 'tello'] } };
    const { ways, unserved } = householdRows(REAL, need, householdOf(REAL, need, null));
    const listed = [...ways.map(({ key }) => key), ...unserved().map(({ carrier }) => carrier.id)];
    expect(listed.toSorted()).toEqual(['tello', 'verizon']);
  });

  test('no plan at all: no way, no carrier', () => {
    const none = householdRows(REAL, FAMILY, householdOf(REAL, FAMILY, '2999-01-01'));
    expect(none).toMatchObject({ best: null, ways: [], unservedCount: 0 });
    expect(none.people).toHaveLength(3);
  });
});
