/** Types of a plan document with its decimals parsed, the input of the cost function. */
import type { TopUpKinds } from '@/lib/cost/top-ups';
import { type Fraction, fraction } from '@/lib/money';
import type {
  AddOn,
  Countries,
  Money,
  PaymentOption,
  PlanFacts,
  RoamingEntry,
  RoamingPass,
} from '@/lib/plan/plan';
import type { Allowance } from '@/lib/quantity';

/** Average days of a month: 365/12. */
export const MONTH_DAYS = fraction(365, 12);

export interface PreparedOption {
  source: PaymentOption;
  /** Position in the document. */
  index: number;
  /** A cycle is paid for as long as it is used; a term is bought whole. */
  cycle: boolean;
  /** Days of a period counted in days; null where it is counted in months. */
  days: number | null;
  /** Whole months that a purchase covers; 1 for a cycle. */
  months: number;
  /** Purchases in a month of use: 1, or (365/12)/days. */
  perMonth: Fraction;
  /** What the account pays, in cents, by lines. */
  prices: Map<number, number>;
  /** The greatest number of lines with a price of its own. */
  greatest: number;
  extraLineCents: number | null;
  autopayCents: number;
}

/** Sums of some fees: of those an account pays once, and of those each line pays. */
export interface FeeSums {
  accountCents: number;
  lineCents: number;
}

export interface PreparedFee {
  name: string;
  cents: number;
  perLine: boolean;
}

/** One row of an international list; calls and messages alike. */
export interface PreparedEntry {
  countries: Countries;
  included: Allowance;
  rate: Money | null;
  /** Cents a minute or message; null = none. */
  rateCents: Fraction | null;
}

export interface PreparedAddOn {
  source: AddOn;
  index: number;
  cents: number;
  data: Allowance;
  hotspot: Allowance;
  voice: Allowance;
  sms: Allowance;
  calling: PreparedEntry[];
  messaging: PreparedEntry[];
}

/** The allowance of one service and the rate above it. */
export interface PreparedUse {
  included: Allowance;
  rateCents: Fraction | null;
}

export interface PreparedRoaming {
  source: RoamingEntry;
  countries: Countries;
  data: PreparedUse;
  throttled: boolean;
  voice: PreparedUse;
  sms: PreparedUse;
}

export interface PreparedPass {
  source: RoamingPass;
  cents: number;
  data: Allowance;
  voice: Allowance;
  sms: Allowance;
}

export interface PreparedPlan {
  // Fields that every quote reads are on the plan itself: in a large catalog each indirection costs more than the sums.
  id: string;
  plan: PlanFacts;
  /** Paid by top-ups, which hold credit, not by options. */
  byCredit: boolean;
  /** Closed to new customers, or for some people only. */
  restricted: boolean;
  options: PreparedOption[];
  /** Terms from the longest; of one length, in document order. */
  terms: PreparedOption[];
  cycles: PreparedOption[];
  intros: PreparedOption[];
  /** Days of the cycle that allowances are counted by; null = they are per month. */
  allowanceDays: number | null;
  /** Converts an allowance to one month: 1, or (365/12)/days. */
  monthFactor: Fraction;
  topUpKinds: TopUpKinds;
  recurringFees: PreparedFee[];
  oneTimeFees: PreparedFee[];
  recurringSums: FeeSums;
  oneTimeSums: FeeSums;
  taxed: boolean;
  voice: PreparedUse;
  sms: PreparedUse;
  data: PreparedUse;
  throttled: boolean;
  hotspot: PreparedUse;
  calling: PreparedEntry[];
  messaging: PreparedEntry[];
  roaming: PreparedRoaming[];
  passes: PreparedPass[];
  addOns: PreparedAddOn[];
}

/** The entry of a list for a country: the one that names it, else the list's `*`. */
export function entryFor<T extends { countries: Countries }>(list: readonly T[], country: string): T | null {
  let everywhere: T | null = null;
  for (const entry of list) {
    if (entry.countries === '*') everywhere = entry;
    else if (entry.countries.includes(country)) return entry;
  }
  return everywhere;
}
