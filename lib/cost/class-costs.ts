/** What each use of a need costs without add-ons, worked out once for each class of plans. */
import { accountsOf, judgeService, overageOf, overOf } from '@/lib/cost/allowances';
import { tripCents } from '@/lib/cost/decision';
import { Findings } from '@/lib/cost/findings';
import { ADD_ON_BITS, type AddOnUse, type PlanClasses, type PlanColumns } from '@/lib/cost/plan-columns';
import type { MonthKind, PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { SERVICES, type Service } from '@/lib/cost/result';
import { planTrips } from '@/lib/cost/roaming';
import { abroadCents, Usage } from '@/lib/cost/usage';
import { ZERO } from '@/lib/money';

/** Add-ons may change cost, asks or noes of the class. */
export const LOOSE = 1;
/** Something of the use is left out. */
export const OPEN = 2;
/** The number of asks stands above these bits. */
export const ASKS_SHIFT = 2;

/** One use by class of plans. */
export interface ClassCosts {
  /** The bit of the use in `PlanColumns.addOnUses`; 0 where no add-on serves it. */
  bit: number;
  codes: Uint32Array;
  /** NaN where a class cannot have it without add-ons. */
  cents: Float64Array;
  marks: Uint32Array;
  /** Whether taxes are on it: on overages, not on calls, messages and trips abroad. */
  isTaxed: boolean;
}

interface Outcome {
  cents: number;
  loose: boolean;
  findings: Findings;
}

function byClass(
  use: AddOnUse | 'trips',
  { codes, examples }: PlanClasses,
  outcomeOf: (example: PreparedPlan) => Outcome,
): ClassCosts {
  const cents = new Float64Array(examples.length);
  const marks = new Uint32Array(examples.length);
  examples.forEach((example, code) => {
    const { findings, ...outcome } = outcomeOf(example);
    cents[code] = findings.failed ? Number.NaN : outcome.cents;
    marks[code] =
      (findings.askCount << ASKS_SHIFT) | (findings.open ? OPEN : 0) | (outcome.loose ? LOOSE : 0);
  });
  const isTaxed = SERVICES.some((service) => service === use);
  return { bit: use === 'trips' ? 0 : ADD_ON_BITS[use], codes, cents, marks, isTaxed };
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

/** A kind of month with nothing but its calls, or its messages, abroad. */
const only = (kind: MonthKind, uses: Partial<MonthKind>): MonthKind => ({
  ...kind,
  voice: ZERO,
  sms: ZERO,
  data: ZERO,
  hotspot: ZERO,
  calls: [],
  messages: [],
  ...uses,
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

function tripsOutcome(plan: PreparedPlan, need: PreparedNeed): Outcome {
  const findings = new Findings();
  return { cents: tripCents(planTrips(plan, need, false, findings), need.lines), loose: false, findings };
}

/** The uses of a need that cost anything, by class; those it does not have are left out. */
export function classCosts(columns: PlanColumns, need: PreparedNeed): ClassCosts[] {
  const { kinds } = need;
  const costs: ClassCosts[] = [];
  SERVICES.forEach((service, index) => {
    if (kinds.some((kind) => kind[service].n > 0))
      costs.push(
        byClass(service, columns.services[index] as PlanClasses, (plan) =>
          serviceOutcome(service, plan, need),
        ),
      );
  });
  if (kinds.some(({ calls }) => calls.length > 0)) {
    const calls = kinds.map((kind) => only(kind, { calls: kind.calls }));
    costs.push(byClass('calling', columns.calling, (plan) => abroadOutcome(calls, plan, need)));
  }
  if (kinds.some(({ messages }) => messages.length > 0)) {
    const messages = kinds.map((kind) => only(kind, { messages: kind.messages }));
    costs.push(byClass('messaging', columns.messaging, (plan) => abroadOutcome(messages, plan, need)));
  }
  if (need.trips.length > 0) costs.push(byClass('trips', columns.trips, (plan) => tripsOutcome(plan, need)));
  return costs;
}
