import type { TopUp } from '@/lib/plan/plan';
import { type Case, DAYS_OF_A_MONTH } from './case';
import { Fraction, sumCents, toCents, whole } from './fraction';

/** One kind of top-up as it is bought: how many a line, and the months in which they fall. */
export interface TopUpUse {
  topUp: TopUp;
  count: number;
  cents: number;
  weights: number[];
}

export interface TopUps {
  uses: TopUpUse[];
  cents: number;
  dueAtStartCents: number;
}

const cents = (dollars: string): number => toCents(Fraction.read(dollars));

/**
 * Every set of top-ups a line whose credit covers the charges and whose validity covers the horizon, with its price
 * in cents. Credit is in whole cents and validity in whole days, so what is needed is rounded up to them. No set
 * holds more of one kind than what is left needs of it alone: more could be left out, and only costs.
 */
function everySet(it: Case, charges: Fraction): { set: number[]; price: number }[] {
  const kinds = it.plan.charges.topUps.map(({ price, credit, validityDays }) => ({
    price: cents(price),
    credit: cents(credit),
    days: validityDays,
  }));
  const days = it.stayDays === null ? whole(it.months).times(DAYS_OF_A_MONTH) : whole(it.stayDays);
  const sets: { set: number[]; price: number }[] = [];
  const goOn = (set: number[], price: number, creditLeft: number, daysLeft: number): void => {
    const kind = kinds[set.length];
    if (kind === undefined) {
      if (creditLeft <= 0 && daysLeft <= 0) sets.push({ set, price });
      return;
    }
    const enough = Math.max(0, Math.ceil(creditLeft / kind.credit), Math.ceil(daysLeft / kind.days));
    const least = set.length === kinds.length - 1 ? enough : 0;
    for (let count = least; count <= enough; count += 1) {
      goOn(
        [...set, count],
        price + count * kind.price,
        creditLeft - count * kind.credit,
        daysLeft - count * kind.days,
      );
    }
  };
  goOn([], 0, charges.times(whole(100)).ceil(), days.ceil());
  return sets;
}

function makeTopUps(it: Case, set: number[]): TopUps {
  const dearestFirst = it.plan.charges.topUps
    .map((topUp, index) => ({ topUp, count: set[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => cents(b.topUp.price) - cents(a.topUp.price));
  let day = 0;
  const uses = dearestFirst.map(({ topUp, count }) => {
    const weights = Array.from({ length: it.months }, () => 0);
    for (let bought = 0; bought < count; bought += 1) {
      const month = Math.min(it.months - 1, whole(day).over(DAYS_OF_A_MONTH).floor());
      weights[month] = (weights[month] ?? 0) + 1;
      day += topUp.validityDays;
    }
    return { topUp, count, cents: cents(topUp.price) * count * it.need.lines, weights };
  });
  const first = uses[0] as TopUpUse;
  return {
    uses,
    cents: sumCents(uses.map((use) => use.cents)),
    dueAtStartCents: cents(first.topUp.price) * it.need.lines,
  };
}

/** The set that costs the least for these charges a line; of equals the least due at start, then document order. */
export function cheapestTopUps(it: Case, charges: Fraction): TopUps {
  const { topUps } = it.plan.charges;
  const due = (set: number[]) =>
    Math.max(...topUps.map(({ price }, index) => ((set[index] ?? 0) > 0 ? cents(price) : 0)));
  const sets = everySet(it, charges);
  const least = sets.reduce((best, { price }) => Math.min(best, price), Number.POSITIVE_INFINITY);
  const tied = sets.filter(({ price }) => price === least).map(({ set }) => ({ set, due: due(set) }));
  const best = tied.reduce((a, b) => (b.due < a.due || (b.due === a.due && before(b.set, a.set)) ? b : a));
  return makeTopUps(it, best.set);
}

/** Whether the first set has more of the first top-up in which the two differ. */
function before(a: number[], b: number[]): boolean {
  const differs = a.findIndex((count, index) => count !== b[index]);
  return differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0);
}
