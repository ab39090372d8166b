/** Section 4, first half: a plan's facts against a person's requirements, apart from use and price. */
import { type PlanCriterion, type Reason, reasonFor } from '@/lib/cost/reason';
import type { Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** Adds a reason where a required fact does not hold or is not stated. */
function hold(reasons: Reason[], code: PlanCriterion, fact: boolean | null): void {
  if (fact === true) return;
  reasons.push(reasonFor(code, fact === null));
}

const not = (fact: boolean | null): boolean | null => (fact === null ? null : !fact);

function spendingIsLimited(plan: PlanFacts): boolean | null {
  const { spendingLimit } = plan.features;
  return spendingLimit === null ? null : spendingLimit === 'prepaid' || spendingLimit === 'cap';
}

function hasPriority(plan: PlanFacts, minGB: number): boolean | null {
  const { priorityGB } = plan.data;
  return priorityGB === null ? null : priorityGB === 'unlimited' || priorityGB >= minGB;
}

/** A reason for every requirement that the plan's facts fail (tariff model, section 4). */
export function failedRequirements(plan: PlanFacts, require: Requirements): Reason[] {
  const reasons: Reason[] = [];
  if (plan.status === 'closed') reasons.push(reasonFor('closed'));
  if (plan.eligibility.some((needed) => !require.eligibility.includes(needed)))
    reasons.push(reasonFor('eligibility'));
  if (require.esim) hold(reasons, 'esim', plan.sim.esim);
  if (require.volte) hold(reasons, 'volte', plan.features.volte);
  if (require.wifiCalling) hold(reasons, 'wifiCalling', plan.features.wifiCalling);
  if (require.fiveG) hold(reasons, 'fiveG', plan.data.fiveG);
  if (require.noCreditCheck) hold(reasons, 'noCreditCheck', not(plan.requirements.creditCheck));
  if (require.noSsn) hold(reasons, 'noSsn', not(plan.requirements.ssn));
  if (require.foreignCard) hold(reasons, 'foreignCard', plan.requirements.foreignCard);
  if (require.activateFromAbroad) hold(reasons, 'activateFromAbroad', plan.requirements.activateFromAbroad);
  if (require.spendingLimit) hold(reasons, 'spendingLimit', spendingIsLimited(plan));
  if (require.minPriorityGB > 0) hold(reasons, 'priorityData', hasPriority(plan, require.minPriorityGB));
  if (require.networks.length > 0) {
    const onOne = plan.networks.some((network) => require.networks.includes(network));
    hold(reasons, 'network', plan.networks.length === 0 ? null : onOne);
  }
  if (require.billing.length > 0 && !require.billing.includes(plan.billing))
    reasons.push(reasonFor('billing'));
  if (require.carriers.length > 0 && !require.carriers.includes(plan.carrier))
    reasons.push(reasonFor('carrier'));
  return reasons;
}
