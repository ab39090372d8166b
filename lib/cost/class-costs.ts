/** What one use of a need costs without add-ons, worked out once for each class of plans. */
import { accountsOf, judgeService, overageOf, overOf } from '@/lib/cost/allowances';
import { tripCents } from '@/lib/cost/decision';
import { Findings } from '@/lib/cost/findings';
import { type PlanClasses, USE_BITS, type UseName } from '@/lib/cost/plan-classes';
import type { MonthKind, PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import type { Service } from '@/lib/cost/result';
import { planTrips } from '@/lib/cost/roaming';
import { abroadCents, Usage } from '@/lib/cost/usage';
import { ZERO } from '@/lib/money';

/** One use without add-ons, by class of plans. */
export interface ClassCosts {
  use: UseName;
  codes: Uint32Array;
  /** NaN where a class cannot have it. */
  cents: Float64Array;
  /** How much has to be asked. */
  asks: Uint16Array;
  /** 1 where something is left out. */
  open: Uint8Array;
  /** The bit of the use where add-ons may change cost, asks or noes; else 0. */
  loose: Uint8Array;
}

interface Outcome {
  cents: number;
  loose: boolean;
  findings: Findings;
}

function byClass(
  use: UseName,
  { codes, examples }: PlanClasses,
  outcomeOf: (example: PreparedPlan) => Outcome,
): ClassCosts {
  const { length } = examples;
  const cents = new Float64Array(length);
  const [asks, open, loose] = [new Uint16Array(length), new Uint8Array(length), new Uint8Array(length)];
  examples.forEach((example, code) => {
    const { findings, ...outcome } = outcomeOf(example);
    cents[code] = findings.failed ? Number.NaN : outcome.cents;
    asks[code] = findings.askCount;
    if (findings.open) open[code] = 1;
    if (outcome.loose) loose[code] = USE_BITS[use];
  });
  return { use, codes, cents, asks, open, loose };
}

function serviceOutcome(service: Service, plan: PreparedPlan, need: PreparedNeed): Outcome {
  const findings = new Findings();
  const accounts = accountsOf(plan, need, false);
  let cents = 0;
  for (const kind of need.kinds) {
    const shortfall = judgeService(service, plan, [], need, kind, accounts, findings);
    const over = shortfall && overOf(shortfall, [], [], need.grants);
    cents += (shortfall && over && overageOf(shortfall, over, need, kind)?.cents) ?? 0;
  }
  // What is above an amount that is not stated is left out whatever add-ons give.
  const settled = !plan[service].included.stated;
  return { cents, loose: !settled && (cents !== 0 || findings.failed || findings.askCount > 0), findings };
}

/** A kind of month with only those uses that the bits name. */
export const only = (kind: MonthKind, bits: number): MonthKind => ({
  ...kind,
  voice: bits & USE_BITS.voice ? kind.voice : ZERO,
  sms: bits & USE_BITS.sms ? kind.sms : ZERO,
  data: bits & USE_BITS.data ? kind.data : ZERO,
  hotspot: bits & USE_BITS.hotspot ? kind.hotspot : ZERO,
  calls: bits & USE_BITS.calling ? kind.calls : [],
  messages: bits & USE_BITS.messaging ? kind.messages : [],
});

function abroadOutcome(kinds: readonly MonthKind[], plan: PreparedPlan, need: PreparedNeed): Outcome {
  const findings = new Findings();
  const terms = { accounts: accountsOf(plan, need, false), exact: false, addOns: [] };
  let cents = 0;
  for (const kind of kinds) {
    const [cost] = new Usage(plan, need, kind, terms, findings).costs([]);
    if (cost) cents += abroadCents(cost);
  }
  return { cents, loose: cents !== 0 || findings.failed || findings.askCount > 0, findings };
}

/** Taxes are on overages, not on calls, messages and trips abroad. */
export const isTaxed = (use: UseName): boolean => use !== 'calling' && use !== 'messaging' && use !== 'trips';

function tripsOutcome(plan: PreparedPlan, need: PreparedNeed): Outcome {
  const findings = new Findings();
  return { cents: tripCents(planTrips(plan, need, false, findings), need.lines), loose: false, findings };
}

/** What one use of a need costs on each class of plans. */
export function classCosts(use: UseName, classes: PlanClasses, need: PreparedNeed): ClassCosts {
  if (use === 'trips') return byClass(use, classes, (plan) => tripsOutcome(plan, need));
  if (use !== 'calling' && use !== 'messaging')
    return byClass(use, classes, (plan) => serviceOutcome(use, plan, need));
  const kinds = need.kinds.map((kind) => only(kind, USE_BITS[use]));
  return byClass(use, classes, (plan) => abroadOutcome(kinds, plan, need));
}
