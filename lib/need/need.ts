/** What a person needs: the question of every page, sheet and API call. */
import type { AutopayMeans, Billing, Money, Network } from '@/lib/plan/plan';

export interface CallsTo {
  country: string;
  minutes: number;
}

export interface MessagesTo {
  country: string;
  messages: number;
}

/** Per line, over the whole horizon. */
export interface Trip {
  country: string;
  days: number;
  dataGB: number;
  voiceMinutes: number;
  smsMessages: number;
  /** Messages received, e.g. bank codes. */
  smsReceived: number;
}

/** Use per line and month (of a stay: of the whole stay); dataGB includes hotspotGB. */
export interface Use {
  voiceMinutes: number;
  smsMessages: number;
  dataGB: number;
  hotspotGB: number;
  internationalCalls: CallsTo[];
  internationalSms: MessagesTo[];
}

/** So many months of another use; fields that are left out are as in `monthly`. */
export interface OtherMonths {
  months: number;
  monthly: Partial<Use>;
}

/** An offer that the person has of a carrier, e.g. credit for a phone, as an amount that may be below 0. */
export interface OwnOffer {
  carrier: string;
  /** null = every plan of that carrier. */
  plan: string | null;
  perMonth: Money;
  months: number;
  oneTime: Money;
  name: string;
}

export const REQUIRE_FLAGS = [
  'esim',
  'volte',
  'wifiCalling',
  'wifiCallingAbroad',
  'fiveG',
  'mobileNumber',
  'noCreditCheck',
  'noSsn',
  'foreignCard',
  'activateFromAbroad',
  'spendingLimit',
  'noPrepay',
] as const;
export type RequireFlag = (typeof REQUIRE_FLAGS)[number];

export interface Requirements extends Record<RequireFlag, boolean> {
  networks: Network[];
  billing: Billing[];
  carriers: string[];
  minPriorityGB: number;
  /** The longest time in days that the number is not used; 0 asks nothing. */
  idleDays: number;
  /** What the person can show, e.g. `student`. */
  eligibility: string[];
}

/**
 * Lines of a household that need the same (tariff model, section 7). What is left out is as in the need, `monthly` and
 * `require` field by field.
 */
export interface NeedGroup {
  /** Whose lines they are, for the reader; no sum reads it. */
  name: string;
  lines: number;
  monthly: Partial<Use>;
  otherMonths?: OtherMonths[];
  trips?: Trip[];
  require: Partial<Requirements>;
  /** Never as in the need: an offer counts once. */
  offers: OwnOffer[];
}

export interface Need {
  /** Of all groups together where there are groups. */
  lines: number;
  /** Whole months; ignored where `horizonDays` is given. */
  horizonMonths: number;
  /** 1 to 180 days: a stay. null = `horizonMonths` counts. */
  horizonDays: number | null;
  /** USPS code of the state taxes are estimated for; null = no estimate. */
  state: string | null;
  /** The means of paying by autopay; false = none. */
  autopay: false | AutopayMeans;
  newCustomer: boolean;
  acceptThrottled: boolean;
  monthly: Use;
  /** Up to three other kinds of month (tariff model, section 6). */
  otherMonths: OtherMonths[];
  trips: Trip[];
  require: Requirements;
  /** Section 9. Of a household each group has its own, and these are not read. */
  offers: OwnOffer[];
  /** The groups of a household, two to six; none where all lines need the same. Not in stays. */
  groups: NeedGroup[];
  /** What the person pays now, for the saving beside each total; null = not said. */
  present: { perMonth: Money } | null;
}

/** Most people bring their phone. */
export const DEFAULT_ELIGIBILITY: string[] = ['own-phone'];

/** One line, twelve months, no usage, no requirement. */
export const DEFAULT_NEED: Need = {
  lines: 1,
  horizonMonths: 12,
  horizonDays: null,
  state: null,
  autopay: false,
  newCustomer: true,
  acceptThrottled: false,
  monthly: {
    voiceMinutes: 0,
    smsMessages: 0,
    dataGB: 0,
    hotspotGB: 0,
    internationalCalls: [],
    internationalSms: [],
  },
  otherMonths: [],
  trips: [],
  require: {
    esim: false,
    volte: false,
    wifiCalling: false,
    wifiCallingAbroad: false,
    fiveG: false,
    mobileNumber: false,
    noCreditCheck: false,
    noSsn: false,
    foreignCard: false,
    activateFromAbroad: false,
    spendingLimit: false,
    noPrepay: false,
    networks: [],
    billing: [],
    carriers: [],
    minPriorityGB: 0,
    idleDays: 0,
    eligibility: DEFAULT_ELIGIBILITY,
  },
  offers: [],
  groups: [],
  present: null,
};
