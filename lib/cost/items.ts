/** The items of a quote: each part of the total once, with its units and unit price. */
import { accountsOfNeed } from '@/lib/cost/account-share';
import type { Share } from '@/lib/cost/cover';
import type { Load } from '@/lib/cost/international';
import { isOfferOn, type MonthKind, type PreparedNeed, type SharedAccount } from '@/lib/cost/prepared-need';
import { MONTH_DAYS, type PreparedOption, type PreparedPlan } from '@/lib/cost/prepared-plan';
import { discountOf, paid, paidWhole, reducedTimes, timesOf } from '@/lib/cost/priced-option';
import type { Item, ItemKind, OfMonthKind, Subject } from '@/lib/cost/result';
import type { TripWay } from '@/lib/cost/roaming';
import { evenly, type Timing } from '@/lib/cost/schedule';
import { TAXED_KINDS, taxOn } from '@/lib/cost/tax';
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

/** The same of an amount in parts of a cent. */
const priceText = (amount: number, parts: number): string =>
  parts === 1 ? centsToDecimal(amount) : rateToDecimal(fraction(amount, parts));

/** What is paid for the plan, which fees may be a share of. */
const PAID_KINDS: ReadonlySet<ItemKind> = new Set(['payment', 'autopayDiscount', 'topUp']);

