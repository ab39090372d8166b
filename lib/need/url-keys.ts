/** The keys of a need in a link, and what old links called them. */
import type { RequireFlag } from './need';

/** The key of each yes-or-no requirement; `1` is yes. */
export const FLAG_KEYS: Record<RequireFlag, string> = {
  esim: 'esim',
  volte: 'volte',
  wifiCalling: 'wfc',
  fiveG: '5g',
  noCreditCheck: 'nocredit',
  noSsn: 'nossn',
  foreignCard: 'foreigncard',
  activateFromAbroad: 'abroad',
  spendingLimit: 'limit',
};

/** A row of a plain form: one field each for what the short form writes into one text. */
export const CALL_FIELDS = ['callTo', 'callMin'] as const;
export const TEXT_FIELDS = ['textTo', 'textN'] as const;
export const TRIP_FIELDS = ['tripTo', 'tripDays', 'tripGb', 'tripMin', 'tripSms'] as const;

/** `months` or `days`: which of the two numbers of a plain form counts. */
export const PERIODS = ['months', 'days'] as const;

/** Every key that the need reads. */
export const NEED_PARAMS: readonly string[] = [
  'lines',
  ...PERIODS,
  'period',
  'min',
  'sms',
  'gb',
  'hot',
  'call',
  ...CALL_FIELDS,
  'text',
  ...TEXT_FIELDS,
  'trip',
  ...TRIP_FIELDS,
  'state',
  'autopay',
  'existing',
  'slow',
  ...Object.values(FLAG_KEYS),
  'net',
  'bill',
  'brand',
  'prio',
  'elig',
];

/** Spelled-out names that links written by hand use, and the key each stands for. */
export const LEGACY_KEYS: Readonly<Record<string, string>> = {
  minutes: 'min',
  texts: 'sms',
  data: 'gb',
  hotspot: 'hot',
  calls: 'call',
  trips: 'trip',
  network: 'net',
  billing: 'bill',
  carrier: 'brand',
  eligibility: 'elig',
};

/** Keys that mail, search and social sites append to any link: nobody's mistake. */
export function isTracking(key: string): boolean {
  return key.startsWith('utm_') || ['gclid', 'fbclid', 'msclkid', 'ref', '_rsc'].includes(key);
}
