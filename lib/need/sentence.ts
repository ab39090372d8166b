/** A need as one sentence: the amounts that everybody states, each a choice, and whatever else is asked for behind them. */
import { fitNeed } from './fit-need';
import { whatDiffers } from './groups';
import { LIMITS } from './limits';
import { DEFAULT_ELIGIBILITY, type Need, REQUIRE_FLAGS, type RequireFlag, type Trip, type Use } from './need';
import { STOPS } from './scale';
import { type NeedPart, summarizeNeed } from './summary';
import { needToParams } from './url';

/** What the sentence itself asks, by the key in a link; `months` and `days` are never asked both. */
export const SENTENCE_KEYS = ['lines', 'months', 'days', 'gb', 'min', 'sms'] as const;
export type SentenceKey = (typeof SENTENCE_KEYS)[number];

/** Sections of the long form. */
export const SECTION_IDS = ['use', 'abroad', 'trips', 'phone', 'payment', 'groups'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

const AMOUNT_KEYS = [
  { key: 'gb', field: 'dataGB' },
  { key: 'min', field: 'voiceMinutes' },
  { key: 'sms', field: 'smsMessages' },
] as const satisfies readonly { key: SentenceKey; field: keyof Use }[];

/** The amounts of use that the sentence asks for: those that some line takes from the need. */
export function amountsInSentence(need: Need): (typeof AMOUNT_KEYS)[number]['key'][] {
  const groups = need.groups.map((group) => whatDiffers(need, group));
  return AMOUNT_KEYS.filter(
    ({ field }) => groups.length === 0 || groups.some(({ monthly }) => monthly[field] === undefined),
  ).map(({ key }) => key);
}

/** What the sentence of this need asks; the lines of a household are those of its groups. */
export const keysInSentence = (need: Need): SentenceKey[] => [
  ...(need.groups.length > 0 ? [] : (['lines'] as const)),
  need.horizonDays === null ? 'months' : 'days',
  ...amountsInSentence(need),
];

/** Amounts to choose from, of which each is within its limit. */
const AMOUNTS: Record<SentenceKey, readonly number[]> = {
  lines: STOPS.lines,
  months: STOPS.months,
  days: STOPS.days,
  gb: STOPS.gigabytes,
  min: STOPS.minutes,
  sms: STOPS.messages,
};

/** The amounts that a choice offers, smallest first; the present one is always among them. */
export function amountsToChoose(key: SentenceKey, present: number | null): number[] {
  const all = new Set(AMOUNTS[key]);
  if (present !== null) all.add(present);
  return [...all].sort((a, b) => a - b);
}

/** The present amount in the unit of its key; null for the one of `months` and `days` that does not count. */
export function amountOf(need: Need, key: SentenceKey): number | null {
  const { monthly, horizonDays, horizonMonths } = need;
  switch (key) {
    case 'lines':
      return need.lines;
    case 'months':
      return horizonDays === null ? horizonMonths : null;
    case 'days':
      return horizonDays;
    case 'gb':
      return monthly.dataGB;
    case 'min':
      return monthly.voiceMinutes;
    case 'sms':
      return monthly.smsMessages;
  }
}

/**
 * The need with another amount, or the need itself where the amount is out of bounds. Less data takes hotspot use down
 * with it, which is part of it; a shorter period takes the other months that have no room in it, and a stay the groups.
 * The lines of a household are those of its groups.
 */
export function withAmount(need: Need, key: SentenceKey, amount: number): Need {
  const limit = {
    lines: LIMITS.lines,
    months: LIMITS.horizonMonths,
    days: LIMITS.horizonDays,
    gb: LIMITS.gigabytes,
    min: LIMITS.minutes,
    sms: LIMITS.messages,
  }[key];
  if (!(amount >= limit.min && amount <= limit.max)) return need;
  const { monthly } = need;
  const during = (period: Pick<Need, 'horizonDays' | 'horizonMonths'>): Need =>
    fitNeed({ ...need, ...period });
  switch (key) {
    case 'lines':
      return need.groups.length > 0 ? need : { ...need, lines: amount };
    case 'months':
      return during({ horizonDays: null, horizonMonths: amount });
    case 'days':
      return during({ horizonDays: amount, horizonMonths: need.horizonMonths });
    case 'gb':
      return {
        ...need,
        monthly: { ...monthly, dataGB: amount, hotspotGB: Math.min(monthly.hotspotGB, amount) },
      };
    case 'min':
      return { ...need, monthly: { ...monthly, voiceMinutes: amount } };
    case 'sms':
      return { ...need, monthly: { ...monthly, smsMessages: amount } };
  }
}

/** The pairs that a plain form has to send beside its own choices, so that the need stays whole. */
export function pairsBesideSentence(need: Need): [string, string][] {
  const asked: readonly string[] = [...keysInSentence(need), 'state'];
  return needToParams(need).filter(([key]) => !asked.includes(key));
}

const IN_SENTENCE: readonly NeedPart['key'][] = [
  'lines',
  'groups',
  'months',
  'days',
  'data',
  'minutes',
  'texts',
  'noUse',
  'state',
];

/** What is asked for besides, in the order of `summarizeNeed`. */
export const furtherParts = (need: Need): NeedPart[] =>
  summarizeNeed(need).filter(({ key }) => !IN_SENTENCE.includes(key));

/** The section of the long form in which a part is asked. */
export function sectionOf(part: NeedPart): SectionId {
  switch (part.key) {
    case 'callsTo':
    case 'textsTo':
    case 'noCallsAbroad':
    case 'noTextsAbroad':
      return 'abroad';
    case 'trip':
      return 'trips';
    case 'groups':
      return 'groups';
    case 'autopay':
    case 'existing':
    case 'noPrepay':
    case 'billing':
    case 'carriers':
    case 'offer':
    case 'present':
      return 'payment';
    case 'networks':
    case 'priority':
    case 'idle':
    case 'eligibility':
    case 'notOwnPhone':
      return 'phone';
    default:
      return isFlag(part.key) ? 'phone' : 'use';
  }
}

const isFlag = (key: string): key is RequireFlag => (REQUIRE_FLAGS as readonly string[]).includes(key);

/** The list without the first entry that the test finds. */
function withoutFirst<Entry>(list: readonly Entry[], test: (entry: Entry) => boolean): Entry[] {
  const place = list.findIndex(test);
  return list.filter((_, index) => index !== place);
}

/**
 * The need without a part that `furtherParts` names; of two parts that say the same, the first goes. Groups that say
 * the same as the need follow it.
 */
export function withoutPart(asked: Need, part: NeedPart): Need {
  const need =
    asked.groups.length > 0
      ? { ...asked, groups: asked.groups.map((group) => whatDiffers(asked, group)) }
      : asked;
  const { monthly, require } = need;
  const used = (change: Partial<Need['monthly']>): Need => ({ ...need, monthly: { ...monthly, ...change } });
  const required = (change: Partial<Need['require']>): Need => ({
    ...need,
    require: { ...require, ...change },
  });
  switch (part.key) {
    case 'hotspot':
      return used({ hotspotGB: 0 });
    case 'callsTo':
      return used({
        internationalCalls: monthly.internationalCalls.filter(({ country }) => country !== part.country),
      });
    case 'textsTo':
      return used({
        internationalSms: monthly.internationalSms.filter(({ country }) => country !== part.country),
      });
    case 'trip':
      return {
        ...need,
        trips: withoutFirst(
          need.trips,
          ({ country, days, smsReceived }: Trip) =>
            country === part.country && days === part.count && smsReceived === part.received,
        ),
      };
    case 'otherMonths': {
      const said = JSON.stringify(part);
      const kind = summarizeNeed(need)
        .filter(({ key }) => key === 'otherMonths')
        .findIndex((other) => JSON.stringify(other) === said);
      // A kind that differs in nothing is not said, so it is not counted either.
      const told = need.otherMonths.filter((other) => Object.keys(other.monthly).length > 0);
      return { ...need, otherMonths: need.otherMonths.filter((other) => other !== told[kind]) };
    }
    case 'autopay':
      return { ...need, autopay: false };
    case 'existing':
      return { ...need, newCustomer: true };
    case 'throttled':
      return { ...need, acceptThrottled: false };
    case 'networks':
    case 'billing':
    case 'carriers':
      return required({ [part.key]: [] });
    case 'priority':
      return required({ minPriorityGB: 0 });
    case 'idle':
      return required({ idleDays: 0 });
    case 'eligibility':
      return required({
        eligibility: require.eligibility.filter((id) => DEFAULT_ELIGIBILITY.includes(id)),
      });
    case 'notOwnPhone':
      return required({ eligibility: [...new Set([...DEFAULT_ELIGIBILITY, ...require.eligibility])] });
    case 'offer':
      return { ...need, offers: need.offers.filter((offer) => offer !== part.offer) };
    case 'present':
      return { ...need, present: null };
    default:
      return isFlag(part.key) ? required({ [part.key]: false }) : need;
  }
}