/** Collects items together with the months they fall in. */
export class ItemList {
  readonly items: Item[] = [];
  readonly timings: Timing[] = [];
  private taxedCents = 0;
  /** Payments less autopay discounts, or top-ups. */
  private paidCents = 0;

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
    if (PAID_KINDS.has(subject.kind)) this.paidCents += amountCents;
  }

  /** Payments first, then their discounts. */
  payments(purchases: readonly Share[], stay: boolean): void {
    let start = 0;
    const discounts: (() => void)[] = [];
    for (const purchase of purchases) {
      const from = start;
      this.payment(purchase, from, stay);
      discounts.push(() => this.discount(purchase, from, stay));
      if (!stay) start += purchase.count * purchase.entry.option.months;
    }
    for (const discount of discounts) discount();
  }

  private payment({ entry, count }: Share, start: number, stay: boolean): void {
    const { option, cents, parts } = entry;
    const amountCents = stay ? paidWhole(entry, count) : paid(entry, count);
    const timing = stay ? 'start' : { start, step: option.months, count };
    const quantity = toNumber(timesOf(option, count, stay));
    const optionId = option.source.id;
    this.add({ kind: 'payment', optionId }, quantity, priceText(cents, parts), amountCents, timing);
  }

  private discount({ entry, count }: Share, start: number, stay: boolean): void {
    const { option, discountCents, parts } = entry;
    const reduced = reducedTimes(option, count, stay);
    if (discountCents === 0 || reduced.n === 0) return;
    const timing = stay ? 'start' : discountTiming(option, start, count);
    this.add(
      { kind: 'autopayDiscount', optionId: option.source.id },
      toNumber(reduced),
      priceText(-discountCents, parts),
      -discountOf(entry, count, stay),
      timing,
    );
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

  /** `times`: purchases of the way to pay, which fees of each purchase count by. */
  recurringFees(plan: PreparedPlan, need: PreparedNeed, separate: boolean, times: Fraction): void {
    const paidCents = this.paidCents;
    const accounts = accountsOfNeed(need, separate);
    for (const fee of plan.recurringFees) {
      const { name } = fee;
      if (fee.each === 'percent') {
        const amountCents = round(multiply(fee.share, fraction(paidCents)));
        const unitPrice = String(readable(toNumber(fee.share)));
        this.add({ kind: 'recurringFee', name }, paidCents / 100, unitPrice, amountCents, 'even');
        continue;
      }
      // Of top-ups no fee of a purchase is due.
      if (fee.each === 'purchase' && times.n === 0) continue;
      const units = fee.perLine ? fraction(need.lines) : accounts;
      const quantity = multiply(units, fee.each === 'month' ? fraction(need.charges) : times);
      const amountCents = round(multiply(quantity, fraction(fee.cents)));
      const unitPrice = centsToDecimal(fee.cents);
      this.add({ kind: 'recurringFee', name }, toNumber(quantity), unitPrice, amountCents, 'even');
    }
  }

  oneTimeFees(plan: PreparedPlan, need: PreparedNeed, separate: boolean): void {
    const accounts = accountsOfNeed(need, separate);
    for (const { name, cents, perLine } of plan.oneTimeFees) {
      const quantity = perLine ? fraction(need.lines) : accounts;
      const amountCents = round(multiply(quantity, fraction(cents)));
      this.add({ kind: 'oneTimeFee', name }, toNumber(quantity), centsToDecimal(cents), amountCents, 'start');
    }
  }

  addOns(
    plan: PreparedPlan,
    counts: readonly number[],
    { lines, kinds }: PreparedNeed,
    kind: MonthKind,
  ): void {
    plan.addOns.forEach((addOn, index) => {
      const quantity = (counts[index] ?? 0) * lines * kind.charges;
      if (quantity > 0)
        this.add(
          { kind: 'addOn', addOnId: addOn.source.id, ...inMonths(kinds, kind) },
          quantity,
          centsToDecimal(addOn.cents),
          addOn.cents * quantity,
          timingOf(kinds, kind),
        );
    });
  }

  usage({ overages, calls, messages }: UsageCost, { lines, kinds }: PreparedNeed, kind: MonthKind): void {
    const timing = timingOf(kinds, kind);
    const months = inMonths(kinds, kind);
    for (const { service, quantity, rateCents, cents } of overages)
      this.add(
        { kind: 'overage', service, ...months },
        toNumber(quantity),
        rateToDecimal(rateCents),
        cents,
        timing,
      );
    const times = fraction(kind.months * lines);
    const abroad = (
      of: 'internationalCalling' | 'internationalSms',
      { over, countries, pool }: Load,
    ): void => {
      const { rateCents } = pool.entry;
      if (over.n === 0 || !rateCents) return;
      const quantity = multiply(over, times);
      this.add(
        { kind: of, countries, addOnId: pool.addOn?.source.id ?? null, ...months },
        toNumber(quantity),
        rateToDecimal(rateCents),
        round(multiply(quantity, rateCents)),
        timing,
      );
    };
    for (const load of calls.loads) abroad('internationalCalling', load);
    for (const load of messages.loads) abroad('internationalSms', load);
  }

  /** Overage of data that the account's groups use up together. */
  sharedOverages({ overages }: SharedAccount): void {
    for (const { months, quantity, rateCents, cents } of overages) {
      const subject = { kind: 'overage', service: 'data', ...(months && { inMonths: months }) } as const;
      this.add(subject, toNumber(quantity), rateToDecimal(rateCents), cents, months ?? 'even');
    }
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

  /** Offers of the person's own: one item each, in the first months of the schedule. */
  ownOffers({ plan }: PreparedPlan, { offers }: PreparedNeed): void {
    for (const { source, months, cents } of offers) {
      if (!isOfferOn(source, plan)) continue;
      const timing = evenly(0, Math.max(1, months));
      this.add({ kind: 'ownOffer', name: source.name }, months, source.perMonth, cents, timing);
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
      taxOn(taxRate, this.taxedCents),
      'taxed',
    );
  }
}

/** The kind of month of a subject, told only where a need has several. */
const inMonths = (kinds: readonly MonthKind[], { index }: MonthKind): OfMonthKind =>
  kinds.length > 1 ? { monthKind: index } : {};

const timingOf = (kinds: readonly MonthKind[], { start, months }: MonthKind): Timing =>
  kinds.length > 1 ? evenly(start, months) : 'even';

/** Months in which purchases fall that autopay reduces, from the option's `fromPurchase` on. */
function discountTiming(option: PreparedOption, start: number, count: number): Timing {
  const { fromPurchase, months, cycle, days } = option;
  const full = fromPurchase - 1;
  if (!cycle || days === null || full === 0)
    return { start: start + full * months, step: months, count: count - full };
  // Of a cycle in days each month has (365/12)/days purchases: counted in parts of 1/(12 × days), so that they are whole.
  const unreduced = full * 12 * days;
  const weights = Array.from({ length: count }, (_, month) =>
    Math.max(0, (month + 1) * 365 - Math.max(month * 365, unreduced)),
  );
  return { start, weights };
}

/** The month (from 0) in which a day (from 0) falls: ⌊day × 12/365⌋. */
function monthOfDay(day: number): number {
  return Math.floor((day * Number(MONTH_DAYS.d)) / Number(MONTH_DAYS.n));
}
