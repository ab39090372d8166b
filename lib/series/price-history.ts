/** What a plan's list price was, step by step, with the day and the source of each. */
import { toCents } from '@/lib/money';
import type { PlanDocument, Source } from '@/lib/plan/plan';

export interface PlanRevision {
  /** From 1. */
  number: number;
  /** The day it was published here, `YYYY-MM-DD`; null from before revisions were kept. */
  publishedAt: string | null;
  plan: PlanDocument;
}

export interface ListPrice {
  cents: number;
  /** How many lines it is for; null for a top-up. */
  lines: number | null;
  period: { months: number } | { days: number };
}

export interface PriceStep extends ListPrice {
  /** When this price was first seen: the source's day, month or year; else the day it was published or checked. */
  date: string;
  /** What the date is. */
  basis: 'source' | 'published' | 'verified';
  source: Source | null;
  /** The day it was published here; null from before revisions were kept. */
  publishedAt: string | null;
}

/**
 * The price that stands for a plan: of its first option that is no introductory offer, for the fewest lines it is sold
 * for; of a pay-as-you-go plan its cheapest top-up.
 */
export function listPrice({ charges }: Pick<PlanDocument, 'charges'>): ListPrice | null {
  const option = charges.options.find(({ newCustomersOnly }) => !newCustomersOnly) ?? charges.options[0];
  if (option) {
    const lines = Math.min(...Object.keys(option.priceByLines).map(Number));
    return { cents: toCents(option.priceByLines[lines] ?? '0'), lines, period: option.period };
  }
  const [cheapest] = charges.topUps.toSorted((a, b) => toCents(a.price) - toCents(b.price));
  return cheapest
    ? { cents: toCents(cheapest.price), lines: null, period: { days: cheapest.validityDays } }
    : null;
}

/** The latest dated source that covers the price. */
function sourceOf({ sources }: PlanDocument): Source | null {
  const dated = sources.filter(({ asOf, covers }) => asOf !== null && covers.includes('charges'));
  return dated.toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1))[0] ?? null;
}

function stepOf({ publishedAt, plan }: PlanRevision): PriceStep | null {
  const price = listPrice(plan);
  if (!price) return null;
  const source = sourceOf(plan);
  const known = { ...price, publishedAt };
  if (source?.asOf) return { ...known, date: source.asOf, basis: 'source', source };
  if (publishedAt) return { ...known, date: publishedAt, basis: 'published', source: null };
  return { ...known, date: plan.verifiedAt, basis: 'verified', source: null };
}

const samePrice = (a: ListPrice, b: ListPrice): boolean =>
  a.cents === b.cents && a.lines === b.lines && JSON.stringify(a.period) === JSON.stringify(b.period);

/**
 * The steps of a plan's price from its revisions, oldest first; revisions that leave the price as it was make none. A
 * source that is no newer than the price before it cannot be where the new price was first seen: it was raised without
 * another date, or restored. Then the day of its publication is the date.
 */
export function priceSteps(revisions: readonly PlanRevision[]): PriceStep[] {
  const steps: PriceStep[] = [];
  for (const revision of revisions) {
    const step = stepOf(revision);
    const last = steps.at(-1);
    if (!step || (last && samePrice(last, step))) continue;
    const { publishedAt } = revision;
    const isOld = last !== undefined && step.basis === 'source' && step.date <= last.date;
    steps.push(
      isOld && publishedAt ? { ...step, date: publishedAt, basis: 'published', source: null } : step,
    );
  }
  return steps;
}

/** Years as a number for an axis: a date known by its month or year counts from its start. */
export function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
