/** The result of the cost function: items whose sum is the total, or every reason why a plan does not meet the need. */
import type { Ask, Reason } from '@/lib/cost/reason';

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
  'ownOffer',
  'tax',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const SERVICES = ['voice', 'sms', 'data', 'hotspot'] as const;
export type Service = (typeof SERVICES)[number];

/** The worst answer of a need's conditions (tariff model, section 4); the position is that of `PricedPlans.verdict`. */
export const VERDICTS = ['meets', 'mayMeet', 'doesNot'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The kind of month of a need with other months: 0 the usual months, n the n-th entry of `otherMonths`. */
export interface OfMonthKind {
  monthKind?: number;
}

/** What an item pays for. */
export type Subject =
  | { kind: 'payment' | 'autopayDiscount'; optionId: string }
  /** The top-up's price, a decimal string of US dollars. */
  | { kind: 'topUp'; price: string }
  | { kind: 'recurringFee' | 'oneTimeFee'; name: string }
  | ({ kind: 'addOn'; addOnId: string } & OfMonthKind)
  /** `inMonths`: the months of the schedule, where lines of several groups share data and differ from month to month. */
  | ({ kind: 'overage'; service: Service; inMonths?: readonly number[] } & OfMonthKind)
  /** Use towards countries that share one included amount; `addOnId`: the add-on that serves them, null = the plan. */
  | ({
      kind: 'internationalCalling' | 'internationalSms';
      countries: readonly string[];
      addOnId: string | null;
    } & OfMonthKind)
  /** A trip; `passId`: the pass that serves it, null = the plan's own roaming. */
  | { kind: 'roaming'; country: string; passId: string | null }
  /** An offer that the person has of the carrier, by its name. */
  | { kind: 'ownOffer'; name: string }
  /** USPS code. */
  | { kind: 'tax'; state: string };

/** Equal for two items of a quote if and only if they pay for the same; for comparisons and as a list key. */
export function subjectKey(subject: Subject): string {
  const kindOfMonth = 'monthKind' in subject ? ` in ${subject.monthKind}` : '';
  return `${keyInMonth(subject)}${kindOfMonth}`;
}

function keyInMonth(subject: Subject): string {
  switch (subject.kind) {
    case 'payment':
    case 'autopayDiscount':
      return `${subject.kind} ${subject.optionId}`;
    case 'topUp':
      return `${subject.kind} ${subject.price}`;
    case 'recurringFee':
    case 'oneTimeFee':
    case 'ownOffer':
      return `${subject.kind} ${subject.name}`;
    case 'addOn':
      return `${subject.kind} ${subject.addOnId}`;
    case 'overage':
      return `${subject.kind} ${subject.service} ${subject.inMonths?.join() ?? ''}`.trimEnd();
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

/** What a plan costs that meets the need, or may meet it. */
export interface Quote {
  planId: string;
  verdict: 'meets' | 'mayMeet';
  /** What the carrier does not state and the person has to ask, in the order of `compareReasons`; empty for `meets`. */
  asks: Ask[];
  /** `atLeast` where an ask is open: use of unknown price is left out of the total. */
  totalIs: 'exact' | 'atLeast';
  items: Item[];
  /** Below 0 where own offers exceed what is paid. */
  totalCents: number;
  /** The total a month of the horizon, rounded; of a stay: in 30 days. */
  monthlyCents: number;
  dueAtStartCents: number;
  /** Pay-as-you-go only: what the usage of all lines costs and the top-ups' credit pays, in cents (rounded); else null. */
  usageFromCreditCents: number | null;
  /** One amount in cents for each month, adding up to the total; computed when called. */
  schedule(): number[];
  /** The schedule of each item, in the order of `items`. */
  scheduleByItem(): number[][];
}

/** A plan that does not meet the need. */
export interface Unmet {
  planId: string;
  verdict: 'doesNot';
  /** In the order of `compareReasons`; never empty. */
  reasons: Reason[];
  /** What would have to be asked besides, in the same order. */
  asks: Ask[];
}

/** Narrow it by `verdict`. */
export type QuoteResult = Quote | Unmet;

/** Data, not code: state tax rates and the share of a bill they apply to. */
export interface CostSettings {
  /** Combined federal, state and local rate by USPS code, in percent, e.g. `{ IL: "38.32" }`. */
  combinedTaxRatePercent: Record<string, string>;
  /** e.g. `"0.48"`. */
  taxableShare: string;
}

/** What the items of one kind come to, in cents. */
export function sumOfKind({ items }: Pick<Quote, 'items'>, kind: ItemKind): number {
  return items.reduce((sum, item) => (item.kind === kind ? sum + item.amountCents : sum), 0);
}
