/** The items of a quote: each part of the total once, with its units and unit price. */
import type { Load } from '@/lib/cost/international';
import { type Purchases, paid } from '@/lib/cost/offers';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import { MONTH_DAYS, type PreparedFee, type PreparedPlan } from '@/lib/cost/prepared-plan';
import type { Item, Subject } from '@/lib/cost/result';
import type { TripWay } from '@/lib/cost/roaming';
import type { Timing } from '@/lib/cost/schedule';
import { TAXED_KINDS, taxCents } from '@/lib/cost/tax';
import type { TopUpSet } from '@/lib/cost/top-ups';
import type { UsageCost } from '@/lib/cost/usage';
import { centsToDecimal, compare, type Fraction, fraction, multiply, round, toNumber } from '@/lib/money';

/** A quantity rounded to six decimals for display; the amount is computed from the exact one. */
const readable = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;

/** Cents, possibly with a fraction, as a decimal string of dollars. */
export function rateToDecimal(cents: Fraction): string {
  const hundredths = round(multiply(cents, fraction(100)));
  const text = (hundredths / 10_000).toFixed(4);
  return text.replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** Collects items together with the months they fall in. */
export class ItemList {
  readonly items: Item[] = [];
  readonly timings: Timing[] = [];
  private taxedCents = 0;

  private add(
    subject: Subject,
    quantity: number,
    unitPrice: string,
    amountCents: number,
    timing: Timing,
  ): void {
    this.items.push({ ...subject, quantity: readable(quantity), unitPrice, amountCents });
    this.timings.push(timing);
    if (TAXED_KINDS.has(subject.kind)) this.taxedCents += amountCents;
  }

  /** Payments first, then their discounts. */
  payments(purchases: readonly Purchases[], stay: boolean): void {
    for (const purchase of purchases) this.purchase('payment', purchase, purchase.cents, stay);
    for (const purchase of purchases)
      if (purchase.discountCents > 0)
        this.purchase('autopayDiscount', purchase, -purchase.discountCents, stay);
  }

  private purchase(
    kind: 'payment' | 'autopayDiscount',
    { option, count, startMonth }: Purchases,
    cents: number,
    stay: boolean,
  ): void {
    const quantity = stay ? count : toNumber(multiply(option.perMonth, fraction(count)));
    const amountCents = stay ? cents * count : paid(cents, option, count);
    const timing = { start: startMonth, step: option.months, count };
    this.add({ kind, optionId: option.source.id }, quantity, centsToDecimal(cents), amountCents, timing);
  }

  topUps({ bought }: TopUpSet, lines: number, stay: boolean): void {
    let validDays = 0;
    for (const { topUp, count } of bought) {
      const months: number[] = [];
      for (let index = 0; index < count; index += 1) {
        months.push(stay ? 0 : monthOfDay(validDays));
        validDays += topUp.validityDays;
      }
      const { price } = topUp.source;
      this.add(
        { kind: 'topUp', price },
        count * lines,
        centsToDecimal(topUp.priceCents),
        topUp.priceCents * count * lines,
        months,
      );
    }
  }

  fees(
    kind: 'recurringFee' | 'oneTimeFee',
    fees: readonly PreparedFee[],
    times: number,
    lines: number,
  ): void {
    for (const fee of fees) {
      const quantity = times * (fee.perLine ? lines : 1);
      const timing = kind === 'oneTimeFee' ? 'start' : 'even';
      this.add({ kind, name: fee.name }, quantity, centsToDecimal(fee.cents), fee.cents * quantity, timing);
    }
  }

  addOns(plan: PreparedPlan, counts: readonly number[], need: PreparedNeed): void {
    plan.addOns.forEach((addOn, index) => {
      const quantity = (counts[index] ?? 0) * need.lines * need.charges;
      if (quantity > 0)
        this.add(
          { kind: 'addOn', addOnId: addOn.source.id },
          quantity,
          centsToDecimal(addOn.cents),
          addOn.cents * quantity,
          'even',
        );
    });
  }

  usage({ overages, calls, messages }: UsageCost, need: PreparedNeed): void {
    const times = fraction(need.months * need.lines);
    for (const { service, over, rateCents, cents } of overages)
      this.add(
        { kind: 'overage', service },
        toNumber(multiply(over, times)),
        rateToDecimal(rateCents),
        cents,
        'even',
      );
    for (const load of calls.loads) this.international('internationalCalling', load, times);
    for (const load of messages.loads) this.international('internationalSms', load, times);
  }

  private international(
    kind: 'internationalCalling' | 'internationalSms',
    load: Load,
    times: Fraction,
  ): void {
    const { over, countries, pool } = load;
    const { rateCents } = pool.entry;
    if (over.n === 0 || !rateCents) return;
    const quantity = multiply(over, times);
    this.add(
      { kind, countries, addOnId: pool.addOn?.source.id ?? null },
      toNumber(quantity),
      rateToDecimal(rateCents),
      round(multiply(quantity, rateCents)),
      'even',
    );
  }

  trips(ways: readonly TripWay[], lines: number): void {
    for (const { trip, pass, chargedPasses, cents } of ways) {
      const amount = round(multiply(cents, fraction(lines)));
      const quantity = chargedPasses * lines;
      const { country } = trip.source;
      const passId = pass?.source.id ?? null;
      const unit = pass ? centsToDecimal(pass.cents) : rateToDecimal(cents);
      if (pass || compare(cents, fraction(0)) > 0)
        this.add({ kind: 'roaming', country, passId }, quantity, unit, amount, 'even');
    }
  }

  /** Must be called last: the estimate on all taxed items added before. */
  tax(plan: PreparedPlan, need: PreparedNeed): void {
    const { taxRate, taxRateText, need: source } = need;
    if (!plan.taxed || !taxRate || source.state === null) return;
    const base = Number(centsToDecimal(this.taxedCents));
    this.add(
      { kind: 'tax', state: source.state },
      base,
      taxRateText,
      taxCents(plan.taxed, need, this.taxedCents),
      'taxed',
    );
  }
}

/** The month (from 0) in which a day (from 0) falls: ⌊day × 12/365⌋. */
function monthOfDay(day: number): number {
  return Math.floor((day * Number(MONTH_DAYS.d)) / Number(MONTH_DAYS.n));
}
