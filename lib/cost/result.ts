import type { Reason } from '@/lib/cost/reason';

/** The result of the cost function: items whose sum is the total, or every reason why a plan does not meet the need. */

/** Also the fixed order of parts in charts and cost lines. */
export const ITEM_KINDS = [
  'payment',
  'autopayDiscount',
  'topUp',
  'recurringFee',
  'oneTimeFee',
  'addOn',
  'overage',
  'internationalCalling',
  'internationalSms',
  'roaming',
  'tax',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const SERVICES = ['voice', 'sms', 'data', 'hotspot'] as const;
export type Service = (typeof SERVICES)[number];

/** What an item pays for. */
export type Subject =
  | { kind: 'payment' | 'autopayDiscount'; optionId: string }
  /** The top-up's price, a decimal string of US dollars. */
  | { kind: 'topUp'; price: string }
  | { kind: 'recurringFee' | 'oneTimeFee'; name: string }
  | { kind: 'addOn'; addOnId: string }
  | { kind: 'overage'; service: Service }
  /** Use towards countries that share one included amount; `addOnId`: the add-on that serves them, null = the plan. */
  | {
      kind: 'internationalCalling' | 'internationalSms';
      countries: readonly string[];
      addOnId: string | null;
    }
  /** A trip; `passId`: the pass that serves it, null = the plan's own roaming. */
  | { kind: 'roaming'; country: string; passId: string | null }
  /** USPS code. */
  | { kind: 'tax'; state: string };

/** Equal for two items of a quote if and only if they pay for the same; for comparisons and as a list key. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'payment':
    case 'autopayDiscount':
      return `${subject.kind} ${subject.optionId}`;
    case 'topUp':
      return `${subject.kind} ${subject.price}`;
    case 'recurringFee':
    case 'oneTimeFee':
      return `${subject.kind} ${subject.name}`;
    case 'addOn':
      return `${subject.kind} ${subject.addOnId}`;
    case 'overage':
      return `${subject.kind} ${subject.service}`;
    case 'internationalCalling':
    case 'internationalSms':
      return `${subject.kind} ${subject.addOnId} ${subject.countries.join()}`;
    case 'roaming':
      return `${subject.kind} ${subject.passId} ${subject.country}`;
    case 'tax':
      return `${subject.kind} ${subject.state}`;
  }
}

interface Charge {
  /** Units paid for, for all lines and the whole horizon, rounded to six decimals for display. */
  quantity: number;
  /** Decimal string of US dollars a unit; for tax the effective rate on the taxed amount. */
  unitPrice: string;
  /** Rounded once, half away from zero; discounts are negative. */
  amountCents: number;
}

export type Item = Subject & Charge;

export interface Quote {
  planId: string;
  feasible: true;
  items: Item[];
  totalCents: number;
  monthlyCents: number;
  dueAtStartCents: number;
  /** Pay-as-you-go only: what the usage of all lines costs and the top-ups' credit pays, in cents (rounded); else null. */
  usageFromCreditCents: number | null;
  /** One amount in cents for each month, adding up to the total; computed when called. */
  schedule(): number[];
  /** The schedule of each item, in the order of `items`. */
  scheduleByItem(): number[][];
}

export interface Unmet {
  planId: string;
  feasible: false;
  /** In the order of `compareReasons` (tariff model, section 4). */
  reasons: Reason[];
}

export type QuoteResult = Quote | Unmet;

/** Data, not code: state tax rates and the share of a bill they apply to. */
export interface CostSettings {
  /** Combined federal, state and local rate by USPS code, in percent, e.g. `{ IL: "38.32" }`. */
  combinedTaxRatePercent: Record<string, string>;
  /** e.g. `"0.48"`. */
  taxableShare: string;
}
