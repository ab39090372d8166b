/** The need in parts, in the order in which a person would say it; the words are the reader's language's. */
import type { AutopayMeans, Billing, Money, Network } from '@/lib/plan/plan';
import { needsOfGroups, sharedNeed, whatDiffers } from './groups';
import {
  DEFAULT_ELIGIBILITY,
  type Need,
  type NeedGroup,
  type OtherMonths,
  type OwnOffer,
  REQUIRE_FLAGS,
  type RequireFlag,
  type Trip,
  type Use,
} from './need';

/** A group of a household, and what of it is not as everybody has it. */
export interface GroupPart {
  name: string;
  lines: number;
  parts: NeedPart[];
}

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
  | { key: 'groups'; count: number; groups: GroupPart[] }
  | { key: 'noTrips' | 'noOtherMonths' | 'anyNetwork' | 'anyBilling' | 'anyCarrier' }
  | { key: 'notAsked'; flag: RequireFlag }
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

/** What differs from another use: every amount that is given, also 0. */
function partsOfSomeUse(use: Partial<Use>): NeedPart[] {
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

function partsOfOtherMonths(kinds: readonly OtherMonths[]): NeedPart[] {
  return kinds.flatMap(({ months, monthly }) => {
    const parts = partsOfSomeUse(monthly);
    return parts.length > 0 ? [{ key: 'otherMonths' as const, count: months, parts }] : [];
  });
}

/** What a group requires that the need does not, and what it does not although the need does. */
function partsOfSomeRequirements(some: NeedGroup['require']): NeedPart[] {
  const { networks, billing, carriers, minPriorityGB, idleDays, eligibility } = some;
  const parts: NeedPart[] = REQUIRE_FLAGS.flatMap((flag): NeedPart[] =>
    some[flag] === undefined ? [] : [some[flag] ? { key: flag } : { key: 'notAsked', flag }],
  );
  if (networks)
    parts.push(networks.length > 0 ? { key: 'networks', values: networks } : { key: 'anyNetwork' });
  if (billing) parts.push(billing.length > 0 ? { key: 'billing', values: billing } : { key: 'anyBilling' });
  if (carriers)
    parts.push(carriers.length > 0 ? { key: 'carriers', values: carriers } : { key: 'anyCarrier' });
  if (minPriorityGB !== undefined) parts.push({ key: 'priority', gigabytes: minPriorityGB });
  if (idleDays !== undefined) parts.push({ key: 'idle', count: idleDays });
  if (eligibility?.join() === DEFAULT_ELIGIBILITY.join())
    parts.push({ key: 'eligibility', values: [...eligibility] });
  else if (eligibility) parts.push(...partsOfEligibility(eligibility));
  return parts;
}

/** What of a group is not as everybody has it. */
export function partsOfGroup(need: Need, group: NeedGroup): NeedPart[] {
  const { monthly, otherMonths, trips, require, offers } = whatDiffers(need, group);
  return [
    ...partsOfSomeUse(monthly),
    ...partsOfOtherMonths(otherMonths ?? []),
    ...(otherMonths?.length === 0 ? [{ key: 'noOtherMonths' } as const] : []),
    ...(trips ?? []).map(partOfTrip),
    ...(trips?.length === 0 ? [{ key: 'noTrips' } as const] : []),
    ...partsOfSomeRequirements(require),
    ...offers.map((offer) => ({ key: 'offer' as const, offer })),
  ];
}

const partsOfAllUse = ({ monthly, otherMonths, trips }: Need): NeedPart[] => [
  ...partsOfUse(monthly),
  ...partsOfOtherMonths(otherMonths),
  ...trips.map(partOfTrip),
];

/** What of a group is as everybody has it: use and requirements. */
export function partsAsEverybody(need: Need, group: NeedGroup): NeedPart[] {
  const shared = sharedNeed(need, [group]);
  return [...partsOfAllUse(shared), ...partsOfRequirements(shared.require)];
}

const partOfGroups = (need: Need): NeedPart => ({
  key: 'groups',
  count: need.lines,
  groups: need.groups.map((group) => ({
    name: group.name,
    lines: group.lines,
    parts: partsOfGroup(need, group),
  })),
});

/** A need without use, and of a household without use in any group, says so. */
function partsOfUseOrNone(need: Need): NeedPart[] {
  const use = partsOfAllUse(need.groups.length > 0 ? sharedNeed(need, need.groups) : need);
  const isUsed = use.length > 0 || needsOfGroups(need).some((one) => partsOfAllUse(one).length > 0);
  return isUsed ? use : [{ key: 'noUse' }];
}

/**
 * What the need asks for; parts that ask for nothing are left out, and a need without use says so. Of a household the
 * groups come in place of the lines, and of the need what some of them share.
 */
export function summarizeNeed(need: Need): NeedPart[] {
  const isHousehold = need.groups.length > 0;
  const { require, offers } = isHousehold ? sharedNeed(need, need.groups) : need;
  const parts: NeedPart[] = [
    isHousehold ? partOfGroups(need) : { key: 'lines', count: need.lines },
    need.horizonDays === null
      ? { key: 'months', count: need.horizonMonths }
      : { key: 'days', count: need.horizonDays },
    ...partsOfUseOrNone(need),
  ];
  if (need.state !== null) parts.push({ key: 'state', state: need.state });
  if (need.autopay) parts.push({ key: 'autopay', means: need.autopay });
  if (!need.newCustomer) parts.push({ key: 'existing' });
  if (need.acceptThrottled) parts.push({ key: 'throttled' });
  parts.push(...partsOfRequirements(require));
  for (const offer of offers) parts.push({ key: 'offer', offer });
  if (need.present) parts.push({ key: 'present', perMonth: need.present.perMonth });
  return parts;
}
