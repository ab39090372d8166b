import { amountTimes, type Case, excess } from './case';
import { Fraction, ZERO } from './fraction';

export type HomeKind = 'voice' | 'sms' | 'data';

/** What is charged of a usage: units a line and month, and the price of one; null where it cannot be had. */
export type Charge = { units: Fraction; rate: Fraction } | null;

const FREE: Charge = { units: ZERO, rate: ZERO };

/** Usage above the allowance and the add-ons' grants, a line and month. */
function above(it: Case, counts: number[], usage: HomeKind | 'hotspot'): Fraction {
  const { plan, need } = it;
  const used = {
    voice: need.monthly.voiceMinutes,
    sms: need.monthly.smsMessages,
    data: need.monthly.dataGB,
    hotspot: need.monthly.hotspotGB,
  }[usage];
  const included = {
    voice: plan.voice.includedMinutes,
    sms: plan.sms.includedMessages,
    data: plan.data.highSpeedGB,
    hotspot: plan.hotspot.includedGB,
  }[usage];
  const grants = plan.addOns.map((addOn, index) => {
    const granted = {
      voice: addOn.voiceMinutes,
      sms: addOn.smsMessages,
      data: addOn.dataGB,
      hotspot: addOn.hotspotGB,
    }[usage];
    return amountTimes(granted, it.grantTimes.times(Fraction.read(counts[index] ?? 0)));
  });
  return excess(Fraction.read(used), [amountTimes(included, it.allowanceTimes), ...grants]);
}

/** What voice, messages or data above the allowance cost. */
export function homeCharge(it: Case, counts: number[], usage: HomeKind): Charge {
  const units = above(it, counts, usage);
  if (units.compare(ZERO) === 0) return FREE;
  const { voice, sms, data } = it.plan;
  if (usage === 'data' && data.afterAllowance === 'throttle') return it.need.acceptThrottled ? FREE : null;
  if (usage === 'data' && data.afterAllowance !== 'overage') return null;
  const rate = { voice: voice.overagePerMinute, sms: sms.overagePerMessage, data: data.overagePerGB }[usage];
  return rate === null ? null : { units, rate: Fraction.read(rate) };
}

/** Whether the hotspot data can be had. */
export const hotspotFits = (it: Case, counts: number[]): boolean =>
  above(it, counts, 'hotspot').compare(ZERO) === 0;
