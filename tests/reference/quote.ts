/**
 * The tariff model once more, as plainly as it can be said: every choice is tried, nothing is clever. The product's
 * engine is held against it.
 */
import type { CostSettings, ItemKind } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { Fee, PlanFacts } from '@/lib/plan/plan';
import { type Case, makeCase } from './case';
import { addOnLines, centsOf, everyUseCost, type Line, makeLine } from './choice';
import { Fraction, ONE, sumCents, toCents, whole, ZERO } from './fraction';
import { everyPurchases, type Purchases } from './purchases';
import { everyReason } from './reasons';
import { addUp, everyMonth, firstMonth, spread } from './schedule';
import { cheapestTopUps, type TopUps } from './top-ups';

/** An item with its subject as text, as the API writes it. */
export interface ReferenceItem {
  kind: ItemKind;
  ref: string;
  quantity: number;
  unitPrice: string;
  amountCents: number;
}

export interface ReferenceQuote {
  feasible: true;
  items: ReferenceItem[];
  totalCents: number;
  monthlyCents: number;
  dueAtStartCents: number;
  usageFromCreditCents: number | null;
  schedule: number[];
  scheduleByItem: number[][];
}

export type ReferenceAnswer = ReferenceQuote | { feasible: false; reasons: string[] };

/** A line and the months it falls in. */
interface Dated {
  line: Line;
  weights: number[];
}

interface Choice {
  lines: Dated[];
  totalCents: number;
  addOns: number;
  dueAtStartCents: number;
  documentOrder: number[];
  usageFromCreditCents: number | null;
}

const TAXED: ItemKind[] = ['payment', 'autopayDiscount', 'topUp', 'recurringFee', 'addOn', 'overage'];

/** Below 0 where the first of two choices is the better one. */
function compareChoices(a: Choice, b: Choice): number {
  if (a.totalCents !== b.totalCents) return a.totalCents - b.totalCents;
  if (a.addOns !== b.addOns) return a.addOns - b.addOns;
  if (a.dueAtStartCents !== b.dueAtStartCents) return a.dueAtStartCents - b.dueAtStartCents;
  return earlierInDocument(a.documentOrder, b.documentOrder);
}

/** Below 0 where the first has more of what stands first in the document. */
function earlierInDocument(a: number[], b: number[]): number {
  const differs = a.findIndex((count, index) => count !== b[index]);
  return differs < 0 ? 0 : (b[differs] ?? 0) - (a[differs] ?? 0);
}

/** Below 0 where the first difference of two lists of places is an earlier place, or the end. */
function firstInDocument(a: number[], b: number[]): number {
  const differs = a.findIndex((place, index) => place !== b[index]);
  if (differs < 0) return a.length - b.length;
  return b[differs] === undefined ? 1 : (a[differs] ?? 0) - b[differs];
}

const best = <One>(choices: One[], compare: (a: One, b: One) => number): One =>
  choices.reduce((found, choice) => (compare(choice, found) < 0 ? choice : found));

function feeLine(it: Case, kind: ItemKind, fee: Fee, times: number): Line {
  const units = whole(times).times(fee.per === 'line' ? it.lines : ONE);
  return makeLine(kind, fee.name, units, Fraction.read(fee.amount));
}

function taxRate(it: Case): Fraction | null {
  const { plan, need, settings } = it;
  if (need.state === null) return null;
  const percent = settings.combinedTaxRatePercent[need.state];
  if (percent === undefined) throw new RangeError(`No tax rate for ${need.state}`);
  if (plan.charges.taxesAndFees === 'included') return null;
  return Fraction.read(percent).over(whole(100)).times(Fraction.read(settings.taxableShare));
}

function paymentLines({ uses }: Purchases): Dated[] {
  const payments = uses.map(({ option, quantity, price, weights }) => ({
    line: makeLine('payment', option.id, quantity, price),
    weights,
  }));
  const discounts = uses.map(({ option, quantity, discount, weights }) => ({
    line: makeLine('autopayDiscount', option.id, quantity, ZERO.minus(discount)),
    weights,
  }));
  return [...payments, ...discounts.filter(({ line }) => line.unitPrice.compare(ZERO) < 0)];
}

