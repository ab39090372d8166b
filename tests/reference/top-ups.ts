import type { TopUp } from '@/lib/plan/plan';
import { type Case, DAYS_OF_A_MONTH } from './case';
import { Fraction, sum, sumCents, toCents, whole, ZERO } from './fraction';

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
  /** How many of each top-up of the document, for ties. */
  documentOrder: number[];
}

/**
 * Every set of top-ups a line whose credit covers the charges and whose validity covers the horizon. None holds
 * more of one kind than would be enough alone: what is more could be left out, and only costs.
 */
function everySet(it: Case, charges: Fraction): number[][] {
  const kinds = it.plan.charges.topUps;
  const daysNeeded = it.stayDays === null ? whole(it.months).times(DAYS_OF_A_MONTH) : whole(it.stayDays);
  const sets: number[][] = [];
  const goOn = (set: number[], credit: Fraction, days: Fraction): void => {
    const creditLeft = charges.minus(credit);
    const daysLeft = daysNeeded.minus(days);
    const kind = kinds[set.length];
    if (kind === undefined) {
      if (creditLeft.compare(ZERO) <= 0 && daysLeft.compare(ZERO) <= 0) sets.push(set);
      return;
    }
    const oneCredit = Fraction.read(kind.credit);
    const oneValidity = whole(kind.validityDays);
    const enough = Math.max(0, creditLeft.over(oneCredit).ceil(), daysLeft.over(oneValidity).ceil());
    const least = set.length === kinds.length - 1 ? enough : 0;
    for (let count = least; count <= enough; count += 1) {
      const times = whole(count);
      goOn([...set, count], credit.plus(oneCredit.times(times)), days.plus(oneValidity.times(times)));
    }
  };
  goOn([], ZERO, ZERO);
  return sets;
}

function makeTopUps(it: Case, set: number[]): TopUps {
  const dearestFirst = it.plan.charges.topUps
    .map((topUp, index) => ({ topUp, count: set[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Fraction.read(b.topUp.price).compare(Fraction.read(a.topUp.price)));
  let day = 0;
  const uses = dearestFirst.map(({ topUp, count }) => {
    const weights = Array.from({ length: it.months }, () => 0);
    for (let bought = 0; bought < count; bought += 1) {
      const month = Math.min(it.months - 1, whole(day).over(DAYS_OF_A_MONTH).floor());
      weights[month] = (weights[month] ?? 0) + 1;
      day += topUp.validityDays;
    }
    const cents = toCents(Fraction.read(topUp.price).times(whole(count)).times(it.lines));
    return { topUp, count, cents, weights };
  });
  const first = uses[0] as TopUpUse;
  return {
    uses,
    cents: sumCents(uses.map((use) => use.cents)),
    dueAtStartCents: toCents(Fraction.read(first.topUp.price).times(it.lines)),
    documentOrder: set,
  };
}

/** The sets of top-ups that cost the least for these charges a line, as bare counts priced exactly. */
export function cheapestTopUps(it: Case, charges: Fraction): TopUps[] {
  const priced = everySet(it, charges).map((set) => ({
    set,
    price: sum(
      set.map((count, i) => Fraction.read(it.plan.charges.topUps[i]?.price ?? 0).times(whole(count))),
    ),
  }));
  const least = priced.reduce<Fraction | null>(
    (best, { price }) => (best === null || price.compare(best) < 0 ? price : best),
    null,
  );
  return priced
    .filter(({ price }) => least !== null && price.compare(least) === 0)
    .map(({ set }) => makeTopUps(it, set));
}
