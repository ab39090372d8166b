/** Types of a plan document with its decimals parsed, the input of the cost function. */
import type { TopUpKinds } from '@/lib/cost/top-ups';
import { type Fraction, fraction } from '@/lib/money';
import type {
  AddOn,
  AutopayMeans,
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
  /** Each line above the greatest; null = no further lines, or not stated. */
  extraLineCents: number | null;
  /** Cents off each purchase by means of autopay; 0 where a means gives nothing. */
  autopayCents: Readonly<Record<AutopayMeans, number>>;
  autopayPerLine: boolean;
  /** The first of the option's own purchases that is reduced. */
  fromPurchase: number;
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

/** A recurring fee: of each month, of each purchase, or a share of what is paid for the plan. */
export type PreparedRecurringFee =
  | (PreparedFee & { each: 'month' | 'purchase' })
  | { each: 'percent'; name: string; share: Fraction };

/** One row of an international list; calls and messages alike. */
export interface PreparedEntry {
  countries: Countries;
  /** Minutes are taken from the plan's own voice minutes; `included` is then theirs. */
  fromVoice: boolean;
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

/** How a plan's own data are shared, and sold above the allowance. */
export interface DataTerms {
  /** One allowance for all lines of the account. */
  shared: boolean;
  /** GB of a block of overage; null = by use. */
  block: Fraction | null;
  /** The most that an account pays for overage in a month, in cents by lines; null = no cap. */
  caps: ReadonlyMap<number, number> | null;
  /** Whether the carrier states what becomes of use above the allowance, and its price where it is sold. */
  endStated: boolean;
}

export interface PreparedRoaming {
  source: RoamingEntry;
  countries: Countries;
  data: PreparedUse;
  throttled: boolean;
  /** As in `DataTerms`. */
  endStated: boolean;
  voice: PreparedUse;
  sms: PreparedUse;
  /** Cents a received message; null = not stated. */
  receivedCents: Fraction | null;
}

/** An amount of a pass. */
export interface PassAmount {
  allowance: Allowance;
  /** The plan's own amount, for the whole trip; else the amount is that of one pass. */
  home: boolean;
}

export interface PreparedPass {
  source: RoamingPass;
  cents: number;
  data: PassAmount;
  voice: PassAmount;
  sms: PassAmount;
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
  recurringFees: PreparedRecurringFee[];
  oneTimeFees: PreparedFee[];
  /** Fees of each month. */
  recurringSums: FeeSums;
  /** Fees of each purchase. */
  purchaseFees: PreparedFee[];
  /** Fees that are a share of what is paid for the plan. */
  percentFees: Fraction[];
  oneTimeSums: FeeSums;
  taxed: boolean;
  voice: PreparedUse;
  sms: PreparedUse;
  data: PreparedUse;
  dataTerms: DataTerms;
  throttled: boolean;
  hotspot: PreparedUse;
  calling: PreparedEntry[];
  messaging: PreparedEntry[];
  roaming: PreparedRoaming[];
  passes: PreparedPass[];
  addOns: PreparedAddOn[];
}

/** The entry of a list for a country: the one that names it, else the list's `*`, else its `unlisted`. */
export function entryFor<T extends { countries: Countries }>(list: readonly T[], country: string): T | null {
  let everywhere: T | null = null;
  let unlisted: T | null = null;
  for (const entry of list) {
    if (entry.countries === '*') everywhere = entry;
    else if (entry.countries === 'unlisted') unlisted = entry;
    else if (entry.countries.includes(country)) return entry;
  }
  return everywhere ?? unlisted;
}
