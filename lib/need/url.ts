/**
 * The need in a link, e.g. `?lines=2&gb=10&call=CN:120`: short keys in a fixed order, defaults left out. Reading and
 * writing are a pair: every valid need comes back the same. What a link says wrongly is ignored and reported.
 */

import { oneOf } from '@/lib/one-of';
import { BILLINGS, NETWORKS } from '@/lib/plan/constants';
import { SLUG } from '@/lib/slug';
import { LIMITS, MAX_SLUG_LENGTH, MAX_SLUGS, MAX_TRIPS } from './limits';
import { type CallsTo, DEFAULT_NEED, type MessagesTo, type Need, REQUIRE_FLAGS, type Trip } from './need';
import {
  CALL_FIELDS,
  FLAG_KEYS,
  isTracking,
  LEGACY_KEYS,
  NEED_PARAMS,
  PERIODS,
  TEXT_FIELDS,
  TRIP_FIELDS,
} from './url-keys';
import {
  type IgnoredParam,
  ParamReader,
  type Reading,
  readCountry,
  readGigabytes,
  readNumber,
} from './url-reader';

export interface NeedParamOptions {
  /** USPS codes of the tax table; a state that it lacks is ignored. Left out: any two letters. */
  states?: readonly string[];
  /** Ids of carriers; others are ignored. Left out: any id. */
  carriers?: readonly string[];
  /** Keys of others on the same page. Given, a key that is nobody's is reported. */
  foreign?: readonly string[];
}

/** What `URLSearchParams`, Next's read-only twin and a list of pairs have in common. */
export type ParamPairs = Iterable<readonly [string, string]>;

const option =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): Reading<Value> => {
    const value = oneOf(values, text.toLowerCase());
    return value === null ? { reason: 'not-an-option' } : { value };
  };

const readSlug = (text: string): Reading<string> =>
  SLUG.test(text) && text.length <= MAX_SLUG_LENGTH ? { value: text } : { reason: 'unreadable' };

function readState(text: string, states: readonly string[] | undefined): Reading<string | null> {
  const code = text.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return { reason: 'unreadable' };
  return states && !states.includes(code) ? { reason: 'unknown-state' } : { value: code };
}

/** Use towards countries, each of which counts once. */
function readUse<Entry extends { country: string }>(
  reader: ParamReader,
  key: string,
  fields: readonly string[],
  entryOf: (country: string, amount: string) => Reading<Entry>,
): Entry[] {
  const entries: Entry[] = [];
  for (const { cells, key: rowKey, raw } of reader.rows(key, fields)) {
    const [code = '', amount = '', ...rest] = cells;
    const country = readCountry(code);
    const entry = 'value' in country ? entryOf(country.value, amount) : country;
    if (rest.length > 0) reader.ignore(rowKey, raw, 'unreadable');
    else if (!('value' in entry)) reader.ignore(rowKey, raw, entry.reason, entry.limit);
    else if (entries.some((other) => other.country === entry.value.country))
      reader.ignore(rowKey, raw, 'repeated');
    else entries.push(entry.value);
  }
  return entries;
}

/** `MX:7:2:30:10` is country, days, GB, minutes, messages; what is left out at the end is 0. */
function readTrip([code = '', days = '', gb = '', min = '', sms = '', ...rest]: string[]): Reading<Trip> {
  if (rest.length > 0) return { reason: 'unreadable' };
  const country = readCountry(code);
  if (!('value' in country)) return country;
  const length = readNumber(days, LIMITS.tripDays);
  if (!('value' in length)) return length;
  const dataGB = readGigabytes(gb || '0', LIMITS.gigabytes);
  if (!('value' in dataGB)) return dataGB;
  const minutes = readNumber(min || '0', LIMITS.minutes);
  if (!('value' in minutes)) return minutes;
  const messages = readNumber(sms || '0', LIMITS.messages);
  if (!('value' in messages)) return messages;
  return {
    value: {
      country: country.value,
      days: length.value,
      dataGB: dataGB.value,
      voiceMinutes: minutes.value,
      smsMessages: messages.value,
    },
  };
}

function readTrips(reader: ParamReader): Trip[] {
  const trips: Trip[] = [];
  for (const { cells, key, raw } of reader.rows('trip', TRIP_FIELDS)) {
    const trip = readTrip(cells);
    if (!('value' in trip)) reader.ignore(key, raw, trip.reason, trip.limit);
    else if (trips.length === MAX_TRIPS) reader.ignore(key, raw, 'too-many');
    else trips.push(trip.value);
  }
  return trips;
}

/** Days of a stay. A plain form sends months and days together and says by `period` which of them counts. */
function readDays(reader: ParamReader): number | null {
  const period = reader.one<(typeof PERIODS)[number] | null>('period', null, option(PERIODS));
  if (period === 'months') return null;
  return reader.one<number | null>('days', null, (text) => readNumber(text, LIMITS.horizonDays));
}

/**
 * Reads a need from a link. Never throws: what is unreadable or out of bounds keeps its default and is told in
 * `ignored`. Hotspot use above the data use raises the data use, which includes it.
 */
