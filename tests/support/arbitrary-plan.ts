/** Random valid plans: small, and full of what rules turn on (odd cents, boundaries, every state of a fact). */
import fc from 'fast-check';
import type {
  AddOn,
  Amount,
  AmountAbroad,
  CallingEntry,
  Countries,
  MessagingEntry,
  PaymentOption,
  Period,
  PlanCallingEntry,
  PlanFacts,
  RecurringFee,
  RoamingEntry,
  RoamingPass,
} from '@/lib/plan/plan';
import { makePlan } from './make-plan';

export const COUNTRIES = ['CN', 'MX', 'IN', 'JP'];

const decimal = (units: number, places: number): string => (units / 10 ** places).toFixed(places);

/** Dollars with odd cents, often round enough to tie, now and then nothing. */
export const money = (greatest: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: 1, max: greatest }).map((cents) => decimal(cents, 2)) },
    {
      weight: 3,
      arbitrary: fc.integer({ min: 0, max: Math.ceil(greatest / 500) }).map((n) => `${n * 5}.00`),
    },
  );

/** A rate of up to four decimals, or none. */
const rate = (greatest: number): fc.Arbitrary<string | null> =>
  fc.option(
    fc.integer({ min: 0, max: greatest }).map((units) => decimal(units, 4)),
    { freq: 5 },
  );

/** Unlimited, not stated, nothing, or a number in steps. */
const amount = (greatest: number, step = 1): fc.Arbitrary<Amount> =>
  fc.oneof(
    fc.constantFrom<Amount>('unlimited', null, 0),
    fc.integer({ min: 1, max: greatest }).map((steps) => steps * step),
    fc.integer({ min: 1, max: greatest }).map((steps) => steps * step),
  );

/** What an add-on grants: mostly nothing, and always stated. */
const grant = (greatest: number, step = 1): fc.Arbitrary<number | 'unlimited'> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant<'unlimited'>('unlimited') },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: greatest }).map((steps) => steps * step) },
  );

/** The same, or the plan's own amount. */
const abroad = (greatest: number, step = 1): fc.Arbitrary<AmountAbroad> =>
  fc.oneof({ weight: 5, arbitrary: amount(greatest, step) }, fc.constant<AmountAbroad>('home'));

/** Lists in which a country stands once at most, in the shapes `*`, one country, several, and one not read. */
function entries<Entry extends { countries: Countries }>(
  rest: fc.Arbitrary<Omit<Entry, 'countries'>>,
  most: number,
): fc.Arbitrary<Entry[]> {
  return fc
    .tuple(
      fc.shuffledSubarray(COUNTRIES, { minLength: 1 }),
      fc.array(rest, { maxLength: most }),
      fc.constantFrom(null, null, '*', '*', 'unlisted'),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([countries, bodies, others, size]) =>
      bodies.flatMap((body, i) => {
        const here = countries.slice(i * size, (i + 1) * size);
        const last = others !== null && i === bodies.length - 1;
        if (!last && here.length === 0) return [];
        return [{ countries: last ? others : here, ...body } as unknown as Entry];
      }),
    );
}

const calling = (most: number): fc.Arbitrary<CallingEntry[]> =>
  entries<CallingEntry>(fc.record({ includedMinutes: amount(60), ratePerMinute: rate(2000) }), most);

const fromVoice = fc.record({ fromVoice: fc.constant<true>(true) });
const planCalling: fc.Arbitrary<PlanCallingEntry[]> = entries<PlanCallingEntry>(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ includedMinutes: amount(60), ratePerMinute: rate(2000) }) },
    { weight: 1, arbitrary: fromVoice },
  ) as fc.Arbitrary<Omit<PlanCallingEntry, 'countries'>>,
  3,
);

const messaging = (most: number): fc.Arbitrary<MessagingEntry[]> =>
  entries<MessagingEntry>(fc.record({ includedMessages: amount(20), ratePerMessage: rate(3000) }), most);

const afterAllowance = fc.constantFrom('throttle', 'stop', 'overage', 'overage', null);

const roaming: fc.Arbitrary<RoamingEntry[]> = entries<RoamingEntry>(
  fc.record({
    data: fc.record({ includedGB: abroad(6, 0.5), afterAllowance, overagePerMB: rate(300) }),
    voice: fc.record({ includedMinutes: abroad(40), ratePerMinute: rate(3000) }),
    sms: fc.record({
      includedMessages: abroad(20),
      ratePerMessage: rate(3000),
      ratePerReceived: rate(1000),
    }),
  }),
  2,
);

