/**
 * The need in a link, e.g. `?lines=2&gb=10&call=CN:120`: short keys in a fixed order, defaults left out. Reading and
 * writing are a pair: every valid need comes back the same. What a link says wrongly is ignored and reported.
 */

import { AUTOPAY_MEANS } from '@/lib/plan/constants';
import { linesOfGroups } from './groups';
import { LIMITS } from './limits';
import { DEFAULT_NEED, type Need } from './need';
import { groupText, readGroups } from './url-groups';
import { isNeedParam, isTracking, LEGACY_KEYS, PERIODS } from './url-keys';
import { readCalls, readTexts, readTrips, tripText } from './url-lists';
import { dollarsText, offerText, readDollars, readOffers } from './url-offers';
import { otherMonthsText, readOtherMonths } from './url-other-months';
import { type IgnoredParam, ParamReader, type Reading, readNumber } from './url-reader';
import { option, readRequirements, requirementPairs } from './url-require';

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

function readState(text: string, states: readonly string[] | undefined): Reading<string | null> {
  const code = text.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return { reason: 'unreadable' };
  return states && !states.includes(code) ? { reason: 'unknown-state' } : { value: code };
}

/** Days of a stay. A plain form sends months and days together and says by `period` which of them counts. */
function readDays(reader: ParamReader): number | null {
  const period = reader.one<(typeof PERIODS)[number] | null>('period', null, option(PERIODS));
  if (period === 'months') return null;
  return reader.one<number | null>('days', null, (text) => readNumber(text, LIMITS.horizonDays));
}

/** `1` is what links said before there were means: a bank account. */
function readAutopay(reader: ParamReader): Need['autopay'] {
  return reader.one<Need['autopay']>('autopay', DEFAULT_NEED.autopay, (text) => {
    if (text === '0') return { value: false };
    return text === '1' || text === 'on' ? { value: 'bank' } : option(AUTOPAY_MEANS)(text);
  });
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
  const horizon = {
    horizonMonths: reader.number('months', DEFAULT_NEED.horizonMonths, LIMITS.horizonMonths),
    horizonDays: readDays(reader),
  };
  const perMonth = reader.one<string | null>('pay', null, readDollars);
  const groups = readGroups(reader, horizon, carriers);
  const lines = reader.number('lines', DEFAULT_NEED.lines, LIMITS.lines);
  const need: Need = {
    lines: groups.length > 0 ? linesOfGroups(groups) : lines,
    ...horizon,
    state: reader.one('state', null, (text) => readState(text, states)),
    autopay: readAutopay(reader),
    newCustomer: !reader.flag('existing'),
    acceptThrottled: reader.flag('slow'),
    monthly: {
      voiceMinutes: reader.number('min', 0, LIMITS.minutes),
      smsMessages: reader.number('sms', 0, LIMITS.messages),
      dataGB: Math.max(reader.gigabytes('gb', LIMITS.gigabytes), hotspotGB),
      hotspotGB,
      internationalCalls: readCalls(reader),
      internationalSms: readTexts(reader),
    },
    otherMonths: readOtherMonths(reader, horizon),
    trips: readTrips(reader),
    require: readRequirements(reader, carriers),
    offers: readOffers(reader, carriers),
    groups,
    present: perMonth === null ? null : { perMonth },
  };
  for (const [key, value] of foreign ? pairs : [])
    if (!isNeedParam(key) && !foreign?.includes(key) && !isTracking(key))
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
  // The lines of a household are those of its groups.
  if (need.groups.length === 0) put('lines', need.lines, DEFAULT_NEED.lines);
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
  for (const kind of need.otherMonths) pairs.push(['also', otherMonthsText(kind)]);
  for (const trip of need.trips) pairs.push(['trip', tripText(trip)]);
  put('state', need.state ?? '', '');
  // A bank account stays `1`, as in every link so far.
  put('autopay', need.autopay === 'bank' ? '1' : need.autopay || '', '');
  flag('existing', !need.newCustomer);
  flag('slow', need.acceptThrottled);
  pairs.push(...requirementPairs(require));
  for (const offer of need.offers) pairs.push(['offer', offerText(offer)]);
  for (const group of need.groups) pairs.push(['group', groupText(group)]);
  put('pay', need.present ? dollarsText(need.present.perMonth) : '', '');
  return pairs;
}

/**
 * The link's query for a need and, behind it, the pairs of others; empty for the default need. Colons, commas and
 * semicolons stay readable, which RFC 3986 allows in a query.
 */
export function needQuery(need: Need, others: readonly (readonly [string, string])[] = []): string {
  const pairs = [...needToParams(need), ...others].map(([key, value]) => [key, value]);
  return new URLSearchParams(pairs)
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%3B', ';');
}

/** True where both ask the same; months do not matter to a stay. */
export function isSameNeed(a: Need, b: Need): boolean {
  return essence(a) === essence(b);
}

const essence = (need: Need): string =>
  JSON.stringify(
    needToParams(need.horizonDays === null ? need : { ...need, horizonMonths: DEFAULT_NEED.horizonMonths }),
  );
