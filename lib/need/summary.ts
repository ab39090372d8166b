/** The need in parts, in the order in which a person would say it; the words are the reader's language's. */
import type { Billing, Network } from '@/lib/plan/plan';
import { type Need, REQUIRE_FLAGS, type RequireFlag } from './need';

export type NeedPart =
  | { key: 'lines' | 'months' | 'days'; count: number }
  | { key: 'data' | 'hotspot' | 'priority'; gigabytes: number }
  | { key: 'minutes' | 'texts'; count: number }
  | { key: 'callsTo' | 'textsTo'; country: string; count: number }
  | { key: 'trip'; country: string; count: number }
  | { key: 'state'; state: string }
  | { key: 'autopay' | 'existing' | 'throttled' | 'noUse' }
  | { key: RequireFlag }
  | { key: 'networks'; values: Network[] }
  | { key: 'billing'; values: Billing[] }
  | { key: 'carriers' | 'eligibility'; values: string[] };

/** What the need asks for; parts that ask for nothing are left out, and a need without use says so. */
export function summarizeNeed(need: Need): NeedPart[] {
  const { monthly, require } = need;
  const use: NeedPart[] = [];
  if (monthly.dataGB > 0) use.push({ key: 'data', gigabytes: monthly.dataGB });
  if (monthly.hotspotGB > 0) use.push({ key: 'hotspot', gigabytes: monthly.hotspotGB });
  if (monthly.voiceMinutes > 0) use.push({ key: 'minutes', count: monthly.voiceMinutes });
  if (monthly.smsMessages > 0) use.push({ key: 'texts', count: monthly.smsMessages });
  for (const { country, minutes } of monthly.internationalCalls)
    if (minutes > 0) use.push({ key: 'callsTo', country, count: minutes });
  for (const { country, messages } of monthly.internationalSms)
    if (messages > 0) use.push({ key: 'textsTo', country, count: messages });
  for (const { country, days } of need.trips) use.push({ key: 'trip', country, count: days });

  const parts: NeedPart[] = [
    { key: 'lines', count: need.lines },
    need.horizonDays === null
      ? { key: 'months', count: need.horizonMonths }
      : { key: 'days', count: need.horizonDays },
    ...(use.length > 0 ? use : [{ key: 'noUse' } as const]),
  ];
  if (need.state !== null) parts.push({ key: 'state', state: need.state });
  if (need.autopay) parts.push({ key: 'autopay' });
  if (!need.newCustomer) parts.push({ key: 'existing' });
  if (need.acceptThrottled) parts.push({ key: 'throttled' });
  for (const flag of REQUIRE_FLAGS) if (require[flag]) parts.push({ key: flag });
  if (require.networks.length > 0) parts.push({ key: 'networks', values: require.networks });
  if (require.billing.length > 0) parts.push({ key: 'billing', values: require.billing });
  if (require.carriers.length > 0) parts.push({ key: 'carriers', values: require.carriers });
  if (require.minPriorityGB > 0) parts.push({ key: 'priority', gigabytes: require.minPriorityGB });
  if (require.eligibility.length > 0) parts.push({ key: 'eligibility', values: require.eligibility });
  return parts;
}