function topUpLines(it: Case, topUps: TopUps): Dated[] {
  return topUps.uses.map(({ topUp, count, weights }) => {
    const price = Fraction.read(topUp.price);
    return { line: makeLine('topUp', topUp.price, whole(count).times(it.lines), price), weights };
  });
}

/** The cheapest purchases, whatever else is chosen: all else grows with what they cost. */
function cheapestPurchases(it: Case): Purchases {
  return best(everyPurchases(it), (a, b) => {
    if (a.cents !== b.cents) return a.cents - b.cents;
    if (a.dueAtStartCents !== b.dueAtStartCents) return a.dueAtStartCents - b.dueAtStartCents;
    return firstInDocument(a.documentOrder, b.documentOrder);
  });
}

/** The tax on some lines, month by month with what it is on. */
function taxLine(it: Case, lines: Dated[]): Dated[] {
  const rate = taxRate(it);
  if (rate === null) return [];
  const taxed = lines.filter(({ line }) => TAXED.includes(line.kind));
  const onCents = whole(centsOf(taxed.map(({ line }) => line))).over(whole(100));
  const weights = addUp(
    it.months,
    taxed.map(({ line, weights: months }) => spread(line.cents, months)),
  );
  return [{ line: makeLine('tax', it.need.state ?? '', onCents, rate), weights }];
}

function everyChoice(it: Case): Choice[] {
  const { plan } = it;
  const byCredit = plan.charges.topUps.length > 0;
  const monthly = everyMonth(it.months);
  const purchases = byCredit ? null : cheapestPurchases(it);
  const recurring = plan.charges.recurringFees.map((fee) => ({
    line: feeLine(it, 'recurringFee', fee, it.monthlyCharges),
    weights: monthly,
  }));
  const oneTime = plan.charges.oneTimeFees.map((fee) => ({
    line: feeLine(it, 'oneTimeFee', fee, 1),
    weights: firstMonth(it.months),
  }));
  const feesAtStart = centsOf(oneTime.map(({ line }) => line));

  return everyUseCost(it).map(({ counts, use }) => {
    const addOns = addOnLines(it, counts).map((line) => ({ line, weights: monthly }));
    const used = byCredit ? [] : use.lines.map((line) => ({ line, weights: monthly }));
    const topUps = byCredit ? cheapestTopUps(it, use.exact.over(it.lines)) : null;
    const bought = topUps ? topUpLines(it, topUps) : paymentLines(purchases as Purchases);
    const untaxed = [...bought, ...recurring, ...oneTime, ...addOns, ...used];
    const lines = [...untaxed, ...taxLine(it, untaxed)];
    const first = topUps ?? (purchases as Purchases);
    return {
      lines,
      totalCents: centsOf(lines.map(({ line }) => line)),
      addOns: sumCents(counts),
      dueAtStartCents: first.dueAtStartCents + feesAtStart,
      documentOrder: counts,
      usageFromCreditCents: byCredit ? toCents(use.exact) : null,
    };
  });
}

/** Six decimals, for reading. */
const readable = (value: Fraction): number => value.times(whole(1_000_000)).round() / 1_000_000;

const toItem = ({ kind, ref, units, unitPrice, cents }: Line): ReferenceItem => ({
  kind,
  ref,
  quantity: readable(units),
  unitPrice: String(unitPrice.toNumber()),
  amountCents: cents,
});

/** What a need costs on a plan, by trying everything. */
export function referenceQuote(plan: PlanFacts, need: Need, settings: CostSettings): ReferenceAnswer {
  const it = makeCase(plan, need, settings);
  taxRate(it);
  const reasons = everyReason(it);
  if (reasons.length > 0) return { feasible: false, reasons };
  const { lines, totalCents, dueAtStartCents, usageFromCreditCents } = best(everyChoice(it), compareChoices);
  const scheduleByItem = lines.map(({ line, weights }) => spread(line.cents, weights));
  const total = whole(totalCents);
  return {
    feasible: true,
    items: lines.map(({ line }) => toItem(line)),
    totalCents,
    monthlyCents: (it.stayDays === null
      ? total.over(whole(it.months))
      : total.times(whole(30)).over(whole(it.stayDays))
    ).round(),
    dueAtStartCents,
    usageFromCreditCents,
    schedule: addUp(it.months, scheduleByItem),
    scheduleByItem,
  };
}
