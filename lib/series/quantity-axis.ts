/** The one quantity of a need that a chart moves while all others stay: its range, its grid and the need at a value. */
import { LIMITS } from '@/lib/need/limits';
import type { Need } from '@/lib/need/need';

export const QUANTITIES = ['data', 'minutes', 'texts', 'calls', 'lines', 'months', 'abroad'] as const;
export type Quantity = (typeof QUANTITIES)[number];

export interface QuantityAxis {
  quantity: Quantity;
  /** The country of `calls` and `abroad`; null for the others. */
  country: string | null;
  /** Values are whole multiples of this, which is what "exact" means for a breakpoint. */
  step: number;
  low: number;
  high: number;
  /** The need's own value, within low and high. */
  now: number;
  /**
   * True where more never costs less and never becomes possible again (use at home and calls); false where a longer
   * period, another line or another day may be cheaper.
   */
  monotone: boolean;
  /** The need with another value of the quantity. */
  needAt(value: number): Need;
}

/** Whom most readers call where the need names no one. */
const USUAL_COUNTRY = 'CN';
/** The axis reaches at least this far, and to twice the need. */
const REACH: Record<Quantity, number> = {
  data: 40,
  minutes: 600,
  texts: 300,
  calls: 300,
  lines: 6,
  months: 24,
  abroad: 30,
};

const withMonthly = (need: Need, change: Partial<Need['monthly']>): Need => ({
  ...need,
  monthly: { ...need.monthly, ...change },
});

function withCalls(need: Need, country: string, minutes: number): Need {
  const others = need.monthly.internationalCalls.filter((call) => call.country !== country);
  return withMonthly(need, {
    internationalCalls: minutes > 0 ? [...others, { country, minutes }] : others,
  });
}

/** Numbers of steps add up without binary dust: 0.1 + 0.2 is 0.3. */
export const onGrid = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(6));

const reachOf = (quantity: Quantity, now: number, max: number): number =>
  Math.min(max, Math.max(REACH[quantity], Math.ceil(now * 2)));

/** Which quantities a chart can move for this need: months only where it is no stay, days abroad only with a trip. */
export function movable(need: Need): Quantity[] {
  return QUANTITIES.filter((quantity) => {
    if (quantity === 'months') return need.horizonDays === null;
    return quantity !== 'abroad' || need.trips.length > 0;
  });
}

/** The axis of a quantity for this need. `calls` goes to the need's first country, China where it names none. */
export function quantityAxis(need: Need, quantity: Quantity): QuantityAxis {
  const { monthly } = need;
  const axis = (
    now: number,
    low: number,
    max: number,
    step: number,
    needAt: (value: number) => Need,
    country: string | null = null,
  ): QuantityAxis => ({
    quantity,
    country,
    step,
    low,
    high: reachOf(quantity, now, max),
    now: onGrid(now, step),
    monotone: !['lines', 'months', 'abroad'].includes(quantity),
    needAt,
  });
  switch (quantity) {
    case 'data':
      // Hotspot use is part of all data: the axis starts where it is covered.
      return axis(
        monthly.dataGB,
        onGrid(Math.ceil(monthly.hotspotGB / 0.1 - 1e-9) * 0.1, 0.1),
        LIMITS.gigabytes.max,
        0.1,
        (dataGB) => withMonthly(need, { dataGB }),
      );
    case 'minutes':
      return axis(monthly.voiceMinutes, 0, LIMITS.minutes.max, 1, (voiceMinutes) =>
        withMonthly(need, { voiceMinutes }),
      );
    case 'texts':
      return axis(monthly.smsMessages, 0, LIMITS.messages.max, 1, (smsMessages) =>
        withMonthly(need, { smsMessages }),
      );
    case 'calls': {
      const first = monthly.internationalCalls[0];
      const country = first?.country ?? USUAL_COUNTRY;
      return axis(
        first?.minutes ?? 0,
        0,
        LIMITS.minutes.max,
        1,
        (minutes) => withCalls(need, country, minutes),
        country,
      );
    }
    case 'lines':
      return axis(need.lines, 1, LIMITS.lines.max, 1, (lines) => ({ ...need, lines }));
    case 'months':
      return axis(need.horizonMonths, 1, LIMITS.horizonMonths.max, 1, (horizonMonths) => ({
        ...need,
        horizonMonths,
      }));
    case 'abroad': {
      const [trip, ...others] = need.trips;
      if (!trip) throw new RangeError('A need without a trip has no days abroad to move.');
      return axis(
        trip.days,
        1,
        LIMITS.tripDays.max,
        1,
        (days) => ({ ...need, trips: [{ ...trip, days }, ...others] }),
        trip.country,
      );
    }
  }
}
