/** The period that a need is priced for. */
import type { Need } from './need';

/** The months of the period: those of the horizon, or 1 for a stay, whose costs count as one period. */
export const monthsOf = ({
  horizonDays,
  horizonMonths,
}: Pick<Need, 'horizonDays' | 'horizonMonths'>): number => (horizonDays === null ? horizonMonths : 1);
