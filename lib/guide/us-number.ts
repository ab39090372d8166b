/** Whether a plan comes with a real US number: a mobile one, not VoIP. */
import type { Amount, CarrierDocument, Money, PlanFacts } from '@/lib/plan/plan';

const offered = (included: Amount, rate: Money | null): boolean | null =>
  included === null && rate === null ? null : included !== 0 || rate !== null;

/**
 * What the plan states of its number; where it states nothing, true where calls or texts are offered, false for travel
 * eSIMs and data-only plans, null where neither calls nor texts are stated: not stated is never a number.
 */
export function hasUsNumber(
  plan: Pick<PlanFacts, 'number' | 'voice' | 'sms'>,
  carrier: Pick<CarrierDocument, 'kind'>,
): boolean | null {
  if (plan.number !== null) return plan.number === 'mobile';
  if (carrier.kind === 'travel-esim') return false;
  const calls = offered(plan.voice.includedMinutes, plan.voice.overagePerMinute);
  const texts = offered(plan.sms.includedMessages, plan.sms.overagePerMessage);
  if (calls || texts) return true;
  return calls === false && texts === false ? false : null;
}
