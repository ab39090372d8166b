/** The cheapest of all choices: every combination of the ways of all kinds of month. */
import { type Case, everyList } from './case';
import { type Fraction, sumCents, whole } from './fraction';
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

const TAXED_USE = ['overage'];

/** What a way of a month adds: a total is never lower where one of these is higher. */
function measures(it: Case, way: MonthWay): Fraction[] {
  if (it.plan.charges.topUps.length > 0)
    return [whole(centsOf(way.addOns)), exactOf(way.used), whole(way.units)];
  const taxed = way.used.filter(({ kind }) => TAXED_USE.includes(kind));
  const cents = centsOf(taxed);
  return [whole(centsOf(way.addOns) + cents), whole(centsOf(way.used) - cents), whole(way.units)];
}

/**
 * Without the ways that another one beats in every respect, ties included, so that the combinations stay few. Order in
 * the document counts as one more respect.
 */
function worthTrying(it: Case, ways: MonthWay[]): MonthWay[] {
  const measured = ways.map((way) => ({ way, values: measures(it, way) }));
  const kept: typeof measured = [];
  for (const one of measured.sort((a, b) => lexical(a.way.documentOrder, b.way.documentOrder))) {
    const isBeaten = kept.some(({ values }) =>
      values.every((value, i) => value.compare(one.values[i] as Fraction) <= 0),
    );
    if (!isBeaten) kept.push(one);
  }
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
