/** What the lines of a need pay of an account: all of it, or their share where lines of other needs are on it. */
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { type Fraction, fraction, multiply, ONE, round } from '@/lib/money';

/** How many times a need pays what is paid once for each account: g/n for g of an account's n lines (section 7). */
export function accountsOfNeed({ lines, account }: PreparedNeed, separate: boolean): Fraction {
  if (separate) return fraction(lines);
  return account ? fraction(lines, account.lines) : ONE;
}

/** Cents of fees that are paid so often by each line or each account; each fee is rounded once. */
function feeCentsOf(
  fees: readonly { cents: number; perLine: boolean }[],
  times: number,
  lines: number,
  accounts: Fraction,
): number {
  let sum = 0;
  for (const { cents, perLine } of fees)
    sum += perLine ? cents * times * lines : round(multiply(fraction(cents * times), accounts));
  return sum;
}

/** Fees of each month and one-time fees of lines that share an account, in cents. */
export function sharedFees(
  { recurringFees, oneTimeFees }: PreparedPlan,
  need: PreparedNeed,
): { recurringCents: number; oneTimeCents: number } {
  const { lines, charges } = need;
  const accounts = accountsOfNeed(need, false);
  const monthly = recurringFees.flatMap((fee) => (fee.each === 'month' ? [fee] : []));
  return {
    recurringCents: feeCentsOf(monthly, charges, lines, accounts),
    oneTimeCents: feeCentsOf(oneTimeFees, 1, lines, accounts),
  };
}
