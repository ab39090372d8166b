/** The cheapest of all choices: every combination of the ways of all kinds of month. */
import { type Case, everyList } from './case';
import { type Fraction, sumCents, whole, ZERO } from './fraction';
import { centsOf, type Line } from './line';
import { exactOf, lexical, type MonthWay } from './month';
import { comparePaid, type Paid, paidFor } from './payments';
import { everyPurchase } from './purchases';
import { taxLine } from './tax';
import { cheapestTopUps } from './top-ups';

export interface Choice {
  lines: Line[];
  totalCents: number;
  /** Of the first purchase alone, without one-time fees. */
  dueAtStartCents: number;
  units: number;
  documentOrder: number[];
  /** What the use of all lines costs that credit pays, in dollars; null where no credit is bought. */
  fromCredit: Fraction | null;
}

/** Below 0 where the first of two choices is the better one. */
const compareChoices = (a: Choice, b: Choice): number =>
  a.totalCents - b.totalCents ||
  a.units - b.units ||
  a.dueAtStartCents - b.dueAtStartCents ||
  lexical(a.documentOrder, b.documentOrder);

/**
 * What a way of a month adds. A total is higher where one of `decisive` is higher, or, of equal totals, comes behind;
 * it is not lower where `credit` is higher, which top-ups pay.
 */
function measuresOf(it: Case, way: MonthWay): { way: MonthWay; decisive: Fraction[]; credit: Fraction } {
  const [addOns, units] = [whole(centsOf(way.addOns)), whole(way.units)];
  if (it.plan.charges.topUps.length > 0) return { way, decisive: [addOns, units], credit: exactOf(way.used) };
  const taxed = whole(centsOf(way.used.filter(({ kind }) => kind === 'overage')));
  const untaxed = whole(centsOf(way.used)).minus(taxed);
  return { way, decisive: [addOns.plus(taxed), untaxed, units], credit: ZERO };
}

type Measured = ReturnType<typeof measuresOf>;

const compareAll = (a: Fraction[], b: Fraction[]): number[] =>
  a.map((value, i) => value.compare(b[i] as Fraction));

function compareMeasured(a: Measured, b: Measured): number {
  const differs = compareAll([...a.decisive, a.credit], [...b.decisive, b.credit]).find((one) => one !== 0);
  return differs ?? lexical(a.way.documentOrder, b.way.documentOrder);
}

/** Whether the first of two ways is never worse than the second, whatever is chosen for the other months. */
function beats(a: Measured, b: Measured): boolean {
  const decisive = compareAll(a.decisive, b.decisive);
  if (decisive.some((one) => one > 0) || a.credit.compare(b.credit) > 0) return false;
  return decisive.some((one) => one < 0) || lexical(a.way.documentOrder, b.way.documentOrder) <= 0;
}

/** Without the ways that another one beats, so that the combinations of several kinds of month stay few. */
function worthTrying(it: Case, ways: MonthWay[]): MonthWay[] {
  const kept: Measured[] = [];
  for (const one of ways.map((way) => measuresOf(it, way)).sort(compareMeasured))
    if (!kept.some((other) => beats(other, one))) kept.push(one);
  return kept.map(({ way }) => way);
}

/** Ways, one for each kind of month, with what else is charged, and the tax on all. */
function makeChoice(
  it: Case,
  combination: MonthWay[],
  trips: Line[],
  fixed: Line[],
  paid: Paid | null,
): Choice {
  const addOns = combination.flatMap((way) => way.addOns);
  const used = [...combination.flatMap((way) => way.used), ...trips];
  const fromCredit = paid === null ? exactOf(used) : null;
  const bought = paid ?? cheapestTopUps(it, exactOf(used).over(whole(it.lines)));
  const untaxed = [...bought.lines, ...fixed, ...addOns, ...(paid === null ? [] : used)];
  const lines = [...untaxed, ...taxLine(it, untaxed)];
  return {
    lines,
    totalCents: centsOf(lines),
    dueAtStartCents: bought.dueAtStartCents,
    units: sumCents(combination.map((way) => way.units)),
    documentOrder: combination.flatMap((way) => way.documentOrder),
    fromCredit,
  };
}

/** The cheapest of all choices; `fixed` is what is charged whatever is chosen. */
export function cheapestChoice(it: Case, months: MonthWay[][], trips: Line[], fixed: Line[]): Choice {
  const paid =
    it.plan.charges.topUps.length > 0
      ? null
      : everyPurchase(it)
          .map((steps) => paidFor(it, steps))
          .reduce((best, one) => (comparePaid(one, best) < 0 ? one : best));
  return everyList(months.map((ways) => worthTrying(it, ways)))
    .map((combination) => makeChoice(it, combination, trips, fixed, paid))
    .reduce((best, one) => (compareChoices(one, best) < 0 ? one : best));
}
