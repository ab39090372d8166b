/** What the uses of a need cost on a list of plans, worked out once for each class of plans. */
import { accountsOf, judgeService, overageOf, overOf } from '@/lib/cost/allowances';
import { choicesOf, tripCents, type UseChoices } from '@/lib/cost/decision';
import { Findings } from '@/lib/cost/findings';
import {
  type ClassesOfPlans,
  type PlanClasses,
  USE_BITS,
  USE_NAMES,
  type UseName,
} from '@/lib/cost/plan-classes';
import type { MonthKind, PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { SERVICES, type Service } from '@/lib/cost/result';
import { planTrips } from '@/lib/cost/roaming';
import { abroadCents, Usage } from '@/lib/cost/usage';
import { ZERO } from '@/lib/money';

/** One use without add-ons, by class of plans. */
interface ClassCosts {
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

/** All uses of a need together, without add-ons, by joint class of plans; as in `ClassCosts`. */
export interface JointCosts {
  /** The joint class of each plan. */
  codes: Uint32Array;
  /** Overages, which are taxed. */
  taxedCents: Float64Array;
  /** Calls, messages and trips abroad, which are not. */
  untaxedCents: Float64Array;
  asks: Uint16Array;
  open: Uint8Array;
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
const only = (kind: MonthKind, bits: number): MonthKind => ({
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
const isTaxed = (use: UseName): boolean => use !== 'calling' && use !== 'messaging' && use !== 'trips';

function tripsOutcome(plan: PreparedPlan, need: PreparedNeed): Outcome {
  const findings = new Findings();
  return { cents: tripCents(planTrips(plan, need, false, findings), need.lines), loose: false, findings };
}

/** The uses that a need has, as bits. */
function usesOf({ kinds, trips }: PreparedNeed): number {
  let bits = trips.length > 0 ? USE_BITS.trips : 0;
  for (const kind of kinds) {
    for (const service of SERVICES) if (kind[service].n > 0) bits |= USE_BITS[service];
    if (kind.calls.length > 0) bits |= USE_BITS.calling;
    if (kind.messages.length > 0) bits |= USE_BITS.messaging;
  }
  return bits;
}

/** The choices for the uses of `togetherOf`, and what is found against them. */
export interface ClassChoices {
  findings: Findings;
  /** null where some of the use cannot be had. */
  choices: UseChoices | null;
}

/** What the uses of a need cost on the plans of a list. */
export class UseCosts {
  /** The uses of the need, as bits. */
  readonly uses: number;
  readonly joint: JointCosts;
  private readonly costs: readonly ClassCosts[];
  private readonly choices: (ClassChoices | undefined)[] = [];
  private readonly parts = new Map<number, PreparedNeed>();

  constructor(
    private readonly classes: ClassesOfPlans,
    private readonly need: PreparedNeed,
  ) {
    this.uses = usesOf(need);
    this.costs = USE_NAMES.filter((use) => this.uses & USE_BITS[use]).map((use) => this.costsOf(use));
    this.joint = this.joinCosts();
  }

  private costsOf(use: UseName): ClassCosts {
    const { classes, need } = this;
    const outcome = (): ((plan: PreparedPlan) => Outcome) => {
      if (use === 'trips') return (plan) => tripsOutcome(plan, need);
      if (use !== 'calling' && use !== 'messaging') return (plan) => serviceOutcome(use, plan, need);
      const kinds = need.kinds.map((kind) => only(kind, USE_BITS[use]));
      return (plan) => abroadOutcome(kinds, plan, need);
    };
    return byClass(use, classes.of(use), outcome());
  }

  private joinCosts(): JointCosts {
    const { codes, count, parts } = this.classes.together(this.uses);
    const joint: JointCosts = {
      codes,
      taxedCents: new Float64Array(count),
      untaxedCents: new Float64Array(count),
      asks: new Uint16Array(count),
      open: new Uint8Array(count),
      loose: new Uint8Array(count),
    };
    parts.forEach(({ use, codes: codesOfUse }, part) => {
      const costs = this.costs[part] as ClassCosts;
      const sums = isTaxed(use) ? joint.taxedCents : joint.untaxedCents;
      for (let at = 0; at < count; at += 1) {
        const code = codesOfUse[at] as number;
        sums[at] = (sums[at] as number) + (costs.cents[code] as number);
        joint.asks[at] = (joint.asks[at] as number) + (costs.asks[code] as number);
        joint.open[at] = (joint.open[at] as number) | (costs.open[code] as number);
        joint.loose[at] = (joint.loose[at] as number) | (costs.loose[code] as number);
      }
    });
    return joint;
  }

  /** What a plan's uses but for some cost, with how much has to be asked; NaN where they cannot be had. */
  without(
    bits: number,
    index: number,
  ): { taxedCents: number; untaxedCents: number; asks: number; open: boolean } {
    const sums = { taxedCents: 0, untaxedCents: 0, asks: 0, open: false };
    for (const { use, codes, cents, asks, open } of this.costs) {
      if (bits & USE_BITS[use]) continue;
      const code = codes[index] as number;
      sums[isTaxed(use) ? 'taxedCents' : 'untaxedCents'] += cents[code] as number;
      sums.asks += asks[code] as number;
      sums.open ||= open[code] === 1;
    }
    return sums;
  }

  /** The choices for the uses of a plan that have to be chosen for together, given as bits; of its whole class. */
  choicesAt(index: number, bits: number): ClassChoices {
    const { codes, examples } = this.classes.choices;
    const code = codes[index] as number;
    let found = this.choices[code];
    if (!found) {
      const findings = new Findings();
      const choices = choicesOf(examples[code] as PreparedPlan, this.partOfNeed(bits), false, findings);
      found = { findings, choices };
      this.choices[code] = found;
    }
    return found;
  }

  /** The need with only those uses that the bits name. */
  private partOfNeed(bits: number): PreparedNeed {
    let part = this.parts.get(bits);
    if (!part) {
      const { need } = this;
      const trips = bits & USE_BITS.trips ? need.trips : [];
      part = { ...need, kinds: need.kinds.map((kind) => only(kind, bits)), trips };
      this.parts.set(bits, part);
    }
    return part;
  }
}
