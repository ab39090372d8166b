/** Months that differ from the usual ones (tariff model, section 6). */
import { monthsOf } from './horizon';
import type { Need, OtherMonths, Use } from './need';

type Horizon = Pick<Need, 'horizonDays' | 'horizonMonths'>;

/** The months that may differ: all but one, as at least one is as usual; none of a stay. */
export const mostOtherMonths = ({ horizonDays, horizonMonths }: Horizon): number =>
  horizonDays === null ? horizonMonths - 1 : 0;

/** So many months of one use. */
export interface KindOfMonths {
  months: number;
  use: Use;
}

/** The kinds of month with all of their use: the usual months first, then the others in their order; of a stay one. */
export function kindsOfMonths(need: Need): KindOfMonths[] {
  const { monthly, horizonDays } = need;
  const others = horizonDays === null ? need.otherMonths : [];
  const usual = others.reduce((left, { months }) => left - months, monthsOf(need));
  return [
    { months: usual, use: monthly },
    ...others.map((other) => ({ months: other.months, use: { ...monthly, ...other.monthly } })),
  ];
}

/** The kinds that have room in the horizon, in their order; one that has room in part is cut. The same list if all have. */
export function fitOtherMonths(kinds: OtherMonths[], horizon: Horizon): OtherMonths[] {
  let room = mostOtherMonths(horizon);
  if (kinds.reduce((sum, { months }) => sum + months, 0) <= room) return kinds;
  return kinds.flatMap((kind) => {
    const months = Math.min(kind.months, room);
    room -= months;
    return months > 0 ? [{ ...kind, months }] : [];
  });
}
