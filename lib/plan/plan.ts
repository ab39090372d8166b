/**
 * The plan document and the carrier document: what the catalog holds about each, in the trade's terms
 * (TM Forum TMF620, the FCC broadband label, carriers' rate sheets).
 *
 * Four states of a fact stay apart everywhere: `'unlimited'`, a number, 0 (not offered) and `null` (the carrier
 * does not state it). Money is a decimal string of US dollars, data is in GB (1 GB = 1024 MB), voice in minutes.
 */

export const BILLINGS = ['postpaid', 'prepaid', 'payg'] as const;
export type Billing = (typeof BILLINGS)[number];

export const NETWORKS = ['att', 'tmobile', 'verizon', 'uscellular', 'boost'] as const;
export type Network = (typeof NETWORKS)[number];

export const NETWORK_EVIDENCES = ['published', 'inferred'] as const;
export type NetworkEvidence = (typeof NETWORK_EVIDENCES)[number];

export const STATUSES = ['current', 'closed'] as const;
export type PlanStatus = (typeof STATUSES)[number];

export const PERS = ['line', 'account'] as const;
export type Per = (typeof PERS)[number];

export const TAX_STATUSES = ['included', 'excluded', 'unknown'] as const;
export type TaxStatus = (typeof TAX_STATUSES)[number];

export const AFTER_ALLOWANCES = ['throttle', 'stop', 'overage'] as const;
export type AfterAllowance = (typeof AFTER_ALLOWANCES)[number];

export const PRIORITY_EVIDENCES = ['published', 'policy', 'inferred'] as const;
export type PriorityEvidence = (typeof PRIORITY_EVIDENCES)[number];

export const SPENDING_LIMITS = ['prepaid', 'cap', 'alerts', 'none'] as const;
export type SpendingLimit = (typeof SPENDING_LIMITS)[number];

export const CARRIER_KINDS = ['MNO', 'MVNO', 'sub-brand', 'travel-esim'] as const;
export type CarrierKind = (typeof CARRIER_KINDS)[number];

export const CARRIER_LINKS = [
  'plans',
  'byodCheck',
  'coverage',
  'support',
  'networkManagement',
  'internationalRates',
] as const;
export type CarrierLink = (typeof CARRIER_LINKS)[number];

/** Decimal string of US dollars, e.g. `"15.00"`; a rate has up to four decimals, e.g. `"0.0235"`. */
export type Money = string;

/** A number, `'unlimited'`, or `null` where the carrier does not state it. */
export type Amount = number | 'unlimited' | null;

/** ISO 3166-1 alpha-2 codes, or `'*'` (every country no other entry of the same list names). */
export type Countries = string[] | '*';

export type Period = { months: number } | { days: number };

export interface AutopayDiscount {
  amount: Money;
  per: Per;
}

export interface PaymentOption {
  id: string;
  period: Period;
  /** What the whole account pays for that many lines, before autopay. */
  priceByLines: Record<string, Money>;
  /** Each line above the greatest key; null = not sold beyond it. */
  extraLinePrice: Money | null;
  autopayDiscount: AutopayDiscount | null;
  newCustomersOnly: boolean;
  maxUses: number | null;
}

export interface TopUp {
  price: Money;
  credit: Money;
  validityDays: number;
}

export interface Fee {
  name: string;
  amount: Money;
  per: Per;
}

export interface CallingEntry {
  countries: Countries;
  includedMinutes: Amount;
  ratePerMinute: Money | null;
}

export interface MessagingEntry {
  countries: Countries;
  includedMessages: Amount;
  ratePerMessage: Money | null;
}

export interface RoamingEntry {
  countries: Countries;
  data: { includedGB: Amount; afterAllowance: AfterAllowance | null; overagePerMB: Money | null };
  voice: { includedMinutes: Amount; ratePerMinute: Money | null };
  sms: { includedMessages: Amount; ratePerMessage: Money | null; incomingFree: boolean | null };
}

export interface RoamingPass {
  id: string;
  name: string;
  countries: Countries;
  price: Money;
  validDays: number;
  dataGB: Amount;
  voiceMinutes: Amount;
  smsMessages: Amount;
  /** null = every pass is charged; a number only where validDays is 1. */
  maxChargedPerMonth: number | null;
}

export interface AddOn {
  id: string;
  name: string;
  pricePerLine: Money;
  maxPerLine: number;
  dataGB: Amount;
  hotspotGB: Amount;
  voiceMinutes: Amount;
  smsMessages: Amount;
  internationalCalling: CallingEntry[];
  internationalSms: MessagingEntry[];
}

export interface Source {
  url: string;
  title: string;
  /** Year, month or day the source speaks of; null where the source does not say. */
  asOf: string | null;
  /** Top-level fields of the plan document that this source supports. */
  covers: string[];
}

export interface LocalText {
  en: string;
  zh: string;
}

export interface PlanDocument {
  id: string;
  carrier: string;
  name: string;
  billing: Billing;
  networks: Network[];
  networksEvidence: NetworkEvidence | null;
  status: PlanStatus;
  eligibility: string[];
  sim: { esim: boolean | null; physical: boolean | null };
  charges: {
    options: PaymentOption[];
    topUps: TopUp[];
    recurringFees: Fee[];
    oneTimeFees: Fee[];
    taxesAndFees: TaxStatus;
  };
  voice: { includedMinutes: Amount; overagePerMinute: Money | null };
  sms: { includedMessages: Amount; overagePerMessage: Money | null };
  data: {
    highSpeedGB: Amount;
    priorityGB: Amount;
    afterAllowance: AfterAllowance | null;
    throttleKbps: number | null;
    overagePerGB: Money | null;
    fiveG: boolean | null;
    videoMaxHeight: number | null;
    priorityClass: string | null;
    priorityEvidence: PriorityEvidence | null;
  };
  hotspot: { includedGB: Amount; maxKbps: number | null };
  internationalCalling: CallingEntry[];
  internationalSms: MessagingEntry[];
  roaming: RoamingEntry[];
  roamingPasses: RoamingPass[];
  addOns: AddOn[];
  features: {
    volte: boolean | null;
    wifiCalling: boolean | null;
    wifiCallingAbroad: boolean | null;
    spendingLimit: SpendingLimit | null;
  };
  numberKeeping: { inactivityDays: number | null; graceDays: number | null; resetBy: string[] };
  requirements: {
    creditCheck: boolean | null;
    ssn: boolean | null;
    usAddress: boolean | null;
    foreignCard: boolean | null;
    activateFromAbroad: boolean | null;
  };
  sources: Source[];
  verifiedAt: string;
  notes: LocalText;
}

/** What the cost function and the table need of a plan: everything but the evidence, which stays on the server. */
export type PlanFacts = Omit<PlanDocument, 'sources' | 'notes'>;

export interface CarrierDocument {
  id: string;
  name: LocalText;
  kind: CarrierKind;
  parent: string | null;
  /** null = not known. */
  website: string | null;
  links: Record<CarrierLink, string | null>;
}

/** One file of `data/catalog`: a carrier and its plans. */
export interface CarrierFile {
  carrier: CarrierDocument;
  plans: PlanDocument[];
}
