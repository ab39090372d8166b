import { allAddOns, type Case } from './case';
import { homeCharge, hotspotFits } from './home';
import { type Abroad, everyAssignment, usesOf } from './international';
import { everyPurchases } from './purchases';
import { everyWay } from './trips';

/** A required fact that must be so: its code, or its code with `:unknown`. */
function fact(code: string, required: boolean, value: boolean | null): string[] {
  if (!required || value === true) return [];
  return value === null ? [`${code}:unknown`] : [code];
}

const opposite = (value: boolean | null): boolean | null => (value === null ? null : !value);

function requirementReasons({ plan, need }: Case): string[] {
  const { require } = need;
  const reasons: string[] = [];
  if (plan.status === 'closed') reasons.push('closed');
  if (plan.eligibility.some((one) => !require.eligibility.includes(one))) reasons.push('eligibility');
  reasons.push(
    ...fact('esim', require.esim, plan.sim.esim),
    ...fact('volte', require.volte, plan.features.volte),
    ...fact('wifiCalling', require.wifiCalling, plan.features.wifiCalling),
    ...fact('fiveG', require.fiveG, plan.data.fiveG),
    ...fact('noCreditCheck', require.noCreditCheck, opposite(plan.requirements.creditCheck)),
    ...fact('noSsn', require.noSsn, opposite(plan.requirements.ssn)),
    ...fact('foreignCard', require.foreignCard, plan.requirements.foreignCard),
    ...fact('activateFromAbroad', require.activateFromAbroad, plan.requirements.activateFromAbroad),
  );
  if (require.networks.length > 0) {
    if (plan.networks.length === 0) reasons.push('network:unknown');
    else if (!plan.networks.some((network) => require.networks.includes(network))) reasons.push('network');
  }
  if (require.billing.length > 0 && !require.billing.includes(plan.billing)) reasons.push('billing');
  if (require.carriers.length > 0 && !require.carriers.includes(plan.carrier)) reasons.push('carrier');
  if (require.spendingLimit) {
    const limit = plan.features.spendingLimit;
    if (limit === null) reasons.push('spendingLimit:unknown');
    else if (limit === 'none' || limit === 'alerts') reasons.push('spendingLimit');
  }
  const priority = plan.data.priorityGB;
  if (require.minPriorityGB > 0 && priority !== 'unlimited') {
    if (priority === null) reasons.push('priorityData:unknown');
    else if (priority < require.minPriorityGB) reasons.push('priorityData');
  }
  return reasons;
}

function abroadReasons(it: Case, kind: Abroad): string[] {
  const everything = allAddOns(it.plan);
  const uses = usesOf(it, kind);
  const alone = uses.filter((use) => everyAssignment(it, everything, kind, [use]).length === 0);
  const together = everyAssignment(it, everything, kind, uses).length > 0;
  const named = alone.length > 0 ? alone : together ? [] : uses;
  return named.map((use) => `${kind}:${use.country}`);
}

function usageReasons(it: Case): string[] {
  const { plan, need } = it;
  const everything = allAddOns(plan);
  const reasons: string[] = [];
  const missing = (code: string, included: unknown) =>
    reasons.push(included === null ? `${code}:unknown` : code);
  if (homeCharge(it, everything, 'voice') === null) missing('voice', plan.voice.includedMinutes);
  if (homeCharge(it, everything, 'sms') === null) missing('sms', plan.sms.includedMessages);
  if (homeCharge(it, everything, 'data') === null) missing('data', plan.data.highSpeedGB);
  if (!hotspotFits(it, everything)) missing('hotspot', plan.hotspot.includedGB);
  reasons.push(...abroadReasons(it, 'internationalCalling'), ...abroadReasons(it, 'internationalSms'));
  const trips = need.trips.filter((trip) => everyWay(it, trip).length === 0);
  return [...reasons, ...trips.map((trip) => `roaming:${trip.country}`)];
}

/** Every reason why the plan does not meet the need, each once, in code unit order. */
export function everyReason(it: Case): string[] {
  const reasons = [...requirementReasons(it), ...usageReasons(it)];
  const unpaid = it.plan.charges.topUps.length === 0 && everyPurchases(it).length === 0;
  if (unpaid) reasons.push('lines');
  return [...new Set(reasons)].sort();
}