const countries = fc.oneof(
  fc.constantFrom<Countries>('*', 'unlisted'),
  fc.subarray(COUNTRIES, { minLength: 1 }),
);

const pass = (id: string): fc.Arbitrary<RoamingPass> =>
  fc
    .record({
      countries,
      price: money(1500),
      validDays: fc.constantFrom(1, 1, 3, 7, 10, 30),
      dataGB: abroad(6, 0.5),
      voiceMinutes: abroad(20),
      smsMessages: abroad(10),
      cap: fc.option(fc.integer({ min: 0, max: 12 })),
    })
    .map(({ cap, ...rest }) => ({
      id,
      name: id,
      ...rest,
      maxChargedPerMonth: rest.validDays === 1 ? cap : null,
    }));

/** An add-on that grants a little of something. */
export const arbitraryAddOn = (id: string): fc.Arbitrary<AddOn> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    pricePerLine: money(1500),
    maxPerLine: fc.constantFrom(1, 1, 2, 3),
    dataGB: grant(6, 0.5),
    hotspotGB: grant(4, 0.5),
    voiceMinutes: grant(60),
    smsMessages: grant(30),
    internationalCalling: fc.oneof(fc.constant<CallingEntry[]>([]), calling(2)),
    internationalSms: fc.oneof(fc.constant<MessagingEntry[]>([]), messaging(1)),
  });

const CYCLES: Period[] = [{ months: 1 }, { days: 28 }, { days: 30 }, { days: 7 }, { days: 31 }, { days: 1 }];
const TERMS: Period[] = [
  { months: 2 },
  { months: 3 },
  { months: 6 },
  { months: 12 },
  ...[32, 45, 46, 60, 90, 180, 365].map((days) => ({ days })),
];

const priceByLines = fc
  .tuple(fc.array(fc.option(money(9000), { freq: 8 }), { minLength: 1, maxLength: 4 }), money(9000))
  .map(([prices, only]) => {
    const listed = prices.flatMap((price, i) => (price === null ? [] : [[String(i + 1), price] as const]));
    return Object.fromEntries(listed.length > 0 ? listed : [['1', only]]);
  });

const option = (id: string, intro: boolean): fc.Arbitrary<PaymentOption> =>
  fc.record({
    id: fc.constant(id),
    period: fc.oneof(fc.constantFrom(...CYCLES), fc.constantFrom(...TERMS)),
    priceByLines,
    extraLinePrice: fc.oneof(
      { weight: 3, arbitrary: money(4000) },
      fc.constantFrom<null | 'notSold'>(null, 'notSold'),
    ),
    autopayDiscount: fc.option(
      fc.record({
        per: fc.constantFrom('line', 'account'),
        bank: fc.option(money(2500)),
        debit: fc.option(money(2500), { freq: 1 }),
        card: fc.option(money(2500), { freq: 1 }),
        fromPurchase: fc.constantFrom(1, 1, 1, 2, 3),
      }),
    ),
    conditions: fc.constantFrom<string[]>([], [], [], [], ['student'], ['own-phone']),
    newCustomersOnly: fc.constant(intro),
    maxUses: intro ? fc.constantFrom(null, 1, 2, 3) : fc.constant(null),
  });

const options = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 4 })
  .chain((intros) => fc.tuple(...intros.map((intro, i) => option(`option-${i + 1}`, intro && i < 3))));

const topUps = fc.array(
  fc.record({
    price: money(5000),
    credit: fc.integer({ min: 300, max: 6000 }).map((cents) => decimal(cents, 2)),
    validityDays: fc.constantFrom(15, 30, 60, 90, 365),
  }),
  { minLength: 1, maxLength: 3 },
);

const fee = fc.record({
  name: fc.constantFrom('Fee A', 'Fee B'),
  amount: money(1999),
  per: fc.constantFrom<'line' | 'account'>('line', 'account'),
});
const recurringFee: fc.Arbitrary<RecurringFee> = fc.oneof(
  { weight: 3, arbitrary: fee.map((of) => ({ ...of, each: 'month' as const })) },
  { weight: 1, arbitrary: fee.map((of) => ({ ...of, each: 'purchase' as const })) },
  { weight: 1, arbitrary: fc.constantFrom('5', '2.5').map((percent) => ({ name: 'Share', percent })) },
);

