/** The items of an answer: each part of the total once, with how many units at what price. */
import type { Load } from '@/lib/cost/international';
import { type Payments, type Purchases, paid, type TimedItem } from '@/lib/cost/payments';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import { MONTH_DAYS, type PreparedFee, type PreparedPlan } from '@/lib/cost/prepared-plan';
import type { Item, ItemKind } from '@/lib/cost/result';
import type { TripWay } from '@/lib/cost/roaming';
import type { Timing } from '@/lib/cost/schedule';
import { TAXED_KINDS } from '@/lib/cost/tax';
import type { TopUpSet } from '@/lib/cost/top-ups';
import type { UsageCost } from '@/lib/cost/usage';
import { centsToDecimal, compare, type Fraction, fraction, multiply, round, toNumber } from '@/lib/money';

/** Six decimals are for reading; the amount is exact. */
const readable = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;

/** Cents, possibly with a fraction, as a decimal string of dollars. */
export function rateToDecimal(cents: Fraction): string {
  const hundredths = round(multiply(cents, fraction(100)));
  const text = (hundredths / 10_000).toFixed(4);
  return text.replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** Purchases as items, discounts behind them. */
function paymentLines(purchases: readonly Purchases[], stay: boolean): TimedItem[] {
  const line = (kind: 'payment' | 'autopayDiscount', purchase: Purchases, cents: number): TimedItem => {
    const { option, count, startMonth } = purchase;
    const quantity = stay ? count : toNumber(multiply(option.perMonth, fraction(count)));
    const amountCents = stay ? cents * count : paid(cents, option, count);
    const unitPrice = centsToDecimal(cents);
    return {
      item: { kind, ref: option.source.id, quantity: readable(quantity), unitPrice, amountCents },
      timing: { start: startMonth, step: option.months, count },
    };
  };
  return [
    ...purchases.map((purchase) => line('payment', purchase, purchase.cents)),
    ...purchases
      .filter(({ discountCents }) => discountCents > 0)
      .map((purchase) => line('autopayDiscount', purchase, -purchase.discountCents)),
  ];
}

/** Collects items with the months in which they fall. */
export class ItemList {
  readonly items: Item[] = [];
  readonly timings: Timing[] = [];
  totalCents = 0;
  taxedCents = 0;

  add(kind: ItemKind, ref: string, quantity: number, unitPrice: string, cents: number, timing: Timing): void {
    this.push({ kind, ref, quantity: readable(quantity), unitPrice, amountCents: cents }, timing);
  }

  private push(item: Item, timing: Timing): void {
    this.items.push(item);
    this.timings.push(timing);
    this.totalCents += item.amountCents;
    if (TAXED_KINDS.has(item.kind)) this.taxedCents += item.amountCents;
  }

  payments(payments: Payments, stay: boolean): void {
    payments.lines ??= paymentLines(payments.purchases, stay);
    for (const { item, timing } of payments.lines) this.push(item, timing);
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
        'topUp',
        price,
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
      this.add(kind, fee.name, quantity, centsToDecimal(fee.cents), fee.cents * quantity, timing);
    }
  }

  addOns(plan: PreparedPlan, counts: readonly number[], need: PreparedNeed): void {
    plan.addOns.forEach((addOn, index) => {
      const quantity = (counts[index] ?? 0) * need.lines * need.charges;
      if (quantity > 0)
        this.add(
          'addOn',
          addOn.source.id,
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
      this.add('overage', service, toNumber(multiply(over, times)), rateToDecimal(rateCents), cents, 'even');
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
    const ref = countries.join('+') + (pool.addOn ? ` @ ${pool.addOn.source.id}` : '');
    this.add(
      kind,
      ref,
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
      const ref = trip.source.country + (pass ? ` @ ${pass.source.id}` : '');
      const unit = pass ? centsToDecimal(pass.cents) : rateToDecimal(cents);
      if (pass || compare(cents, fraction(0)) > 0) this.add('roaming', ref, quantity, unit, amount, 'even');
    }
  }
}

/** The month (from 0) in which a day (from 0) falls: ⌊day × 12/365⌋. */
function monthOfDay(day: number): number {
  return Math.floor((day * Number(MONTH_DAYS.d)) / Number(MONTH_DAYS.n));
}
