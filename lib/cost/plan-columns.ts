/** A list of plans as columns: what a ranking reads of each plan, in typed arrays. */

import { accountCount } from '@/lib/cost/decision';
import { Findings } from '@/lib/cost/findings';
import { offersFor } from '@/lib/cost/offers';
import { type WayToPay, wayToPay } from '@/lib/cost/payments';
import { addOnUsesOf, ClassesOfPlans, takesFromVoice, togetherOf } from '@/lib/cost/plan-classes';
import { prepared } from '@/lib/cost/prepare-plan';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { FeeSums, PreparedPlan } from '@/lib/cost/prepared-plan';
import { judgeFacts } from '@/lib/cost/requirements';
import { type Standing, standingOf } from '@/lib/cost/standing';
import { LastUse } from '@/lib/cost/use-costs';
import type { Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';

/** The cheapest purchases of each plan; NaN where there are none, or where credit pays. */
export interface PaymentColumns {
  /** With the fees that hang on purchases. */
  totalCents: Float64Array;
  dueCents: Float64Array;
  /** Accounts that fees are paid for. */
  accounts: Uint8Array;
  /** 1 where it has to be asked whether each line may be an account of its own. */
  asks: Uint8Array;
  /** The way to pay of the plans that were decided by themselves; of all it would be too much to keep. */
  ways: Map<number, WayToPay>;
}

/** What the plans' facts say of a need's requirements. */
export interface FactColumns {
  /** 1 for plans that fail one. */
  barred: Uint8Array;
  /** How many are not stated. */
  asks: Uint8Array;
}

/** What sets a plan apart from those whose uses are simply added up, as bits. */
export const BY_CREDIT = 1;
/** Calls abroad are taken from its voice minutes. */
export const FROM_VOICE = 2;
/** Its data are shared by the lines of an account. */
export const SHARED_DATA = 4;

const peculiarityOf = (plan: PreparedPlan): number =>
  (plan.byCredit ? BY_CREDIT : 0) |
  (takesFromVoice(plan) ? FROM_VOICE : 0) |
  (plan.dataTerms.shared ? SHARED_DATA : 0);

export interface FeeColumns {
  account: Float64Array;
  line: Float64Array;
}

const feeColumns = (plans: readonly PreparedPlan[], of: (plan: PreparedPlan) => FeeSums): FeeColumns => ({
  account: Float64Array.from(plans, (plan) => of(plan).accountCents),
  line: Float64Array.from(plans, (plan) => of(plan).lineCents),
});

const flags = (plans: readonly PreparedPlan[], of: (plan: PreparedPlan) => boolean): Uint8Array =>
  Uint8Array.from(plans, (plan) => (of(plan) ? 1 : 0));

export class PlanColumns {
  /** Positions in the list, in the order of ids. */
  readonly byId: Uint32Array;
  readonly standing: Standing;
  readonly peculiarities: Uint8Array;
  /** As in `addOnUsesOf` and `togetherOf`. */
  readonly addOnUses: Uint8Array;
  readonly together: Uint8Array;
  readonly taxed: Uint8Array;
  readonly recurring: FeeColumns;
  readonly oneTime: FeeColumns;
  readonly lastUse: LastUse;

  private lastFacts: { require: Requirements; columns: FactColumns } | null = null;
  private lastFlat: { buyer: string; cents: Float64Array } | null = null;
  private lastPayments: { key: string; columns: PaymentColumns } | null = null;

  constructor(readonly plans: readonly PreparedPlan[]) {
    const idOf = (index: number) => (plans[index] as PreparedPlan).id;
    this.byId = Uint32Array.from(plans, (_, index) => index).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    this.standing = standingOf(plans, this.byId);
    this.peculiarities = Uint8Array.from(plans, peculiarityOf);
    this.addOnUses = Uint8Array.from(plans, addOnUsesOf);
    this.together = Uint8Array.from(plans, togetherOf);
    this.taxed = flags(plans, (plan) => plan.taxed);
    this.recurring = feeColumns(plans, (plan) => plan.recurringSums);
    this.oneTime = feeColumns(plans, (plan) => plan.oneTimeSums);
    this.lastUse = new LastUse(new ClassesOfPlans(plans));
  }

  /** Cached, since an edit of another part of a need keeps its requirements. */
  facts(need: PreparedNeed): FactColumns {
    const { require } = need.need;
    if (this.lastFacts?.require === require) return this.lastFacts.columns;
    const { plans } = this;
    const columns = { barred: new Uint8Array(plans.length), asks: new Uint8Array(plans.length) };
    plans.forEach((plan, index) => {
      if (!plan.restricted && !need.restricts) return;
      const findings = new Findings();
      judgeFacts(plan.plan, require, findings);
      if (findings.failed) columns.barred[index] = 1;
      columns.asks[index] = findings.askCount;
    });
    this.lastFacts = { require, columns };
    return columns;
  }

  /** The cheapest purchases of each plan; cached for the last buyer and period, since use changes far more often. */
  payments(need: PreparedNeed): PaymentColumns {
    const key = `${need.buyer} ${need.months} ${need.stayDays}`;
    if (this.lastPayments?.key === key) return this.lastPayments.columns;
    const { plans, peculiarities } = this;
    const flat = this.flat(need);
    const totalCents = new Float64Array(plans.length).fill(Number.NaN);
    const dueCents = new Float64Array(plans.length).fill(Number.NaN);
    const accounts = new Uint8Array(plans.length).fill(1);
    const asks = new Uint8Array(plans.length);
    for (let index = 0; index < plans.length; index += 1) {
      const flatCents = flat[index] as number;
      if (need.stayDays === null && flatCents >= 0) {
        // A cycle paid by the month is never rounded, so its months add up by themselves.
        totalCents[index] = flatCents * need.months;
        dueCents[index] = flatCents;
      } else if (!((peculiarities[index] as number) & BY_CREDIT)) {
        const { payments, separate, answer } = wayToPay(plans[index] as PreparedPlan, need);
        if (!payments) continue;
        totalCents[index] = payments.totalCents;
        dueCents[index] = payments.dueCents;
        accounts[index] = accountCount(separate, need.lines);
        asks[index] = answer === 'ask' ? 1 : 0;
      }
    }
    this.lastPayments = { key, columns: { totalCents, dueCents, accounts, asks, ways: new Map() } };
    return this.lastPayments.columns;
  }

  /** Net cents a month of plans whose only offer is one cycle paid by the month; NaN for the others. */
  private flat(need: PreparedNeed): Float64Array {
    if (this.lastFlat?.buyer === need.buyer) return this.lastFlat.cents;
    const cents = Float64Array.from(this.plans, (plan) =>
      plan.byCredit ? Number.NaN : (offersFor(plan, need).flatCents ?? Number.NaN),
    );
    this.lastFlat = { buyer: need.buyer, cents };
    return cents;
  }
}

const columnsOfLists = new WeakMap<readonly PlanFacts[], PlanColumns>();

/** The columns of a list in its own order; cached by list object, which must not be changed afterwards. */
export function planColumns(plans: readonly PlanFacts[]): PlanColumns {
  let columns = columnsOfLists.get(plans);
  if (!columns) {
    columns = new PlanColumns(plans.map(prepared));
    columnsOfLists.set(plans, columns);
  }
  return columns;
}
