/** Random valid plans: small, and full of what rules turn on (odd cents, boundaries, every state of a fact). */
import fc from 'fast-check';
import type { AddOn, CallingEntry, Countries, MessagingEntry, PlanFacts } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { CONDITIONS, charges } from './arbitrary-charges';
import {
  afterAllowance,
  amount,
  amountAbroad,
  COUNTRIES,
  entries,
  fact,
  grant,
  money,
  rate,
  weighted,
} from './arbitrary-values';

export { COUNTRIES } from './arbitrary-values';

const calling = (most: number) =>
  entries(fc.record({ includedMinutes: amount(60), ratePerMinute: rate(2000) }), most);

/** A plan's own list: some minutes are taken from its voice minutes. */
const planCalling = entries(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ includedMinutes: amount(60), ratePerMinute: rate(2000) }) },
    { weight: 1, arbitrary: fc.record({ fromVoice: fc.constant(true) }) },
  ),
  3,
);

const messaging = (most: number) =>
  entries(fc.record({ includedMessages: amount(20), ratePerMessage: rate(3000) }), most);

const roaming = entries(
  fc.record({
    data: fc.record({ includedGB: amountAbroad(6, 0.5), afterAllowance, overagePerMB: rate(300) }),
    voice: fc.record({ includedMinutes: amountAbroad(40), ratePerMinute: rate(3000) }),
    sms: fc.record({
      includedMessages: amountAbroad(20),
      ratePerMessage: rate(3000),
      ratePerReceived: rate(2000),
    }),
  }),
  2,
);

const passCountries = fc.oneof(
  fc.constantFrom<Countries>('*', 'unlisted'),
  fc.subarray(COUNTRIES, { minLength: 1 }),
);

const pass = (id: string) =>
  fc
    .record({
      countries: passCountries,
      price: money(1500),
      validDays: fc.constantFrom(1, 1, 3, 7, 10, 30),
      dataGB: amountAbroad(6, 0.5),
      voiceMinutes: amountAbroad(20),
      smsMessages: amountAbroad(10),
      cap: fc.option(fc.integer({ min: 0, max: 12 })),
    })
    .map(({ cap, ...rest }) => ({
      id,
      name: id,
      ...rest,
      maxChargedPerMonth: rest.validDays === 1 ? cap : null,
    }));

const none = <Value>(): fc.Arbitrary<Value[]> => fc.constant([]);

/** An add-on that grants a little of something. */
export const arbitraryAddOn = (id: string): fc.Arbitrary<AddOn> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    pricePerLine: money(1500),
    maxPerLine: fc.constantFrom(1, 1, 1, 2),
    dataGB: grant(6, 0.5),
    hotspotGB: grant(4, 0.5),
    voiceMinutes: grant(60),
    smsMessages: grant(30),
    internationalCalling: fc.oneof(none<CallingEntry>(), calling(2)),
    internationalSms: fc.oneof(none<MessagingEntry>(), messaging(2)),
  });

const several = <Value>(most: number, arbitrary: (index: number) => fc.Arbitrary<Value>) =>
  fc
    .nat({ max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => arbitrary(i + 1))));

/** Use at home that is mostly there, so that not every plan fails. */
const home = (greatest: number, step = 1) =>
  fc.oneof(fc.constant('unlimited' as const), amount(greatest, step));

const capped = fc.record({ '1': money(6000), '2': money(9000) }, { requiredKeys: ['2'] });

/** How data is shared and its overage sold; some of it holds for shared data alone. */
const selling = fc.record({
  sharing: weighted<'line' | 'account'>([3, 'line'], [1, 'account']),
  overageBlockGB: weighted<number | null>([3, null], [1, 1], [1, 0.5], [1, 0.3]),
  overageCapByLines: fc.option(capped),
});