const charges: fc.Arbitrary<PlanFacts['charges']> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: options }, { weight: 1, arbitrary: topUps }),
    fc.record({
      recurringFees: fc.array(recurringFee, { maxLength: 2 }),
      oneTimeFees: fc.array(fee, { maxLength: 2 }),
      taxesAndFees: fc.constantFrom<PlanFacts['charges']['taxesAndFees']>('included', 'excluded', 'unknown'),
    }),
    fc.boolean(),
  )
  .map(([paid, rest, hasLeast]) => {
    const sold = paid.flatMap((one) => ('credit' in one ? [one] : []));
    const greatest = sold.map(({ price }) => price).sort((a, b) => Number(b) - Number(a))[0] ?? null;
    return {
      ...rest,
      options: paid.flatMap((one) => ('id' in one ? [one] : [])),
      topUps: sold,
      firstTopUpAtLeast: hasLeast ? greatest : null,
    };
  });

const fact = fc.constantFrom(true, true, true, false, null);

/** A home usage that is mostly there, so that not every plan fails. */
const home = (greatest: number, step = 1) =>
  fc.oneof(fc.constant<Amount>('unlimited'), amount(greatest, step));

const usage = fc.record({
  voice: fc.record({ includedMinutes: home(100), overagePerMinute: rate(2000) }),
  sms: fc.record({ includedMessages: home(50), overagePerMessage: rate(2000) }),
  data: fc.record({
    highSpeedGB: home(10, 0.5),
    priorityGB: amount(10),
    afterAllowance,
    overagePerGB: rate(150000),
    overageBlockGB: fc.constantFrom(null, null, null, 1, 0.5, 3),
    fiveG: fact,
  }),
  hotspot: fc.record({ includedGB: home(6, 0.5) }),
});

const extent = fc.constantFrom('all', 'some');

const extras = fc.record({
  internationalCalling: planCalling,
  internationalSms: messaging(2),
  roaming,
  listed: fc.record({ internationalCalling: extent, internationalSms: extent, roaming: extent }),
  roamingPasses: fc
    .nat({ max: 2 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => pass(`pass-${i + 1}`)))),
  addOns: fc
    .nat({ max: 3 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => arbitraryAddOn(`add-on-${i + 1}`))),
    ),
});

const standing = fc.record({
  billing: fc.constantFrom('prepaid', 'prepaid', 'postpaid'),
  carrier: fc.constantFrom('one', 'one', 'two'),
  networks: fc.subarray(['att', 'tmobile', 'verizon']),
  status: fc.oneof(
    { weight: 15, arbitrary: fc.constant('current') },
    { weight: 1, arbitrary: fc.constant('closed') },
  ),
  eligibility: fc.oneof(
    { weight: 12, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(['student', 'military'], { minLength: 1 }) },
  ),
  number: fc.constantFrom('mobile', 'mobile', 'voip', 'none', null),
  separateAccounts: fc.constantFrom(true, false, null),
  maxDaysAbroad: fc.constantFrom(null, 30, 60, 365),
  numberKeeping: fc.record({
    inactivityDays: fc.constantFrom(null, 30, 60),
    resetBy: fc.subarray(['use', 'top-up', 'renewal'], { maxLength: 1 }),
  }),
  sim: fc.record({ esim: fact }),
  features: fc.record({
    volte: fact,
    wifiCalling: fact,
    wifiCallingAbroad: fact,
    spendingLimit: fc.constantFrom('prepaid', 'cap', 'alerts', 'none', null),
  }),
  requirements: fc.record({ creditCheck: fact, ssn: fact, foreignCard: fact, activateFromAbroad: fact }),
});

/** Data shared by the lines of an account, at times with a cap; a plan of top-ups and add-ons with data have none. */
const sharing = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ sharing: 'line' as const, overageCapByLines: null }) },
  {
    weight: 1,
    arbitrary: fc
      .option(fc.dictionary(fc.constantFrom('1', '2', '3'), money(6000), { minKeys: 1 }))
      .map((overageCapByLines) => ({ sharing: 'account' as const, overageCapByLines })),
  },
);

/** A valid plan with every kind of charge, allowance and requirement. */
export const arbitraryPlan: fc.Arbitrary<PlanFacts> = fc
  .tuple(standing, charges, usage, extras, sharing)
  .map(([who, paid, used, more, shared]) => {
    const isShared = shared.sharing === 'account' && paid.topUps.length === 0;
    const addOns = isShared ? more.addOns.map((addOn) => ({ ...addOn, dataGB: 0 })) : more.addOns;
    return makePlan({
      ...(who as object),
      ...(used as object),
      ...(more as object),
      addOns,
      data: { ...used.data, ...(isShared ? shared : {}) } as Partial<PlanFacts['data']>,
      id: 'random',
      ...(paid.topUps.length > 0 ? { billing: 'payg' } : {}),
      charges: paid,
    });
  });
