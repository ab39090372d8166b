import type { PaymentOption } from '@/lib/plan/plan';
import { type Case, cycleDays, DAYS_OF_A_MONTH, isCycle, upTo } from './case';
import { Fraction, ONE, sumCents, toCents, whole, ZERO } from './fraction';

/** One option as it is used: how many purchases, and how much of them falls in each month. */
export interface OptionUse {
  option: PaymentOption;
  quantity: Fraction;
  price: Fraction;
  discount: Fraction;
  paymentCents: number;
  discountCents: number;
  weights: number[];
}

/** Purchases that cover the whole horizon, in the order in which they are made. */
export interface Purchases {
  uses: OptionUse[];
  cents: number;
  dueAtStartCents: number;
  /** Where in the document each purchase (each month of a cycle) stands, in the order of purchase, for ties. */
  documentOrder: number[];
}

/** What that many lines pay; null where the option is not available for them. */
function priceFor(option: PaymentOption, lines: number): Fraction | null {
  const listed = option.priceByLines[String(lines)];
  if (listed !== undefined) return Fraction.read(listed);
  const greatest = Math.max(...Object.keys(option.priceByLines).map(Number));
  if (lines < greatest || option.extraLinePrice === null) return null;
  const base = Fraction.read(option.priceByLines[String(greatest)] as string);
  return base.plus(Fraction.read(option.extraLinePrice).times(whole(lines - greatest)));
}

/** What autopay takes off one purchase: never more than its price. */
function discountOn(it: Case, option: PaymentOption, price: Fraction): Fraction {
  if (!it.need.autopay || option.autopayDiscount === null) return ZERO;
  const { amount, per } = option.autopayDiscount;
  const discount = Fraction.read(amount).times(per === 'line' ? it.lines : ONE);
  return discount.compare(price) < 0 ? discount : price;
}

/** The months a term covers. */
function monthsOfTerm(option: PaymentOption): number {
  if ('months' in option.period) return option.period.months;
  return Math.max(1, whole(option.period.days).over(DAYS_OF_A_MONTH).round());
}

const available = (it: Case): PaymentOption[] =>
  it.plan.charges.options.filter(
    (option) => priceFor(option, it.need.lines) !== null && (it.need.newCustomer || !option.newCustomersOnly),
  );

/** One step of a plan of purchases: that many purchases (a cycle: months) of an option. */
interface Step {
  option: PaymentOption;
  count: number;
}

/** Every plan of purchases for whole months: an intro, terms from the longest, then a cycle. */
function everyPlanOfSteps(it: Case): Step[][] {
  const H = it.months;
  const options = available(it);
  const ordinary = options.filter((option) => !option.newCustomersOnly);
  const cycles = ordinary.filter((option) => isCycle(option.period));
  const terms = ordinary
    .filter((option) => !isCycle(option.period))
    .sort((a, b) => monthsOfTerm(b) - monthsOfTerm(a));

  const starts: { steps: Step[]; covered: number }[] = [{ steps: [], covered: 0 }];
  for (const option of options.filter((one) => one.newCustomersOnly)) {
    const length = isCycle(option.period) ? 1 : monthsOfTerm(option);
    for (let count = 1; count <= (option.maxUses ?? 1) && (count - 1) * length < H; count += 1) {
      starts.push({ steps: [{ option, count }], covered: count * length });
    }
  }

  const complete: Step[][] = [];
  const goOn = (steps: Step[], covered: number, nextTerm: number): void => {
    const term = terms[nextTerm];
    if (term === undefined) {
      if (covered >= H) complete.push(steps);
      else for (const cycle of cycles) complete.push([...steps, { option: cycle, count: H - covered }]);
      return;
    }
    goOn(steps, covered, nextTerm + 1);
    const length = monthsOfTerm(term);
    for (let count = 1; covered + (count - 1) * length < H; count += 1) {
      goOn([...steps, { option: term, count }], covered + count * length, nextTerm + 1);
    }
  };
  for (const start of starts) goOn(start.steps, start.covered, 0);
  return complete;
}

function makeUse(it: Case, option: PaymentOption, quantity: Fraction, weights: number[]): OptionUse {
  const price = priceFor(option, it.need.lines) as Fraction;
  const discount = discountOn(it, option, price);
  return {
    option,
    quantity,
    price,
    discount,
    paymentCents: toCents(price.times(quantity)),
    discountCents: -toCents(discount.times(quantity)),
    weights,
  };
}

function makePurchases(it: Case, uses: OptionUse[], steps: Step[]): Purchases {
  const first = uses[0] as OptionUse;
  return {
    uses,
    cents: sumCents(uses.map((use) => use.paymentCents + use.discountCents)),
    dueAtStartCents: toCents(first.price.minus(first.discount)),
    documentOrder: steps.flatMap(({ option, count }) =>
      Array.from({ length: count }, () => it.plan.charges.options.indexOf(option)),
    ),
  };
}

function overMonths(it: Case, steps: Step[]): Purchases {
  let month = 0;
  const uses = steps.map(({ option, count }) => {
    const weights = upTo(it.months - 1).map(() => 0);
    const cycle = isCycle(option.period);
    for (let use = 0; use < count; use += 1) {
      weights[month] = 1;
      month += cycle ? 1 : monthsOfTerm(option);
    }
    const days = cycleDays(option.period);
    const perMonth = days === null ? ONE : DAYS_OF_A_MONTH.over(whole(days));
    return makeUse(it, option, whole(count).times(perMonth), weights);
  });
  return makePurchases(it, uses, steps);
}

/** A stay: one option, as many times whole as its days take. */
function overDays(it: Case, days: number): Purchases[] {
  return available(it).flatMap((option) => {
    const length = 'days' in option.period ? option.period.days : 30 * option.period.months;
    const count = Math.ceil(days / length);
    if (option.newCustomersOnly && count > (option.maxUses ?? 1)) return [];
    return [makePurchases(it, [makeUse(it, option, whole(count), [1])], [{ option, count }])];
  });
}

/** Every set of purchases that this person may make and that covers the whole horizon. */
export const everyPurchases = (it: Case): Purchases[] =>
  it.stayDays === null
    ? everyPlanOfSteps(it).map((steps) => overMonths(it, steps))
    : overDays(it, it.stayDays);