export function needFromParams(
  params: ParamPairs,
  { states, carriers, foreign }: NeedParamOptions = {},
): { need: Need; ignored: IgnoredParam[] } {
  const pairs = [...params].map(([key, value]) => [nowCalled(key), value] as const);
  const reader = new ParamReader(pairs);
  const hotspotGB = reader.gigabytes('hot', LIMITS.gigabytes);
  const need: Need = {
    lines: reader.number('lines', DEFAULT_NEED.lines, LIMITS.lines),
    horizonMonths: reader.number('months', DEFAULT_NEED.horizonMonths, LIMITS.horizonMonths),
    horizonDays: readDays(reader),
    state: reader.one('state', null, (text) => readState(text, states)),
    autopay: reader.flag('autopay'),
    newCustomer: !reader.flag('existing'),
    acceptThrottled: reader.flag('slow'),
    monthly: {
      voiceMinutes: reader.number('min', 0, LIMITS.minutes),
      smsMessages: reader.number('sms', 0, LIMITS.messages),
      dataGB: Math.max(reader.gigabytes('gb', LIMITS.gigabytes), hotspotGB),
      hotspotGB,
      internationalCalls: readUse<CallsTo>(reader, 'call', CALL_FIELDS, (country, text) => {
        const minutes = readNumber(text, LIMITS.minutes);
        return 'value' in minutes ? { value: { country, minutes: minutes.value } } : minutes;
      }),
      internationalSms: readUse<MessagesTo>(reader, 'text', TEXT_FIELDS, (country, text) => {
        const messages = readNumber(text, LIMITS.messages);
        return 'value' in messages ? { value: { country, messages: messages.value } } : messages;
      }),
    },
    trips: readTrips(reader),
    require: {
      esim: reader.flag(FLAG_KEYS.esim),
      volte: reader.flag(FLAG_KEYS.volte),
      wifiCalling: reader.flag(FLAG_KEYS.wifiCalling),
      fiveG: reader.flag(FLAG_KEYS.fiveG),
      noCreditCheck: reader.flag(FLAG_KEYS.noCreditCheck),
      noSsn: reader.flag(FLAG_KEYS.noSsn),
      foreignCard: reader.flag(FLAG_KEYS.foreignCard),
      activateFromAbroad: reader.flag(FLAG_KEYS.activateFromAbroad),
      spendingLimit: reader.flag(FLAG_KEYS.spendingLimit),
      networks: reader.list('net', NETWORKS.length, option(NETWORKS)),
      billing: reader.list('bill', BILLINGS.length, option(BILLINGS)),
      carriers: reader.list('brand', MAX_SLUGS, (text) =>
        carriers && !carriers.includes(text) ? { reason: 'unknown-carrier' } : readSlug(text),
      ),
      minPriorityGB: reader.gigabytes('prio', LIMITS.gigabytes),
      eligibility: reader.list('elig', MAX_SLUGS, readSlug),
    },
  };
  for (const [key, value] of foreign ? pairs : [])
    if (!NEED_PARAMS.includes(key) && !foreign?.includes(key) && !isTracking(key))
      reader.ignore(key, value, 'unknown-key');
  return { need, ignored: reader.ignored };
}

const nowCalled = (key: string): string =>
  Object.hasOwn(LEGACY_KEYS, key) ? (LEGACY_KEYS[key] ?? key) : key;

/** The need's pairs for a link, in a fixed order, without what is as in the default need. */
export function needToParams(need: Need): [string, string][] {
  const pairs: [string, string][] = [];
  const put = (key: string, value: string | number, usual: string | number) => {
    if (value !== usual) pairs.push([key, String(value)]);
  };
  const flag = (key: string, value: boolean) => put(key, value ? '1' : '', '');
  const { monthly, require } = need;
  put('lines', need.lines, DEFAULT_NEED.lines);
  put('months', need.horizonMonths, DEFAULT_NEED.horizonMonths);
  put('days', need.horizonDays ?? '', '');
  put('min', monthly.voiceMinutes, 0);
  put('sms', monthly.smsMessages, 0);
  put('gb', monthly.dataGB, 0);
  put('hot', monthly.hotspotGB, 0);
  for (const { country, minutes } of monthly.internationalCalls)
    pairs.push(['call', `${country}:${minutes}`]);
  for (const { country, messages } of monthly.internationalSms)
    pairs.push(['text', `${country}:${messages}`]);
  for (const trip of need.trips) pairs.push(['trip', tripText(trip)]);
  put('state', need.state ?? '', '');
  flag('autopay', need.autopay);
  flag('existing', !need.newCustomer);
  flag('slow', need.acceptThrottled);
  for (const name of REQUIRE_FLAGS) flag(FLAG_KEYS[name], require[name]);
  put('net', require.networks.join(','), '');
  put('bill', require.billing.join(','), '');
  put('brand', require.carriers.join(','), '');
  put('prio', require.minPriorityGB, 0);
  put('elig', require.eligibility.join(','), '');
  return pairs;
}

function tripText({ country, days, dataGB, voiceMinutes, smsMessages }: Trip): string {
  return [country, days, dataGB, voiceMinutes, smsMessages].join(':').replace(/(?::0)+$/, '');
}

/**
 * The link's query for a need and, behind it, the pairs of others; empty for the default need. Colons and commas stay
 * readable, which RFC 3986 allows in a query.
 */
export function needQuery(need: Need, others: readonly (readonly [string, string])[] = []): string {
  const pairs = [...needToParams(need), ...others].map(([key, value]) => [key, value]);
  return new URLSearchParams(pairs).toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** True where both ask the same; months do not matter to a stay. */
export function isSameNeed(a: Need, b: Need): boolean {
  return essence(a) === essence(b);
}

const essence = (need: Need): string =>
  JSON.stringify(
    needToParams(need.horizonDays === null ? need : { ...need, horizonMonths: DEFAULT_NEED.horizonMonths }),
  );
