/** Section 5, Allowances and Voice, sms, data: use above the plan's allowances. */
import type { Findings } from '@/lib/cost/findings';
import type { MonthKind, PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedAddOn, PreparedPlan } from '@/lib/cost/prepared-plan';
import { reasonFor } from '@/lib/cost/reason';
import type { Service } from '@/lib/cost/result';
import { add, ceiling, compare, type Fraction, fraction, multiply, round } from '@/lib/money';
import { type Allowance, above, join, scale } from '@/lib/quantity';

/** What the lines of a need are to the carrier: one account, or an account for each line. */
export interface Accounts {
  /** Lines that share one allowance of data. */
  sharers: number;
  /** The most that those lines pay for overage of data in a month, in cents; null = no cap. */
  capCents: number | null;
}

const APART: Accounts = { sharers: 1, capCents: null };

/** The accounts of a need on a plan (section 5, Lines). */
export function accountsOf(plan: PreparedPlan, need: PreparedNeed, separate: boolean): Accounts {
  const { shared, caps } = plan.dataTerms;
  if (!shared) return APART;
  const sharers = separate ? 1 : need.lines;
  return { sharers, capCents: caps?.get(sharers) ?? null };
}

/** A service whose use may exceed the plan's own allowance; an add-on may cover the excess, or a rate price it. */
export interface Shortfall {
  service: Service;
  /** Lines that use the allowance together; use and allowance are theirs, for a month of use. */
  sharers: number;
  use: Fraction;
  included: Allowance;
  rateCents: Fraction | null;
  /** Overage is sold in blocks of so much; null = by use. */
  block: Fraction | null;
  /** The most cents that these lines pay in a month of use; null = no cap. */
  cap: Fraction | null;
}

export interface Overage {
  service: Service;
  /** What is billed above the allowance, for all lines and all these months. */
  quantity: Fraction;
  rateCents: Fraction;
  /** Exact cents of the lines that share the allowance, for a month of use; where credit pays, of one line. */
  exactCents: Fraction;
  /** For all lines and all these months, rounded once. */
  cents: number;
}

/** Factor that converts an allowance of the plan to one month of use (for a stay: to the whole stay). */
export function allowanceFactor(plan: PreparedPlan, need: PreparedNeed): Fraction {
  const { allowanceDays } = plan;
  if (need.stayDays === null) return plan.monthFactor;
  return allowanceDays === null ? need.grants : fraction(Math.ceil(need.stayDays / allowanceDays));
}

/** One service of a plan for one kind of month, whether its use exceeds the allowance or not. */
export function shortfallOf(
  service: Service,
  plan: PreparedPlan,
  need: PreparedNeed,
  kind: MonthKind,
  accounts: Accounts,
): Shortfall {
  const { included, rateCents } = plan[service];
  const isData = service === 'data';
  const sharers = isData ? accounts.sharers : 1;
  const cap = isData && accounts.capCents !== null ? fraction(accounts.capCents) : null;
  return {
    service,
    sharers,
    use: sharers === 1 ? kind[service] : multiply(kind[service], fraction(sharers)),
    included: scale(included, allowanceFactor(plan, need)),
    rateCents,
    block: isData ? plan.dataTerms.block : null,
    // A stay's use is that of all its months, so is the cap.
    cap: cap && multiply(cap, need.grants),
  };
}

/** Whether the plan's own allowance covers the use of a service. */
export function isIncluded(
  service: Service,
  plan: PreparedPlan,
  need: PreparedNeed,
  kind: MonthKind,
): boolean {
  const use = kind[service];
  const { included } = plan[service];
  if (use.n === 0 || included.unlimited) return true;
  if (!included.stated || (service === 'data' && plan.dataTerms.shared)) return false;
  return compare(use, scale(included, allowanceFactor(plan, need)).amount) <= 0;
}

/** The allowance with `counts` units of each add-on added; no add-on grants data that several lines share. */
function withGrants(
  { service, included }: Shortfall,
  addOns: readonly PreparedAddOn[],
  counts: readonly number[],
  grants: Fraction,
): Allowance {
  let allowance = included;
  for (let index = 0; index < addOns.length; index += 1) {
    const units = counts[index] ?? 0;
    if (units > 0)
      allowance = join(
        allowance,
        scale((addOns[index] as PreparedAddOn)[service], multiply(grants, fraction(units))),
      );
  }
  return allowance;
}

/** What of the use, and of `more` on top of it, is above the allowances with these add-ons. */
export const overOf = (
  shortfall: Shortfall,
  addOns: readonly PreparedAddOn[],
  counts: readonly number[],
  grants: Fraction,
  more: Fraction | null = null,
): Fraction =>
  above(more ? add(shortfall.use, more) : shortfall.use, withGrants(shortfall, addOns, counts, grants));

/** What is billed of an excess: all of it, or whole blocks. */
export const blocksOf = (over: Fraction, block: Fraction | null): Fraction =>
  block === null ? over : multiply(block, fraction(ceiling(multiply(over, { n: block.d, d: block.n }))));

/** The charge for use above an allowance that has a rate. */
export function overageOf(
  { service, sharers, rateCents, block, cap }: Shortfall,
  over: Fraction,
  need: PreparedNeed,
  kind: MonthKind,
): Overage | null {
  if (!rateCents) return null;
  const amount = blocksOf(over, block);
  const uncapped = multiply(amount, rateCents);
  const together = cap && compare(uncapped, cap) > 0 ? cap : uncapped;
  const times = fraction((kind.months * need.lines) / sharers);
  return {
    service,
    quantity: multiply(amount, times),
    rateCents,
    exactCents: together,
    cents: round(multiply(together, times)),
  };
}

/**
 * The service's use that may need an add-on or a rate (section 4, conditions 4 and 5); null where the allowance
 * suffices, or where the use is left out, which is found as an ask. What cannot be had is found as a no.
 */
export function judgeService(
  service: Service,
  plan: PreparedPlan,
  addOns: readonly PreparedAddOn[],
  need: PreparedNeed,
  kind: MonthKind,
  accounts: Accounts,
  findings: Findings,
): Shortfall | null {
  if (isIncluded(service, plan, need, kind)) return null;
  // Shared data are judged and charged for all of the account's needs together.
  if (service === 'data' && need.account && plan.dataTerms.shared) return null;
  if (!plan[service].included.stated) {
    findings.ask(reasonFor(service), true);
    return null;
  }
  const shortfall = shortfallOf(service, plan, need, kind, accounts);
  if (above(shortfall.use, shortfall.included).n === 0) return null;
  if (service === 'data' && plan.throttled && need.need.acceptThrottled) return null;
  if (shortfall.rateCents) return shortfall;
  if (overOf(shortfall, addOns, mostOf(addOns), need.grants).n === 0) return shortfall;
  if (service === 'data' && !plan.dataTerms.endStated) findings.ask(reasonFor('data'), true);
  else findings.no(reasonFor(service));
  return null;
}

/** Every add-on at its most. */
export const mostOf = (addOns: readonly PreparedAddOn[]): number[] =>
  addOns.map(({ source }) => source.maxPerLine);
