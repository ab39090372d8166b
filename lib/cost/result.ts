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

export interface Item {
  kind: ItemKind;
  /**
   * The option's id, the fee's name, the add-on's id, the top-up's price; `voice`, `sms` or `data` for overage; the
   * countries (`CN`, `CN+HK`, with ` @ add-on` where an add-on serves them) for international use; the country (with
   * the pass behind ` @ `) for a trip; the state for tax.
   */
  ref: string;
  /** Units paid for, for all lines and the whole horizon, rounded to six decimals for display. */
  quantity: number;
  /** Decimal string of US dollars a unit; for tax the effective rate on the taxed amount. */
  unitPrice: string;
  /** Rounded once, half away from zero; discounts are negative. */
  amountCents: number;
}

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
  /** Codes of section 4 of the tariff model, sorted, e.g. `esim:unknown`, `internationalCalling:CN`. */
  reasons: string[];
}

export type QuoteResult = Quote | Unmet;

/** Data, not code: state tax rates and the share of a bill they apply to. */
export interface CostSettings {
  /** Combined federal, state and local rate by USPS code, in percent, e.g. `{ IL: "38.32" }`. */
  combinedTaxRatePercent: Record<string, string>;
  /** e.g. `"0.48"`. */
  taxableShare: string;
}
