import type { ItemKind } from '@/lib/cost/result';
import { type Case, everyAddOnVector } from './case';
import { Fraction, sumCents, toCents, whole, ZERO } from './fraction';
import { type HomeKind, homeCharge, hotspotFits } from './home';
import { type Abroad, everyAssignment, type Served, usesOf } from './international';
import { everyWay, isUsed } from './trips';

/** A charge before it is an item: units for all lines and the whole horizon, the price of one, what it comes to. */
export interface Line {
  kind: ItemKind;
  ref: string;
  units: Fraction;
  unitPrice: Fraction;
  cents: number;
}

export function makeLine(kind: ItemKind, ref: string, units: Fraction, unitPrice: Fraction): Line {
  return { kind, ref, units, unitPrice, cents: toCents(units.times(unitPrice)) };
}

const least = <One>(choices: One[], compare: (a: One, b: One) => number): One | null =>
  choices.reduce<One | null>(
    (best, choice) => (best === null || compare(choice, best) < 0 ? choice : best),
    null,
  );

export const centsOf = (lines: Line[]): number => sumCents(lines.map((line) => line.cents));

const exactOf = (lines: Line[]): Fraction =>
  lines.reduce((total, line) => total.plus(line.units.times(line.unitPrice)), ZERO);

/** What use costs with some add-ons: the lines that are listed, or their exact sum where credit pays. */
export interface UseCost {
  lines: Line[];
  exact: Fraction;
}

/** By rounded items where they are items, exactly where credit pays for them. */
const order = (it: Case) =>
  it.plan.charges.topUps.length > 0
    ? (a: Line[], b: Line[]) => exactOf(a).compare(exactOf(b))
    : (a: Line[], b: Line[]) => centsOf(a) - centsOf(b);

/** The cheapest way to have all use with these add-ons, for all lines and the whole horizon; null where none is. */
export function useCost(it: Case, counts: number[]): UseCost | null {
  const everyone = it.lines.times(whole(it.months));
  const lines: Line[] = [];
  for (const usage of ['voice', 'sms', 'data'] as HomeKind[]) {
    const charge = homeCharge(it, counts, usage);
    if (charge === null) return null;
    if (charge.units.compare(ZERO) > 0) {
      lines.push(makeLine('overage', usage, charge.units.times(everyone), charge.rate));
    }
  }
  if (!hotspotFits(it, counts)) return null;
  for (const kind of ['internationalCalling', 'internationalSms'] as Abroad[]) {
    const toLines = (served: Served[]) =>
      served.map(({ ref, units, rate }) => makeLine(kind, ref, units.times(everyone), rate));
    const best = least(everyAssignment(it, counts, kind, usesOf(it, kind)).map(toLines), order(it));
    if (best === null) return null;
    lines.push(...best);
  }
  for (const trip of it.need.trips.filter(isUsed)) {
    const ways = everyWay(it, trip).map(({ ref, units, unitPrice }) => [
      makeLine('roaming', ref, units.times(it.lines), unitPrice),
    ]);
    const best = least(ways, order(it));
    if (best === null) return null;
    lines.push(...best);
  }
  return { lines, exact: exactOf(lines) };
}

/** Every way to buy add-ons with which all use can be had, and what use then costs. */
export function everyUseCost(it: Case): { counts: number[]; use: UseCost }[] {
  return everyAddOnVector(it.plan).flatMap((counts) => {
    const use = useCost(it, counts);
    return use === null ? [] : [{ counts, use }];
  });
}

/** The add-ons of a vector as lines: each so many a line, paid month by month. */
export function addOnLines(it: Case, counts: number[]): Line[] {
  return it.plan.addOns.flatMap((addOn, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const units = whole(count * it.monthlyCharges).times(it.lines);
    return [makeLine('addOn', addOn.id, units, Fraction.read(addOn.pricePerLine))];
  });
}
