/** Section 4, conditions 1 and 2: a plan's facts against a person's requirements, apart from use and price. */
import type { Findings } from '@/lib/cost/findings';
import { reasonFor } from '@/lib/cost/reason';
import type { Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** Ways to keep an idle number that the purchases of a quote take anyway. */
const PURCHASES_THAT_KEEP: readonly string[] = ['top-up', 'renewal'];

const not = (fact: boolean | null): boolean | null => (fact === null ? null : !fact);

function spendingIsLimited({ spendingLimit }: PlanFacts['features']): boolean | null {
  return spendingLimit === null ? null : spendingLimit === 'prepaid' || spendingLimit === 'cap';
}

function hasPriority({ priorityGB }: PlanFacts['data'], minGB: number): boolean | null {
  return priorityGB === null ? null : priorityGB === 'unlimited' || priorityGB >= minGB;
}

function keepsIdleNumber({ inactivityDays, resetBy }: PlanFacts['numberKeeping'], days: number) {
  if (resetBy.some((event) => PURCHASES_THAT_KEEP.includes(event))) return true;
  return inactivityDays === null ? null : inactivityDays >= days;
}

/** What never is an ask: a closed plan, who may have it, how it is billed and whose it is. */
function judgeStanding(plan: PlanFacts, require: Requirements, findings: Findings): void {
  if (plan.status === 'closed') findings.no(reasonFor('closed'));
  if (plan.eligibility.some((needed) => !require.eligibility.includes(needed)))
    findings.no(reasonFor('eligibility'));
  if (require.billing.length > 0 && !require.billing.includes(plan.billing))
    findings.no(reasonFor('billing'));
  if (require.carriers.length > 0 && !require.carriers.includes(plan.carrier))
    findings.no(reasonFor('carrier'));
}

/** Finds every requirement that the plan's facts fail, or that the carrier does not state. */
export function judgeFacts(plan: PlanFacts, require: Requirements, findings: Findings): void {
  judgeStanding(plan, require, findings);
  const { sim, features, data, requirements } = plan;
  if (require.esim) findings.hold(reasonFor('esim'), sim.esim);
  if (require.volte) findings.hold(reasonFor('volte'), features.volte);
  if (require.wifiCalling) findings.hold(reasonFor('wifiCalling'), features.wifiCalling);
  if (require.wifiCallingAbroad) findings.hold(reasonFor('wifiCallingAbroad'), features.wifiCallingAbroad);
  if (require.fiveG) findings.hold(reasonFor('fiveG'), data.fiveG);
  if (require.noCreditCheck) findings.hold(reasonFor('noCreditCheck'), not(requirements.creditCheck));
  if (require.noSsn) findings.hold(reasonFor('noSsn'), not(requirements.ssn));
  if (require.foreignCard) findings.hold(reasonFor('foreignCard'), requirements.foreignCard);
  if (require.activateFromAbroad)
    findings.hold(reasonFor('activateFromAbroad'), requirements.activateFromAbroad);
  if (require.networks.length > 0) {
    const onOne = plan.networks.some((network) => require.networks.includes(network));
    findings.hold(reasonFor('network'), plan.networks.length === 0 ? null : onOne);
  }
  if (require.spendingLimit) findings.hold(reasonFor('spendingLimit'), spendingIsLimited(features));
  if (require.minPriorityGB > 0)
    findings.hold(reasonFor('priorityData'), hasPriority(data, require.minPriorityGB));
  if (require.mobileNumber)
    findings.hold(reasonFor('mobileNumber'), plan.number === null ? null : plan.number === 'mobile');
  if (require.idleDays > 0)
    findings.hold(reasonFor('numberIdle'), keepsIdleNumber(plan.numberKeeping, require.idleDays));
}