const usage = fc.record({
  voice: fc.record({ includedMinutes: home(100), overagePerMinute: rate(2000) }),
  sms: fc.record({ includedMessages: home(50), overagePerMessage: rate(2000) }),
  data: fc.record({
    highSpeedGB: home(10, 0.5),
    priorityGB: amount(10),
    afterAllowance,
    throttleKbps: fc.constant(null),
    overagePerGB: rate(40000),
    fiveG: fact,
    videoMaxHeight: fc.constant(null),
    priorityClass: fc.constant(null),
    priorityEvidence: fc.constant(null),
  }),
  hotspot: fc.record({ includedGB: home(6, 0.5), maxKbps: fc.constant(null) }),
});

const extras = fc.record({
  internationalCalling: planCalling,
  internationalSms: messaging(3),
  roaming,
  roamingPasses: several(2, (i) => pass(`pass-${i}`)),
  addOns: several(3, (i) => arbitraryAddOn(`add-on-${i}`)),
});

const extent = fc.constantFrom('all', 'some');

const standing = fc.record({
  billing: fc.constantFrom('prepaid', 'prepaid', 'postpaid'),
  carrier: fc.constantFrom('one', 'one', 'two'),
  networks: fc.subarray(['att', 'tmobile', 'verizon']),
  status: weighted([15, 'current'], [1, 'closed']),
  eligibility: fc.oneof(
    { weight: 12, arbitrary: none<string>() },
    { weight: 1, arbitrary: fc.subarray(CONDITIONS, { minLength: 1 }) },
  ),
  number: weighted<string | null>([6, 'mobile'], [1, 'voip'], [1, 'none'], [2, null]),
  separateAccounts: fc.constantFrom(true, false, null),
  maxDaysAbroad: weighted<number | null>([3, 365], [1, 0], [1, 14], [1, 30], [2, null]),
  sim: fc.record({ esim: fact, physical: fact }),
  listed: fc.record({ internationalCalling: extent, internationalSms: extent, roaming: extent }),
  features: fc.record({
    volte: fact,
    wifiCalling: fact,
    wifiCallingAbroad: fact,
    spendingLimit: fc.constantFrom('prepaid', 'cap', 'alerts', 'none', null),
  }),
  numberKeeping: fc.record({
    inactivityDays: fc.constantFrom(null, 30, 60, 365),
    graceDays: fc.constant(null),
    resetBy: fc.subarray(['top-up', 'renewal', 'use']),
  }),
  requirements: fc.record({
    creditCheck: fact,
    ssn: fact,
    usAddress: fact,
    foreignCard: fact,
    activateFromAbroad: fact,
  }),
});

const SOURCE = { url: 'https://example.com/plans', title: 'Example', asOf: null, covers: ['charges'] };

/** A plan as the schema reads it. */
function valid(facts: object): PlanFacts {
  const parsed = parsePlan({ ...facts, sources: [SOURCE], notes: {} });
  if (!parsed.ok) throw new Error(`A random plan is not valid: ${JSON.stringify(parsed.faults)}`);
  const { sources: _, notes: __, ...plan } = parsed.plan;
  return plan;
}

/** A valid plan with every kind of charge, allowance and requirement. */
export const arbitraryPlan: fc.Arbitrary<PlanFacts> = fc
  .tuple(standing, charges, usage, extras, selling)
  .map(([who, paid, used, more, sold]) => {
    const byCredit = paid.topUps.length > 0;
    const isShared = sold.sharing === 'account' && !byCredit;
    return valid({
      id: 'random',
      name: 'Random',
      verifiedAt: '2026-09-01',
      ...who,
      networksEvidence: who.networks.length > 0 ? 'published' : null,
      ...(byCredit ? { billing: 'payg' } : {}),
      charges: paid,
      ...used,
      ...more,
      data: {
        ...used.data,
        sharing: isShared ? 'account' : 'line',
        overageBlockGB: sold.overageBlockGB,
        overageCapByLines: isShared ? sold.overageCapByLines : null,
      },
      addOns: isShared ? more.addOns.map((addOn) => ({ ...addOn, dataGB: 0 })) : more.addOns,
    });
  });
