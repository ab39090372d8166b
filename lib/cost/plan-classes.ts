/**
 * A list of plans by what they say of use. Plans that say the same form a class, so that a need is worked out once for
 * each class instead of once for each plan.
 */
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { SERVICES, type Service } from '@/lib/cost/result';

/** The uses of a need, each with a bit, so that a number says which of them there are. */
export const USE_BITS = {
  voice: 1,
  sms: 2,
  data: 4,
  hotspot: 8,
  calling: 16,
  messaging: 32,
  trips: 64,
} as const;
export type UseName = keyof typeof USE_BITS;
export const USE_NAMES = [...SERVICES, 'calling', 'messaging', 'trips'] as const satisfies readonly UseName[];

/** Plans by what they say of one use. */
export interface PlanClasses {
  /** The class of each plan. */
  codes: Uint32Array;
  /** One plan of each class; it stands for the others of its class. */
  examples: readonly PreparedPlan[];
}

/** Plans by what they say of several uses together. */
export interface JointClasses {
  /** The joint class of each plan. */
  codes: Uint32Array;
  count: number;
  /** For each use and joint class: the class of the use. */
  parts: readonly { use: UseName; codes: Uint32Array }[];
}

function classesOf(plans: readonly PreparedPlan[], keyOf: (plan: PreparedPlan) => string): PlanClasses {
  const codes = new Uint32Array(plans.length);
  const examples: PreparedPlan[] = [];
  const codeOf = new Map<string, number>();
  plans.forEach((plan, index) => {
    const key = keyOf(plan);
    let code = codeOf.get(key);
    if (code === undefined) {
      code = examples.length;
      examples.push(plan);
      codeOf.set(key, code);
    }
    codes[index] = code;
  });
  return { codes, examples };
}

/** A key of a plan that is costly to make, cached by plan: many lists hold the same plans. */
function cachedKey(make: (plan: PreparedPlan) => string): (plan: PreparedPlan) => string {
  const keys = new WeakMap<PreparedPlan, string>();
  return (plan) => {
    let key = keys.get(plan);
    if (key === undefined) {
      key = make(plan);
      keys.set(plan, key);
    }
    return key;
  };
}

/** Everything that the shortfall of a service depends on. */
const serviceKey = (service: Service) =>
  cachedKey(({ plan, allowanceDays, throttled, [service]: { included, rateCents } }) => {
    const { unlimited, stated, amount } = included;
    const rate = rateCents === null ? '' : `${rateCents.n}/${rateCents.d}`;
    const own = `${unlimited} ${stated} ${amount.n}/${amount.d} ${rate} ${allowanceDays}`;
    if (service !== 'data') return own;
    const { sharing, afterAllowance, overageBlockGB, overageCapByLines } = plan.data;
    const sold = JSON.stringify([sharing, afterAllowance, overageBlockGB, overageCapByLines]);
    return `${own} ${throttled} ${sold}`;
  });

/** What the cost of each use depends on, apart from add-ons. */
const KEYS: Readonly<Record<UseName, (plan: PreparedPlan) => string>> = {
  voice: serviceKey('voice'),
  sms: serviceKey('sms'),
  data: serviceKey('data'),
  hotspot: serviceKey('hotspot'),
  calling: cachedKey(({ plan, allowanceDays }) =>
    JSON.stringify([allowanceDays, plan.listed.internationalCalling, plan.internationalCalling]),
  ),
  messaging: cachedKey(({ plan, allowanceDays }) =>
    JSON.stringify([allowanceDays, plan.listed.internationalSms, plan.internationalSms]),
  ),
  trips: cachedKey(({ plan }) => {
    const abroad = JSON.stringify([
      plan.listed.roaming,
      plan.maxDaysAbroad,
      plan.roaming,
      plan.roamingPasses,
    ]);
    if (!abroad.includes('"home"')) return abroad;
    const { voice, sms, data } = plan;
    return `${abroad} ${voice.includedMinutes} ${sms.includedMessages} ${data.highSpeedGB}`;
  }),
};

/** Uses that a plan's add-ons may grant something for, as bits. */
export function addOnUsesOf({ addOns }: PreparedPlan): number {
  let bits = 0;
  for (const addOn of addOns) {
    for (const service of SERVICES)
      if (addOn[service].unlimited || addOn[service].amount.n > 0) bits |= USE_BITS[service];
    if (addOn.calling.length > 0) bits |= USE_BITS.calling;
    if (addOn.messaging.length > 0) bits |= USE_BITS.messaging;
  }
  return bits;
}

export const takesFromVoice = ({ calling }: PreparedPlan): boolean =>
  calling.some(({ fromVoice }) => fromVoice);

/**
 * Uses that have to be chosen for together, as bits: those that a plan's add-ons grant something for, voice with calls
 * that use its minutes, and everything where credit pays.
 */
export function togetherOf(plan: PreparedPlan): number {
  if (plan.byCredit) return USE_NAMES.reduce((bits, use) => bits | USE_BITS[use], 0);
  return addOnUsesOf(plan) | (takesFromVoice(plan) ? USE_BITS.voice | USE_BITS.calling : 0);
}

/** Everything that the choices for the uses of `togetherOf` depend on. */
const togetherKey = cachedKey((plan) => {
  const bits = togetherOf(plan);
  const keys = USE_NAMES.filter((use) => bits & USE_BITS[use]).map((use) => KEYS[use](plan));
  return JSON.stringify([bits, plan.byCredit, plan.taxed, plan.plan.addOns, ...keys]);
});

/** The classes of a list of plans; each kind of class is made when it is first asked for. */
export class ClassesOfPlans {
  private readonly byUse = new Map<UseName, PlanClasses>();
  private readonly joint = new Map<number, JointClasses>();
  private choosing: PlanClasses | null = null;

  constructor(private readonly plans: readonly PreparedPlan[]) {}

  of(use: UseName): PlanClasses {
    let classes = this.byUse.get(use);
    if (!classes) {
      classes = classesOf(this.plans, KEYS[use]);
      this.byUse.set(use, classes);
    }
    return classes;
  }

  /** By several uses, given as bits. Plans have far fewer joint classes than there are plans. */
  together(bits: number): JointClasses {
    let classes = this.joint.get(bits);
    if (!classes) {
      classes = this.join(USE_NAMES.filter((use) => bits & USE_BITS[use]));
      this.joint.set(bits, classes);
    }
    return classes;
  }

  private join(uses: readonly UseName[]): JointClasses {
    const { length } = this.plans;
    let codes = new Uint32Array(length);
    /** By joint class: the first plan of it. */
    let firsts = [0];
    for (const use of uses) {
      const { codes: codesOfUse, examples } = this.of(use);
      const codeOf = new Map<number, number>();
      const next = new Uint32Array(length);
      firsts = [];
      for (let index = 0; index < length; index += 1) {
        const key = (codes[index] as number) * examples.length + (codesOfUse[index] as number);
        let code = codeOf.get(key);
        if (code === undefined) {
          code = firsts.length;
          firsts.push(index);
          codeOf.set(key, code);
        }
        next[index] = code;
      }
      codes = next;
    }
    const parts = uses.map((use) => {
      const { codes: codesOfUse } = this.of(use);
      return { use, codes: Uint32Array.from(firsts, (index) => codesOfUse[index] as number) };
    });
    return { codes, count: firsts.length, parts };
  }

  /** By everything that the choices for uses depend on that have to be chosen for together (`togetherOf`). */
  get choices(): PlanClasses {
    this.choosing ??= classesOf(this.plans, (plan) => (togetherOf(plan) === 0 ? '' : togetherKey(plan)));
    return this.choosing;
  }
}
