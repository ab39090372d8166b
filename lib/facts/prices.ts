/** The prices of a plan as people ask for them: for so many lines, with and without autopay, in all and a month. */
import { type Fraction, fraction, multiply, round, toCents } from '@/lib/money';
import { AUTOPAY_MEANS } from '@/lib/plan/constants';
import type { AutopayDiscount, PaymentOption, Period } from '@/lib/plan/plan';
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

/** What each means takes off, in the fixed order of means; those that give nothing are left out. */
const byMeans = (discount: AutopayDiscount) =>
  AUTOPAY_MEANS.flatMap((means) => {
    const amount = discount[means];
    return amount === null || toCents(amount) === 0 ? [] : [{ means, amount }];
  });

function linePrice(option: PaymentOption, lines: number, cents: number): LinePrice {
  const discount = option.autopayDiscount;
  const list = share(cents, lines, option.period);
  const offers = discount ? byMeans(discount).map(({ amount }) => toCents(amount)) : [];
  if (!discount || offers.length === 0) return { lines, list, autopay: null };
  const off = Math.max(...offers) * (discount.per === 'line' ? lines : 1);
  return { lines, list, autopay: share(Math.max(0, cents - off), lines, option.period) };
}

function lengthened(period: Period, times: number): Period {
  return 'months' in period ? { months: period.months * times } : { days: period.days * times };
}

/** One option's prices for every number of lines that it names. */
export function optionPrices(option: PaymentOption): OptionPrices {
  const { id, period, newCustomersOnly, maxUses, autopayDiscount, extraLinePrice, conditions } = option;
  const offers = autopayDiscount ? byMeans(autopayDiscount) : [];
  // An introductory option without a limit may be bought once (tariff model, section 5).
  const uses = newCustomersOnly ? (maxUses ?? 1) : maxUses;
  return {
    id,
    period,
    newCustomersOnly,
    uses,
    introPeriod: newCustomersOnly ? lengthened(period, uses ?? 1) : null,
    autopayDiscount:
      autopayDiscount && offers.length > 0
        ? { per: autopayDiscount.per, byMeans: offers, fromPurchase: autopayDiscount.fromPurchase }
        : null,
    extraLinePrice,
    conditions,
    rows: Object.entries(option.priceByLines)
      .map(([lines, price]) => linePrice(option, Number(lines), toCents(price)))
      .sort((a, b) => a.lines - b.lines),
  };
}
