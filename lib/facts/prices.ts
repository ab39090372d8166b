/** The prices of a plan as people ask for them: for so many lines, with and without autopay, in all and a month. */
import { add, type Fraction, fraction, fromDecimal, multiply, round, toCents } from '@/lib/money';
import type { PaymentOption, Period } from '@/lib/plan/plan';
import type { LinePrice, OptionPrices, Share } from './value';

/** How many such periods a month has: 1/3 for three months, (365/12)/30 for 30 days. */
export function perMonth(period: Period): Fraction {
  return 'months' in period ? fraction(1, period.months) : fraction(365, 12 * period.days);
}

function share(accountCents: number, lines: number, period: Period): Share {
  return {
    accountCents,
    perLineCents: round(fraction(accountCents, lines)),
    monthlyCents: round(multiply(fraction(accountCents), perMonth(period))),
  };
}

function linePrice(option: PaymentOption, lines: number, cents: number): LinePrice {
  const discount = option.autopayDiscount;
  const list = share(cents, lines, option.period);
  if (!discount) return { lines, list, autopay: null };
  const off = toCents(discount.amount) * (discount.per === 'line' ? lines : 1);
  return { lines, list, autopay: share(Math.max(0, cents - off), lines, option.period) };
}

function lengthened(period: Period, times: number): Period {
  return 'months' in period ? { months: period.months * times } : { days: period.days * times };
}

/** One option's prices for every number of lines that it names. */
export function optionPrices(option: PaymentOption): OptionPrices {
  const { id, period, newCustomersOnly, maxUses, autopayDiscount, extraLinePrice } = option;
  // An introductory option without a limit may be bought once (tariff model, section 5).
  const uses = newCustomersOnly ? (maxUses ?? 1) : maxUses;
  return {
    id,
    period,
    newCustomersOnly,
    uses,
    introPeriod: newCustomersOnly ? lengthened(period, uses ?? 1) : null,
    autopayDiscount,
    extraLinePrice,
    rows: Object.entries(option.priceByLines)
      .map(([lines, price]) => linePrice(option, Number(lines), toCents(price)))
      .sort((a, b) => a.lines - b.lines),
  };
}

/** What the option costs for that many lines; null where it is not sold for them (tariff model, section 5). */
export function priceForLines(option: PaymentOption, lines: number): LinePrice | null {
  const named = option.priceByLines[String(lines)];
  if (named !== undefined) return linePrice(option, lines, toCents(named));
  const most = Math.max(...Object.keys(option.priceByLines).map(Number));
  if (lines < most || option.extraLinePrice === null) return null;
  const extra = multiply(fromDecimal(option.extraLinePrice), fraction(100 * (lines - most)));
  const base = fraction(toCents(option.priceByLines[String(most)] as string));
  return linePrice(option, lines, round(add(base, extra)));
}
