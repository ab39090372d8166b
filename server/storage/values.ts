/** How a document's values stand in columns, and back. Nothing is rounded and nothing is guessed. */
import { centsToDecimal, compare, fraction, fromDecimal, multiply, round } from '@/lib/money';
import type { Amount, AmountAbroad, Money } from '@/lib/plan/plan';
import { AppError } from '@/server/errors';

/** The four states of an included amount; `home` is an amount abroad that is the plan's own. */
export type AmountState = 'unlimited' | 'limited' | 'notOffered' | 'notStated' | 'home';
/** Whether a list of countries names them, stands for every other one (`*`), or is one that nobody has read. */
export type CountriesKind = 'named' | 'everyOther' | 'unlisted';

/** The state's column of an amount. */
export function stateOf(amount: AmountAbroad): AmountState {
  if (amount === 'unlimited' || amount === 'home') return amount;
  if (amount === null) return 'notStated';
  return amount === 0 ? 'notOffered' : 'limited';
}

/** The number's column of an amount: null where the state is not a number. */
export function numberOf(amount: AmountAbroad): number | null {
  return typeof amount === 'string' ? null : amount;
}

const corruptAmount = (state: string, number: number | null): AppError =>
  new AppError(
    'catalogCorrupt',
    `The database holds an amount "${state}" with the number ${number}. Import the plan again.`,
  );

/** The amount that the two columns hold; throws `catalogCorrupt` where they contradict each other. */
export function toAmount(state: string, number: number | null): Amount {
  if (state === 'unlimited' && number === null) return 'unlimited';
  if (state === 'notStated' && number === null) return null;
  if (state === 'notOffered' && number === 0) return 0;
  if (state === 'limited' && number !== null && number !== 0) return number;
  throw corruptAmount(state, number);
}

/** The same of an amount abroad, which may be `home`. */
export function toAmountAbroad(state: string, number: number | null): AmountAbroad {
  return state === 'home' && number === null ? 'home' : toAmount(state, number);
}

/** The same of an amount that is always stated. */
export function toStatedAmount(state: string, number: number | null): NonNullable<Amount> {
  const amount = toAmount(state, number);
  if (amount === null) throw corruptAmount(state, number);
  return amount;
}

/** The greatest number that a whole-number column holds. */
const MAX_INTEGER = 2_147_483_647;

/** A money text as a whole number of 1/`parts` dollars; throws a RangeError where it is not one. */
function wholeParts(text: Money, parts: number): number {
  const exact = multiply(fromDecimal(text), fraction(parts));
  const whole = round(exact);
  if (compare(exact, fraction(whole)) !== 0 || Math.abs(whole) > MAX_INTEGER)
    throw new RangeError(`"${text}" cannot be kept as a whole number of 1/${parts} dollar`);
  return whole;
}

/** `15.00` → 1500. */
export function toWholeCents(text: Money): number;
export function toWholeCents(text: Money | null): number | null;
export function toWholeCents(text: Money | null): number | null {
  return text === null ? null : wholeParts(text, 100);
}

/** 1500 → `15.00`. */
export function toMoney(cents: number | null): Money | null {
  return cents === null ? null : centsToDecimal(cents);
}

/** `0.0235` → 235. */
export function toHundredthCents(text: Money | null): number | null {
  return text === null ? null : wholeParts(text, 10_000);
}

/** 235 → `0.0235`; two decimals at least, no zero behind them. */
export function toRate(hundredthCents: number | null): Money | null {
  if (hundredthCents === null) return null;
  const rest = hundredthCents % 100;
  const dollars = centsToDecimal((hundredthCents - rest) / 100);
  return rest === 0 ? dollars : dollars + String(rest).padStart(2, '0').replace(/0$/, '');
}
