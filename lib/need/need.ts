/** What a person needs: the question of every page, sheet and API call. */
import type { Billing, Network } from '@/lib/plan/plan';

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
}

export const REQUIRE_FLAGS = [
  'esim',
  'volte',
  'wifiCalling',
  'fiveG',
  'noCreditCheck',
  'noSsn',
  'foreignCard',
  'activateFromAbroad',
  'spendingLimit',
] as const;
export type RequireFlag = (typeof REQUIRE_FLAGS)[number];

export interface Requirements extends Record<RequireFlag, boolean> {
  networks: Network[];
  billing: Billing[];
  carriers: string[];
  minPriorityGB: number;
  /** What the person can show, e.g. `student`. */
  eligibility: string[];
}

export interface Need {
  lines: number;
  /** Whole months; ignored where `horizonDays` is given. */
  horizonMonths: number;
  /** 1 to 60 days: a stay. null = `horizonMonths` counts. */
  horizonDays: number | null;
  /** USPS code of the state taxes are estimated for; null = no estimate. */
  state: string | null;
  autopay: boolean;
  newCustomer: boolean;
  acceptThrottled: boolean;
  /** Per line and month (of a stay: of the whole stay); dataGB includes hotspotGB. */
  monthly: {
    voiceMinutes: number;
    smsMessages: number;
    dataGB: number;
    hotspotGB: number;
    internationalCalls: CallsTo[];
    internationalSms: MessagesTo[];
  };
  trips: Trip[];
  require: Requirements;
}

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
  trips: [],
  require: {
    esim: false,
    volte: false,
    wifiCalling: false,
    fiveG: false,
    noCreditCheck: false,
    noSsn: false,
    foreignCard: false,
    activateFromAbroad: false,
    spendingLimit: false,
    networks: [],
    billing: [],
    carriers: [],
    minPriorityGB: 0,
    eligibility: [],
  },
};
