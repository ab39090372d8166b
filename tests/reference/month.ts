/** Every way to have the use of one kind of month: its add-ons and its assignment of calls and messages. */

import { type Case, everyAddOnVector, type MonthKind } from './case';
import { Fraction, sum, sumCents, whole, ZERO } from './fraction';
import { homeCharge, SERVICES } from './home';
import type { Assigned } from './international';
import { everyAssignment } from './international';
import { type Kind, type Line, lineOf, makeLine } from './line';

export interface MonthWay {
  /** Add-ons a line and month. */
  units: number;
  addOns: Line[];
  /** Overage, calls and messages. */
  used: Line[];
  /** For ties: more of the add-ons that stand first, then the earlier entries. */
  documentOrder: number[];
}

/** What each kind of month has to have. */
export interface MonthNeed {
  kind: MonthKind;
  calls: Assigned[];
  messages: Assigned[];
}

function weightsOf(it: Case, { first, months }: MonthKind): number[] {
  return Array.from({ length: it.months }, (_, month) => (month >= first && month < first + months ? 1 : 0));
}

function addOnLines(it: Case, kind: MonthKind, counts: number[]): Line[] {
  return it.plan.addOns.flatMap((addOn, i) => {
    const count = (counts[i] ?? 0) * kind.months * it.stayMonths * it.lines;
    if (count === 0) return [];
    const price = Fraction.read(addOn.pricePerLine);
    return [makeLine('addOn', addOn.id, whole(count), price, weightsOf(it, kind), kind.index)];
  });
}

/** Overage with so many more minutes from the plan's own; null where some use cannot be had. */
function overageLines(it: Case, kind: MonthKind, counts: number[], voiceMinutes: Fraction): Line[] | null {
  const lines: Line[] = [];
  const months = whole(kind.months);
  for (const service of SERVICES) {
    const charge = homeCharge(it, kind, service, counts, service === 'voice' ? voiceMinutes : ZERO);
    if (charge === null) return null;
    const { units, dollars } = charge;
    if (units.compare(ZERO) > 0)
      lines.push(
        lineOf(
          'overage',
          service,
          units.times(months),
          dollars.times(months),
          weightsOf(it, kind),
          kind.index,
        ),
      );
  }
  return lines;
}

/** Every choice for one kind of month with which all use can be had. */
export function everyMonthWay(it: Case, { kind, calls, messages }: MonthNeed): MonthWay[] {
  const everyone = whole(kind.months * it.lines);
  const served = (item: Kind, list: { ref: string; units: Fraction; rate: Fraction }[]) =>
    list.map(({ ref, units, rate }) =>
      makeLine(item, ref, units.times(everyone), rate, weightsOf(it, kind), kind.index),
    );
  return everyAddOnVector(it.plan).flatMap((counts) => {
    const addOns = addOnLines(it, kind, counts);
    const ways = everyAssignment(it, kind, calls, counts).flatMap((call) => {
      const overage = overageLines(it, kind, counts, call.voiceMinutes);
      if (overage === null) return [];
      return everyAssignment(it, kind, messages, counts).map((message) => ({
        units: sumCents(counts),
        addOns,
        used: [
          ...overage,
          ...served('internationalCalling', call.served),
          ...served('internationalSms', message.served),
        ],
        documentOrder: [...counts.map((count) => -count), ...call.places, ...message.places],
      }));
    });
    return it.plan.charges.topUps.length > 0 ? cheapestByCredit(ways) : ways;
  });
}

/** Of the assignments with the same add-ons, those whose use costs the least: credit pays for no dearer one. */
function cheapestByCredit(ways: MonthWay[]): MonthWay[] {
  const costs = ways.map(({ used }) => exactOf(used));
  const least = costs.reduce((lowest, cost) => (cost.compare(lowest) < 0 ? cost : lowest), costs[0] ?? ZERO);
  return ways.filter((_, i) => costs[i]?.compare(least) === 0);
}

export const exactOf = (lines: Line[]): Fraction => sum(lines.map(({ exact }) => exact));

/** Below 0 where the first difference of two lists of the same length is less. */
export function lexical(a: number[], b: number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
