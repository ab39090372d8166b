/** The ways to pay for a plan by its options: section 4, rule 3, and section 5. */
import type { PaymentOption } from '@/lib/plan/plan';
import type { Answer } from './answers';
import { type Case, cycleDays, DAYS_OF_A_MONTH, isCycle, monthsOfTerm, shareOf } from './case';
import { Fraction, whole } from './fraction';

/** So many purchases of an option; of a cycle over months: so many months of it. */
export interface Step {
  option: PaymentOption;
  count: number;
}

/** What that many lines pay on one account; null where the option is not available for them. */
export function priceFor(option: PaymentOption, lines: number): Fraction | null {
  const listed = option.priceByLines[String(lines)];
  if (listed !== undefined) return Fraction.read(listed);
  const { extraLinePrice } = option;
  const greatest = Math.max(...Object.keys(option.priceByLines).map(Number));
  if (lines < greatest || extraLinePrice === null || extraLinePrice === 'notSold') return null;
  const base = Fraction.read(option.priceByLines[String(greatest)] as string);
  return base.plus(Fraction.read(extraLinePrice).times(whole(lines - greatest)));
}

/** What one purchase costs for all lines of the need. */
export function priceOf(it: Case, option: PaymentOption): Fraction | null {
  if (it.accounts !== 'separate') {
    return priceFor(option, it.accountLines)?.times(shareOf(it)) ?? null;
  }
  const listed = option.priceByLines['1'];
  return listed === undefined ? null : Fraction.read(listed).times(whole(it.lines));
}

/** The options that the person may use; `everyone`: that one who shows every condition may use. */
const available = (it: Case, everyone: boolean): PaymentOption[] =>
  it.plan.charges.options.filter(
    (option) =>
      priceOf(it, option) !== null &&
      (isCycle(option.period) || !it.need.require.noPrepay) &&
      (it.need.newCustomer || !option.newCustomersOnly) &&
      (everyone || option.conditions.every((one) => it.need.require.eligibility.includes(one))),
  );

/** How many purchases an option needs to cover so many months or days, from 1 to all. */
const upToEnough = (left: number, length: number, most = Number.POSITIVE_INFINITY): number[] =>
  Array.from({ length: Math.min(most, Math.ceil(left / length)) }, (_, i) => i + 1);

/** Every start with an intro option, and the one without. */
function everyStart(
  options: PaymentOption[],
  all: number,
  lengthOf: (option: PaymentOption) => number,
): Step[][] {
  const intros = options.filter((option) => option.newCustomersOnly);
  return [
    [],
    ...intros.flatMap((option) =>
      upToEnough(all, lengthOf(option), option.maxUses ?? 1).map((count) => [{ option, count }]),
    ),
  ];
}

/** Whole months: an intro, terms from the longest, then at most one cycle. */
function overMonths(it: Case, options: PaymentOption[]): Step[][] {
  const lengthOf = (option: PaymentOption) => (isCycle(option.period) ? 1 : monthsOfTerm(option));
  const ordinary = options.filter((option) => !option.newCustomersOnly);
  const cycles = ordinary.filter(({ period }) => isCycle(period));
  const terms = ordinary
    .filter(({ period }) => !isCycle(period))
    .sort((a, b) => monthsOfTerm(b) - monthsOfTerm(a));
  const complete: Step[][] = [];
  const goOn = (steps: Step[], left: number, nextTerm: number): void => {
    const option = terms[nextTerm];
    if (left <= 0) complete.push(steps);
    else if (option === undefined)
      for (const cycle of cycles) complete.push([...steps, { option: cycle, count: left }]);
    else {
      goOn(steps, left, nextTerm + 1);
      for (const count of upToEnough(left, lengthOf(option)))
        goOn([...steps, { option, count }], left - count * lengthOf(option), nextTerm + 1);
    }
  };
  for (const start of everyStart(options, it.months, lengthOf)) {
    const covered = start.reduce((months, { option, count }) => months + count * lengthOf(option), 0);
    goOn(start, it.months - covered, 0);
  }
  return complete;
}

/** A stay: an intro, then one other option as often as the days that are left need. */
function overDays(options: PaymentOption[], days: number): Step[][] {
  const lengthOf = ({ period }: PaymentOption) => ('days' in period ? period.days : 30 * period.months);
  return everyStart(options, days, lengthOf).flatMap((start) => {
    const left = days - start.reduce((total, { option, count }) => total + count * lengthOf(option), 0);
    if (left <= 0) return [start];
    return options
      .filter((option) => !option.newCustomersOnly)
      .map((option) => [...start, { option, count: Math.ceil(left / lengthOf(option)) }]);
  });
}

/** Every set of purchases that covers the whole horizon, in the order of purchase. */
export function everyPurchase(it: Case, everyone = false): Step[][] {
  const options = available(it, everyone);
  return it.stayDays === null ? overMonths(it, options) : overDays(options, it.stayDays);
}

/** Whether several accounts of one line each are allowed. */
function separateAnswer({ plan, lines }: Case): Answer {
  if (plan.separateAccounts === true) return 'yes';
  const isClosed = ({ extraLinePrice, priceByLines }: PaymentOption) =>
    extraLinePrice === 'notSold' || Object.keys(priceByLines).some((key) => Number(key) > lines);
  return plan.separateAccounts === false && plan.charges.options.every(isClosed) ? 'no' : 'ask';
}

/** Rule 3: on one account or several, and the answer with its code. Top-ups are bought for each line by itself. */
export function answerLines(it: Case): {
  accounts: Case['accounts'];
  code: 'lines' | 'eligibility' | 'noPrepay';
  answer: Answer;
} {
  const separate: Case = { ...it, accounts: 'separate' };
  const mayPay = (one: Case, everyone: boolean) => everyPurchase(one, everyone).length > 0;
  if (it.plan.charges.topUps.length > 0 || mayPay(it, false))
    return { accounts: it.accounts, code: 'lines', answer: 'yes' };
  const answer = separateAnswer(it);
  const isAllowed = it.accounts === 'one' && it.lines > 1 && answer !== 'no';
  if (isAllowed && mayPay(separate, false)) return { accounts: 'separate', code: 'lines', answer };
  if (it.need.require.noPrepay) {
    const require = { ...it.need.require, noPrepay: false };
    const ahead = answerLines({ ...it, need: { ...it.need, require } });
    return ahead.answer === 'no' ? ahead : { accounts: it.accounts, code: 'noPrepay', answer: 'no' };
  }
  const forOthers = mayPay(it, true) || (isAllowed && mayPay(separate, true));
  return { accounts: it.accounts, code: forOthers ? 'eligibility' : 'lines', answer: 'no' };
}

/** How many purchases a step holds, and whether they are pro rata: a cycle in days over months. */
export function purchasesOf(it: Case, { option, count }: Step): Fraction {
  const days = it.stayDays === null ? cycleDays(option.period) : null;
  return days === null ? whole(count) : DAYS_OF_A_MONTH.over(whole(days)).times(whole(count));
}
