/** What buying a plan takes: what is due today, what to have at hand, and which source says so. */
import type { Quote } from '@/lib/cost/result';
import { centsToDecimal } from '@/lib/money';
import type { PlanDocument, Source } from '@/lib/plan/plan';

export interface DueLine {
  kind: 'firstPurchase' | 'oneTimeFee';
  /** The fee's own name; empty for the purchase. */
  name: string;
  cents: number;
}

/**
 * What is due when the plan is bought, in parts that add up to the quote's `dueAtStartCents`: the first purchase for
 * all lines (less autopay) and each one-time fee. Taxes, monthly fees and add-ons are not in it (tariff model, 5).
 */
export function dueLines(quote: Pick<Quote, 'items' | 'dueAtStartCents'>): DueLine[] {
  const fees = quote.items.flatMap((item): DueLine[] =>
    item.kind === 'oneTimeFee' ? [{ kind: 'oneTimeFee', name: item.name, cents: item.amountCents }] : [],
  );
  const purchase = quote.dueAtStartCents - fees.reduce((sum, { cents }) => sum + cents, 0);
  return [{ kind: 'firstPurchase', name: '', cents: purchase }, ...fees];
}

export const HAND_KEYS = ['ssn', 'creditCheck', 'usAddress', 'foreignCard', 'activateFromAbroad'] as const;
export type HandKey = (typeof HAND_KEYS)[number];

export interface Hand {
  key: HandKey;
  /** As the carrier states it; null = not stated, which is neither yes nor no. */
  stated: boolean | null;
  /** Whether what is stated asks something of the buyer. */
  asks: boolean;
}

/** What to have at hand, in the plan's own terms. A card from abroad and activation abroad ask where they are refused. */
export function atHand({ requirements }: Pick<PlanDocument, 'requirements'>): Hand[] {
  return HAND_KEYS.map((key) => {
    const stated = requirements[key];
    const refuses = key === 'foreignCard' || key === 'activateFromAbroad';
    return { key, stated, asks: refuses ? stated === false : stated === true };
  });
}

/** The plan's sources that speak of a top-level field of its document. */
export function sourcesFor(plan: Pick<PlanDocument, 'sources'>, field: keyof PlanDocument): Source[] {
  return plan.sources.filter(({ covers }) => covers.includes(field));
}

/** Dollars as they stand in a text to copy, e.g. `$35.00`. */
export const plainDollars = (cents: number): string => `$${centsToDecimal(cents)}`;
