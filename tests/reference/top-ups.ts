/** Sets of top-ups, for plans that are paid by credit (section 5). */
import type { TopUp } from '@/lib/plan/plan';
import { type Case, DAYS_OF_A_MONTH } from './case';
import { Fraction, whole, ZERO } from './fraction';
import { centsOf, makeLine } from './line';
import { feesOnPayments, type Paid } from './payments';

const centsOfText = (dollars: string): number => Fraction.read(dollars).times(whole(100)).round();

/**
 * The cheapest sets of top-ups a line whose credit covers the charges, whose validity covers the horizon, and of which
 * one reaches the least price of the first. Credit is in whole cents and validity in whole days, so what is needed is
 * rounded up to them. No set holds more of a kind than what is left needs of it alone, or one that has to be the first.
 */
function cheapestSets(it: Case, charges: Fraction): number[][] {
  const { topUps, firstTopUpAtLeast } = it.plan.charges;
  const least = firstTopUpAtLeast === null ? 0 : centsOfText(firstTopUpAtLeast);
  const kinds = topUps.map(({ price, credit, validityDays }) => ({
    price: centsOfText(price),
    credit: centsOfText(credit),
    days: validityDays,
  }));
  const days = it.stayDays === null ? whole(it.months).times(DAYS_OF_A_MONTH) : whole(it.stayDays);
  let cheapest = Number.POSITIVE_INFINITY;
  let sets: number[][] = [];
  const goOn = (set: number[], price: number, creditLeft: number, daysLeft: number): void => {
    if (price > cheapest) return;
    const hasFirst = set.some((count, i) => count > 0 && (kinds[i]?.price ?? 0) >= least);
    const kind = kinds[set.length];
    if (kind === undefined) {
      if (creditLeft > 0 || daysLeft > 0 || !hasFirst) return;
      if (price < cheapest) sets = [];
      cheapest = price;
      sets.push(set);
      return;
    }
    const enough = Math.max(0, Math.ceil(creditLeft / kind.credit), Math.ceil(daysLeft / kind.days));
    const fewest = set.length === kinds.length - 1 ? enough : 0;
    for (let count = fewest; count <= Math.max(hasFirst ? 0 : 1, enough); count += 1)
      goOn(
        [...set, count],
        price + count * kind.price,
        creditLeft - count * kind.credit,
        daysLeft - count * kind.days,
      );
  };
  goOn([], 0, charges.times(whole(100)).ceil(), days.ceil());
  return sets;
}

interface Bought {
  topUp: TopUp;
  cents: number;
  count: number;
}

const dearestFirst = (it: Case, set: number[]): Bought[] =>
  it.plan.charges.topUps
    .map((topUp, i) => ({ topUp, cents: centsOfText(topUp.price), count: set[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.cents - a.cents);

/** The months in which a set is bought: each where the validity of those before it ends. */
function monthsOf(it: Case, bought: Bought[]): number[][] {
  let day = 0;
  return bought.map(({ topUp, count }) => {
    const weights = Array.from({ length: it.months }, () => 0);
    for (let i = 0; i < count; i += 1) {
      const month = Math.min(it.months - 1, whole(day).over(DAYS_OF_A_MONTH).floor());
      weights[month] = (weights[month] ?? 0) + 1;
      day += topUp.validityDays;
    }
    return weights;
  });
}

/** The set that costs the least for these charges a line; of equals the least due at start, then document order. */
export function cheapestTopUps(it: Case, charges: Fraction): Paid {
  const due = (set: number[]) => dearestFirst(it, set)[0]?.cents ?? 0;
  const moreOfTheFirst = (a: number[], b: number[]) => {
    const differs = a.findIndex((count, i) => count !== b[i]);
    return differs < 0 ? 0 : (b[differs] ?? 0) - (a[differs] ?? 0);
  };
  const [best] = cheapestSets(it, charges)
    .map((set) => ({ set, due: due(set) }))
    .sort((a, b) => a.due - b.due || moreOfTheFirst(a.set, b.set));
  const bought = dearestFirst(it, best?.set ?? []);
  const weights = monthsOf(it, bought);
  const paid = bought.map(({ topUp, count }, i) =>
    makeLine('topUp', topUp.price, whole(count * it.lines), Fraction.read(topUp.price), weights[i] ?? []),
  );
  const lines = [...paid, ...feesOnPayments(it, paid, ZERO)];
  return {
    lines,
    cents: centsOf(lines),
    dueAtStartCents: (bought[0]?.cents ?? 0) * it.lines,
    documentOrder: [],
  };
}
