/** What a fact can be, as data without words: pages turn it into words, comparisons test it for equality. */
import type {
  Amount,
  AmountAbroad,
  AutopayMeans,
  Countries,
  LocalText,
  Money,
  Notes,
  Per,
  Period,
} from '@/lib/plan/plan';

export const UNITS = [
  'minutes',
  'messages',
  'gb',
  'kbps',
  'lines',
  'days',
  'months',
  'uses',
  'pieces',
  'videoLines',
  'mbps',
  'ms',
] as const;
export type Unit = (typeof UNITS)[number];

export type RangeUnit = Extract<Unit, 'mbps' | 'ms'>;

/** What a price is for. */
export const RATE_UNITS = [
  'minute',
  'message',
  'gb',
  'mb',
  'line',
  'account',
  'lineMonth',
  'accountMonth',
  'linePurchase',
  'accountPurchase',
  'pass',
] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

/** Closed sets whose members have a word of their own. */
export const WORD_SETS = [
  'billing',
  'network',
  'networkEvidence',
  'status',
  'eligibility',
  'taxStatus',
  'afterAllowance',
  'allowance',
  'priorityEvidence',
  'spendingLimit',
  'resetBy',
  'carrierKind',
  'covers',
  'number',
  'sharing',
  'overageUnit',
  'callingMinutes',
  'listExtent',
  'generation',
  'sourceKind',
] as const;
export type WordSet = (typeof WORD_SETS)[number];

/** Prices of a payment option for one number of lines: the whole account and one line's share, in cents. */
export interface LinePrice {
  lines: number;
  list: Share;
  /** With autopay by the means that gives most, at the purchases it is given for; null where no means gives anything. */
  autopay: Share | null;
}

export interface Share {
  accountCents: number;
  /** The account's price divided by its lines, rounded to a cent. */
  perLineCents: number;
  /** The account's price as an even amount a month, rounded to a cent. */
  monthlyCents: number;
}

export interface OptionPrices {
  id: string;
  period: Period;
  newCustomersOnly: boolean;
  /** How often a new customer may buy it; null for an option without that limit. */
  uses: number | null;
  /** How long an introductory price lasts in all; null for a price that stays. */
  introPeriod: Period | null;
  /** What each means of autopay takes off; a means that gives nothing is left out. null = no discount. */
  autopayDiscount: {
    per: Per;
    byMeans: { means: AutopayMeans; amount: Money }[];
    /** The first purchase it is taken off. */
    fromPurchase: number;
  } | null;
  /** null = not stated. */
  extraLinePrice: Money | 'notSold' | null;
  /** What a person must show for this price; empty = anyone. */
  conditions: string[];
  rows: LinePrice[];
}

export type FactValue =
  /** The carrier does not say. */
  | { kind: 'notStated' }
  /** The question does not arise, e.g. what minutes above an unlimited allowance cost. */
  | { kind: 'notApplicable' }
  /** An empty list: nothing of the kind is listed. */
  | { kind: 'none' }
  /** `per`: what an allowance lasts for; null for an amount that is no allowance. */
  | { kind: 'amount'; amount: number | 'unlimited'; unit: Unit; per: Period | null }
  /** An amount abroad that is the plan's own amount at home. */
  | { kind: 'asAtHome' }
  /** A share of what is paid for the plan. */
  | { kind: 'percent'; percent: string }
  | { kind: 'range'; from: number; to: number; unit: RangeUnit }
  | { kind: 'money'; amount: Money; per: RateUnit | null }
  | { kind: 'yesNo'; yes: boolean }
  | { kind: 'word'; set: WordSet; word: string }
  | { kind: 'words'; set: WordSet; words: string[] }
  | { kind: 'text'; text: string | LocalText }
  | { kind: 'notes'; notes: Notes }
  | { kind: 'date'; date: string }
  | { kind: 'link'; url: string; title: string | null }
  | { kind: 'noLink' }
  /** `rest`: a `*` stands for the countries that no other entry of the list names; else for all. `unlisted` is a list that nobody has read. */
  | { kind: 'countries'; countries: Countries; rest: boolean }
  /** A value with how it is known beside it. */
  | { kind: 'tagged'; value: FactValue; tag: FactValue }
  | { kind: 'prices'; options: OptionPrices[] }
  | { kind: 'entries'; entries: Entry[] };

/** One entry of a list of a plan: a fee, a rate for some countries, a pass. */
export interface Entry {
  title: FactValue;
  parts: Part[];
}

export const PART_KEYS = [
  'amount',
  'price',
  'credit',
  'validity',
  'included',
  'beyond',
  'received',
  'data',
  'afterData',
  'dataRate',
  'voice',
  'voiceRate',
  'sms',
  'smsRate',
  'hotspot',
  'countries',
  'maxCharged',
  'maxPerLine',
  'calls',
  'texts',
  'code',
  'covers',
  'seen',
  'kind',
  'download',
  'upload',
  'latency',
] as const;
export type PartKey = (typeof PART_KEYS)[number];

export interface Part {
  key: PartKey;
  value: FactValue;
}

export const NOT_STATED: FactValue = { kind: 'notStated' };
export const NOT_APPLICABLE: FactValue = { kind: 'notApplicable' };
export const NONE: FactValue = { kind: 'none' };

export function amountOf(amount: Amount, unit: Unit, per: Period | null = null): FactValue {
  return amount === null ? NOT_STATED : { kind: 'amount', amount, unit, per };
}

/**
 * What is included of something that can be paid by use: where that is nothing, it is offered all the same.
 * @param byUse Whether use beyond what is included is charged.
 */
export const allowanceOf = (
  amount: AmountAbroad,
  byUse: boolean,
  unit: Unit,
  per: Period | null = null,
): FactValue =>
  amount === 0 && byUse
    ? { kind: 'word', set: 'allowance', word: 'byUse' }
    : amountAbroadOf(amount, unit, per);

/** As `amountOf`, of an amount abroad, which may be the plan's own at home. */
export function amountAbroadOf(amount: AmountAbroad, unit: Unit, per: Period | null = null): FactValue {
  return amount === 'home' ? { kind: 'asAtHome' } : amountOf(amount, unit, per);
}

/** Two bounds as on a label; null = not stated. */
export function rangeOf(bounds: readonly [number, number] | null, unit: RangeUnit): FactValue {
  return bounds === null ? NOT_STATED : { kind: 'range', from: bounds[0], to: bounds[1], unit };
}

export function moneyOf(amount: Money | null, per: RateUnit | null): FactValue {
  return amount === null ? NOT_STATED : { kind: 'money', amount, per };
}

export function yesNo(yes: boolean | null): FactValue {
  return yes === null ? NOT_STATED : { kind: 'yesNo', yes };
}

export function wordOf(set: WordSet, word: string | null): FactValue {
  return word === null ? NOT_STATED : { kind: 'word', set, word };
}

export function entriesOf(entries: Entry[]): FactValue {
  return entries.length === 0 ? NONE : { kind: 'entries', entries };
}

/** A rate beyond an allowance; where the allowance is unlimited and no rate is given the question does not arise. */
export function rateBeyond(included: AmountAbroad, rate: Money | null, per: RateUnit): FactValue {
  return rate === null && included === 'unlimited' ? NOT_APPLICABLE : moneyOf(rate, per);
}
