/** The need in parts, in the order in which a person would say it; the words are the reader's language's. */
import type { AutopayMeans, Billing, Money, Network } from '@/lib/plan/plan';
import {
  DEFAULT_ELIGIBILITY,
  type Need,
  type OwnOffer,
  REQUIRE_FLAGS,
  type RequireFlag,
  type Trip,
  type Use,
} from './need';

export type NeedPart =
  | { key: 'lines' | 'months' | 'days' | 'idle'; count: number }
  | { key: 'data' | 'hotspot' | 'priority'; gigabytes: number }
  | { key: 'minutes' | 'texts'; count: number }
  | { key: 'callsTo' | 'textsTo'; country: string; count: number }
  | { key: 'trip'; country: string; count: number; received: number }
  | { key: 'otherMonths'; count: number; parts: NeedPart[] }
  | { key: 'state'; state: string }
  | { key: 'autopay'; means: AutopayMeans }
  | { key: 'existing' | 'throttled' | 'noUse' | 'noCallsAbroad' | 'noTextsAbroad' | 'notOwnPhone' }
  | { key: RequireFlag }
  | { key: 'networks'; values: Network[] }
  | { key: 'billing'; values: Billing[] }
  | { key: 'carriers' | 'eligibility'; values: string[] }
  | { key: 'offer'; offer: OwnOffer }
  | { key: 'present'; perMonth: Money };

/** Amounts that are not 0, data first. */
function partsOfUse(use: Use): NeedPart[] {
  const parts: NeedPart[] = [];
  if (use.dataGB > 0) parts.push({ key: 'data', gigabytes: use.dataGB });
  if (use.hotspotGB > 0) parts.push({ key: 'hotspot', gigabytes: use.hotspotGB });
  if (use.voiceMinutes > 0) parts.push({ key: 'minutes', count: use.voiceMinutes });
  if (use.smsMessages > 0) parts.push({ key: 'texts', count: use.smsMessages });
  for (const { country, minutes } of use.internationalCalls)
    if (minutes > 0) parts.push({ key: 'callsTo', country, count: minutes });
  for (const { country, messages } of use.internationalSms)
    if (messages > 0) parts.push({ key: 'textsTo', country, count: messages });
  return parts;
}

/** What differs from the usual months: every amount that is given, also 0. */
function partsOfOtherUse(use: Partial<Use>): NeedPart[] {
  const parts: NeedPart[] = [];
  if (use.dataGB !== undefined) parts.push({ key: 'data', gigabytes: use.dataGB });
  if (use.hotspotGB !== undefined) parts.push({ key: 'hotspot', gigabytes: use.hotspotGB });
  if (use.voiceMinutes !== undefined) parts.push({ key: 'minutes', count: use.voiceMinutes });
  if (use.smsMessages !== undefined) parts.push({ key: 'texts', count: use.smsMessages });
  for (const { country, minutes } of use.internationalCalls ?? [])
    parts.push({ key: 'callsTo', country, count: minutes });
  for (const { country, messages } of use.internationalSms ?? [])
    parts.push({ key: 'textsTo', country, count: messages });
  if (use.internationalCalls?.length === 0) parts.push({ key: 'noCallsAbroad' });
  if (use.internationalSms?.length === 0) parts.push({ key: 'noTextsAbroad' });
  return parts;
}

const partOfTrip = ({ country, days, smsReceived }: Trip): NeedPart => ({
  key: 'trip',
  country,
  count: days,
  received: smsReceived,
});

/** A phone of one's own is what most people show: only its absence, and what is shown besides, are said. */
function partsOfEligibility(eligibility: readonly string[]): NeedPart[] {
  const values = eligibility.filter((id) => !DEFAULT_ELIGIBILITY.includes(id));
  const parts: NeedPart[] = values.length > 0 ? [{ key: 'eligibility', values }] : [];
  if (DEFAULT_ELIGIBILITY.some((id) => !eligibility.includes(id))) parts.push({ key: 'notOwnPhone' });
  return parts;
}

function partsOfRequirements(require: Need['require']): NeedPart[] {
  const parts: NeedPart[] = [];
  for (const flag of REQUIRE_FLAGS) if (require[flag]) parts.push({ key: flag });
  if (require.networks.length > 0) parts.push({ key: 'networks', values: require.networks });
  if (require.billing.length > 0) parts.push({ key: 'billing', values: require.billing });
  if (require.carriers.length > 0) parts.push({ key: 'carriers', values: require.carriers });
  if (require.minPriorityGB > 0) parts.push({ key: 'priority', gigabytes: require.minPriorityGB });
  if (require.idleDays > 0) parts.push({ key: 'idle', count: require.idleDays });
  return [...parts, ...partsOfEligibility(require.eligibility)];
}

/** What the need asks for; parts that ask for nothing are left out, and a need without use says so. */
export function summarizeNeed(need: Need): NeedPart[] {
  const use: NeedPart[] = partsOfUse(need.monthly);
  for (const { months, monthly } of need.otherMonths) {
    const differs = partsOfOtherUse(monthly);
    if (differs.length > 0) use.push({ key: 'otherMonths', count: months, parts: differs });
  }
  use.push(...need.trips.map(partOfTrip));

  const parts: NeedPart[] = [
    { key: 'lines', count: need.lines },
    need.horizonDays === null
      ? { key: 'months', count: need.horizonMonths }
      : { key: 'days', count: need.horizonDays },
    ...(use.length > 0 ? use : [{ key: 'noUse' } as const]),
  ];
  if (need.state !== null) parts.push({ key: 'state', state: need.state });
  if (need.autopay) parts.push({ key: 'autopay', means: need.autopay });
  if (!need.newCustomer) parts.push({ key: 'existing' });
  if (need.acceptThrottled) parts.push({ key: 'throttled' });
  parts.push(...partsOfRequirements(need.require));
  for (const offer of need.offers) parts.push({ key: 'offer', offer });
  if (need.present) parts.push({ key: 'present', perMonth: need.present.perMonth });
  return parts;
}
