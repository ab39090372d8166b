/** Section 4, first half: what a plan's facts say to a person's requirements, use and price aside. */
import type { Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** Adds the code where the fact is the opposite of what is required, with `:unknown` where it is not stated. */
function hold(reasons: string[], code: string, required: boolean, fact: boolean | null): void {
  if (!required || fact === true) return;
  reasons.push(fact === null ? `${code}:unknown` : code);
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

/** The codes of every requirement that the plan's facts fail (tariff model, section 4). */
export function failedRequirements(plan: PlanFacts, require: Requirements): string[] {
  const reasons: string[] = [];
  if (plan.status === 'closed') reasons.push('closed');
  if (plan.eligibility.some((needed) => !require.eligibility.includes(needed))) reasons.push('eligibility');
  hold(reasons, 'esim', require.esim, plan.sim.esim);
  hold(reasons, 'volte', require.volte, plan.features.volte);
  hold(reasons, 'wifiCalling', require.wifiCalling, plan.features.wifiCalling);
  hold(reasons, 'fiveG', require.fiveG, plan.data.fiveG);
  hold(reasons, 'noCreditCheck', require.noCreditCheck, not(plan.requirements.creditCheck));
  hold(reasons, 'noSsn', require.noSsn, not(plan.requirements.ssn));
  hold(reasons, 'foreignCard', require.foreignCard, plan.requirements.foreignCard);
  hold(reasons, 'activateFromAbroad', require.activateFromAbroad, plan.requirements.activateFromAbroad);
  hold(reasons, 'spendingLimit', require.spendingLimit, spendingIsLimited(plan));
  hold(reasons, 'priorityData', require.minPriorityGB > 0, hasPriority(plan, require.minPriorityGB));
  if (require.networks.length > 0) {
    const onOne = plan.networks.some((network) => require.networks.includes(network));
    hold(reasons, 'network', true, plan.networks.length === 0 ? null : onOne);
  }
  if (require.billing.length > 0 && !require.billing.includes(plan.billing)) reasons.push('billing');
  if (require.carriers.length > 0 && !require.carriers.includes(plan.carrier)) reasons.push('carrier');
  return reasons;
}
