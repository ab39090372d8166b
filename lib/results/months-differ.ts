/** Whether a bill is worth a table of its months. */

/** What rounding moves between months. */
const ROUNDING_CENTS = 5;

/** True where some month of a schedule costs another amount than the others, beyond what rounding moves; in cents. */
export function monthsDiffer(schedule: readonly number[]): boolean {
  return schedule.length > 1 && Math.max(...schedule) - Math.min(...schedule) > ROUNDING_CENTS;
}
