/** Use at home: section 4, rules 4 and 5, and what is above the allowance (section 5). */
import type { Amount } from '@/lib/plan/plan';
import type { Answer } from './answers';
import { allAddOns, amountTimes, type Case, excess, type MonthKind, type Quantity } from './case';
import { Fraction, whole, ZERO } from './fraction';

export const SERVICES = ['voice', 'sms', 'hotspot', 'data'] as const;
export type Service = (typeof SERVICES)[number];

/** What is charged in one month for all lines: units, and dollars for them. */
export interface Charge {
  units: Fraction;
  dollars: Fraction;
}

const FREE: Charge = { units: ZERO, dollars: ZERO };

const usedOf = ({ use }: MonthKind, service: Service): Fraction =>
  Fraction.read(
    { voice: use.voiceMinutes, sms: use.smsMessages, hotspot: use.hotspotGB, data: use.dataGB }[service],
  );

const allowanceOf = ({ plan }: Case, service: Service): Amount =>
  ({
    voice: plan.voice.includedMinutes,
    sms: plan.sms.includedMessages,
    hotspot: plan.hotspot.includedGB,
    data: plan.data.highSpeedGB,
  })[service];

function granted(it: Case, service: Service, counts: number[]): Quantity[] {
  const field = { voice: 'voiceMinutes', sms: 'smsMessages', hotspot: 'hotspotGB', data: 'dataGB' } as const;
  return it.plan.addOns.map((addOn, i) =>
    amountTimes(addOn[field[service]], whole((counts[i] ?? 0) * it.stayMonths)),
  );
}

/** How many lines use one allowance together: those of the account where it is shared, else one. */
const linesTogether = (it: Case, service: Service): number =>
  service === 'data' && it.plan.data.sharing === 'account' && it.accounts === 'one' ? it.lines : 1;

/**
 * Use above the allowance and the add-ons' grants in one month, of the lines that use one allowance together.
 * `more` is use per line beside the person's own. Not to be asked where the allowance is not stated and use is above 0.
 */
export function above(it: Case, kind: MonthKind, service: Service, counts: number[], more = ZERO): Fraction {
  const used = usedOf(kind, service)
    .plus(more)
    .times(whole(linesTogether(it, service)));
  return excess(used, [
    amountTimes(allowanceOf(it, service) ?? 0, it.allowanceTimes),
    ...granted(it, service, counts),
  ]);
}

export function homeAnswer(it: Case, kind: MonthKind, service: Service): Answer {
  if (usedOf(kind, service).compare(ZERO) === 0) return 'yes';
  if (allowanceOf(it, service) === null) return 'open';
  if (above(it, kind, service, allAddOns(it.plan)).compare(ZERO) === 0) return 'yes';
  const { voice, sms, data } = it.plan;
  if (service === 'hotspot') return 'no';
  if (service === 'voice') return voice.overagePerMinute === null ? 'no' : 'yes';
  if (service === 'sms') return sms.overagePerMessage === null ? 'no' : 'yes';
  if (data.afterAllowance === 'throttle') return it.need.acceptThrottled ? 'yes' : 'no';
  if (data.afterAllowance === 'stop') return 'no';
  return data.afterAllowance === 'overage' && data.overagePerGB !== null ? 'yes' : 'open';
}

/** A month's data overage of the lines that use one allowance together: in whole blocks, and no more than the cap. */
export function dataOverage({ plan }: Case, over: Fraction, perGB: Fraction, cap: Fraction | null): Charge {
  const { overageBlockGB } = plan.data;
  const block = overageBlockGB === null ? null : Fraction.read(overageBlockGB);
  const units = block === null ? over : whole(over.over(block).ceil()).times(block);
  const dollars = units.times(perGB);
  return { units, dollars: cap && cap.compare(dollars) < 0 ? cap : dollars };
}

const timesLines = ({ units, dollars }: Charge, times: number): Charge => ({
  units: units.times(whole(times)),
  dollars: dollars.times(whole(times)),
});

/** What use above the allowance costs in one month for all lines; null where it cannot be had. */
export function homeCharge(
  it: Case,
  kind: MonthKind,
  service: Service,
  counts: number[],
  more = ZERO,
): Charge | null {
  if (homeAnswer(it, kind, service) === 'open') return FREE;
  const over = above(it, kind, service, counts, more);
  if (over.compare(ZERO) === 0) return FREE;
  const { voice, sms, data } = it.plan;
  if (service === 'hotspot') return null;
  if (service === 'data') {
    if (data.afterAllowance === 'throttle') return it.need.acceptThrottled ? FREE : null;
    if (data.afterAllowance !== 'overage' || data.overagePerGB === null) return null;
    const together = linesTogether(it, 'data');
    const stated = data.overageCapByLines?.[String(together)];
    const cap = stated === undefined ? null : Fraction.read(stated).times(whole(it.stayMonths));
    return timesLines(dataOverage(it, over, Fraction.read(data.overagePerGB), cap), it.lines / together);
  }
  const rate = service === 'voice' ? voice.overagePerMinute : sms.overagePerMessage;
  return rate === null
    ? null
    : timesLines({ units: over, dollars: over.times(Fraction.read(rate)) }, it.lines);
}
