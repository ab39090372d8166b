/** Random markets of a few plans of two carriers, and households whose groups they can often serve. */
import fc from 'fast-check';
import { linesOfGroups } from '@/lib/need/groups';
import type { Need, NeedGroup } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { arbitraryNeed } from './arbitrary-need';
import { arbitraryPlan } from './arbitrary-plan';

export interface RandomMarket {
  plans: PlanFacts[];
  carriers: Pick<CarrierDocument, 'id' | 'families'>[];
}

/** The plan with nothing that is not stated, and with all calls and messages at home. */
const stated = (plan: PlanFacts): PlanFacts => ({
  ...plan,
  status: 'current',
  eligibility: [],
  maxDaysAbroad: 365,
  voice: { ...plan.voice, includedMinutes: 'unlimited' },
  sms: { ...plan.sms, includedMessages: 'unlimited' },
  data: {
    ...plan.data,
    highSpeedGB: plan.data.highSpeedGB ?? 4,
    afterAllowance: plan.data.afterAllowance ?? 'throttle',
  },
  listed: { internationalCalling: 'all', internationalSms: 'all', roaming: 'all' },
});

/** Shared data more often than in other random plans: an account for which only their sum decides. */
const sharing = (plan: PlanFacts, cap: boolean): PlanFacts =>
  plan.charges.topUps.length > 0
    ? plan
    : {
        ...plan,
        data: {
          ...plan.data,
          sharing: 'account',
          highSpeedGB: plan.data.highSpeedGB === 'unlimited' ? 3 : plan.data.highSpeedGB,
          afterAllowance: 'overage',
          overagePerGB: plan.data.overagePerGB ?? '3.3300',
          overageCapByLines: cap ? { '2': '41.00', '3': '55.55', '4': '60.00', '5': '71.11' } : null,
        },
        addOns: plan.addOns.map((addOn) => ({ ...addOn, dataGB: 0 })),
      };

const marketPlan = fc
  .record({
    plan: arbitraryPlan,
    isStated: fc.constantFrom(true, true, true, false),
    isShared: fc.constantFrom(true, false, false),
    cap: fc.boolean(),
  })
  .map(({ plan, isStated, isShared, cap }) => {
    const one = isStated ? stated(plan) : plan;
    return isShared ? sharing(one, cap) : one;
  });

/** Up to so many plans; those of a family are of one carrier. */
export const arbitraryMarket = (most: number): fc.Arbitrary<RandomMarket> =>
  fc
    .array(fc.record({ plan: marketPlan, family: fc.constantFrom(null, 'a', 'a', 'b') }), {
      minLength: 1,
      maxLength: most,
    })
    .map((drawn) => {
      const members = drawn.map(({ plan, family }, index) => ({
        plan: { ...plan, id: `plan-${index}` },
        family,
      }));
      const carriers = ['one', 'two'].map((id) => ({
        id,
        families: ['a', 'b'].flatMap((family) => {
          const plans = members
            .filter((member) => member.family === family && member.plan.carrier === id)
            .map(({ plan }) => plan.id);
          return plans.length > 0 ? [{ id: family, plans, sources: [] }] : [];
        }),
      }));
      return { plans: members.map(({ plan }) => plan), carriers };
    });

/** A need with so many groups; groups differ in data, now and then in all. */
const group = fc
  .record({
    lines: fc.constantFrom(1, 1, 2, 3),
    dataGB: fc.constantFrom(undefined, 0, 0.5, 2, 3.3, 7),
    other: fc.option(arbitraryNeed, { freq: 3 }),
    calls: fc.constantFrom(undefined, [], [{ country: 'CN', minutes: 20 }]),
  })
  .map(({ lines, dataGB, other, calls }) => ({
    lines,
    monthly: {
      ...(dataGB === undefined ? {} : { dataGB }),
      ...(calls === undefined ? {} : { internationalCalls: calls }),
    },
    ...(other
      ? {
          otherMonths: other.otherMonths,
          trips: other.trips.slice(0, 1),
          offers: other.offers,
          require: { eligibility: other.require.eligibility },
        }
      : {}),
  }));

const cut = <Kind extends { months: number }>(kinds: Kind[], months: number): Kind[] =>
  kinds.filter((kind) => kind.months < months).slice(0, 1);

export const arbitraryHousehold = (most: number): fc.Arbitrary<Need> =>
  fc
    .record({
      need: arbitraryNeed,
      months: fc.constantFrom(1, 2, 3, 7, 12),
      groups: fc.array(group, { minLength: 2, maxLength: most }),
      isModest: fc.constantFrom(true, true, false),
    })
    .map(({ need, months, groups, isModest }) => {
      const monthly = isModest
        ? { voiceMinutes: need.monthly.voiceMinutes, smsMessages: need.monthly.smsMessages, dataGB: 2.5 }
        : need.monthly;
      const parsed = parseNeed({
        ...need,
        monthly,
        horizonDays: null,
        horizonMonths: months,
        otherMonths: isModest ? [] : cut(need.otherMonths, months),
        trips: isModest ? [] : need.trips.slice(0, 1),
        require: isModest ? { eligibility: need.require.eligibility } : need.require,
        offers: [],
        groups: groups.map((one, index) => ({
          ...one,
          // No more than twelve lines in all.
          lines: index < 3 ? one.lines : 1,
          ...(one.otherMonths ? { otherMonths: cut(one.otherMonths, months) } : {}),
        })),
      });
      if (!parsed.ok) throw new Error(`A random household is not valid: ${JSON.stringify(parsed.faults)}`);
      return parsed.need;
    });

/** The need with these groups. */
export const withGroups = (need: Need, groups: NeedGroup[]): Need => ({
  ...need,
  lines: linesOfGroups(groups),
  groups,
});
