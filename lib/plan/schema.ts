/** The rules of a plan document; what breaks one is refused as a whole, with every fault. */
import { z } from 'zod';
import { type Fault, faultsOf } from '@/lib/fault';
import {
  AFTER_ALLOWANCES,
  BILLINGS,
  DATA_SHARINGS,
  FEE_TIMES,
  GENERATIONS,
  LIST_EXTENTS,
  NETWORK_EVIDENCES,
  NETWORKS,
  NOTE_TOPICS,
  NUMBER_KINDS,
  PERS,
  PRIORITY_EVIDENCES,
  SPENDING_LIMITS,
  STATUSES,
  TAX_STATUSES,
} from '@/lib/plan/constants';
import type { PlanDocument } from '@/lib/plan/plan';
import { isDate, isDateOrPart, oneEntryPerCountry, unique } from '@/lib/plan/rules';
import {
  amount,
  amountAbroad,
  count,
  countries,
  eitherShape,
  fact,
  id,
  link,
  money,
  name,
  percent,
  period,
  positiveMoney,
  positiveQuantity,
  rate,
  slug,
  statedAmount,
  text,
  wholeOrNull,
} from '@/lib/plan/value-schemas';

/** Money by number of lines. */
const byLines = z
  .record(z.string().regex(/^[1-9]\d{0,2}$/, 'must be a number of lines'), money)
  .refine((prices) => Object.keys(prices).length > 0, {
    message: 'must hold at least one number of lines',
    params: { code: 'noLines' },
  });

/** At each purchase from `fromPurchase` on, by means of payment; a means that is null gives nothing. */
const autopayDiscount = z.strictObject({
  per: z.enum(PERS),
  bank: money.nullable(),
  debit: money.nullable(),
  card: money.nullable(),
  fromPurchase: count.default(1),
});

/** `{ amount, per }` of version 1, which did not know the means: a discount for a bank account. */
function readAutopayDiscount(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('amount' in input)) return input;
  const { amount: bank, ...rest } = input;
  return { ...rest, bank, debit: null, card: null };
}

const option = z.strictObject({
  id,
  period,
  /** What the whole account pays for that many lines, before autopay. */
  priceByLines: byLines,
  /** Each line above the greatest key; null = not stated. */
  extraLinePrice: z.union([money, z.literal('notSold'), z.null()], {
    error: 'must be dollars as text, "notSold", or null where the carrier does not state it',
  }),
  autopayDiscount: z.preprocess(readAutopayDiscount, autopayDiscount.nullable()),
  /** What a person must show for this price; empty = anyone. */
  conditions: z.array(slug).default([]),
  newCustomersOnly: z.boolean(),
  maxUses: count.nullable(),
});

const topUp = z.strictObject({ price: money, credit: positiveMoney, validityDays: count });
const fee = z.strictObject({ name, amount: money, per: z.enum(PERS) });
const recurringFee = eitherShape(
  { is: (input) => 'percent' in input, schema: z.strictObject({ name, percent }) },
  fee.extend({ each: z.enum(FEE_TIMES).default('month') }),
);

const charges = z
  .strictObject({
    options: z.array(option).check(unique('id')),
    topUps: z.array(topUp),
    recurringFees: z.array(recurringFee),
    /** The least price of the first top-up of a line; null = any. */
    firstTopUpAtLeast: money.nullable().default(null),
    oneTimeFees: z.array(fee),
    taxesAndFees: z.enum(TAX_STATUSES),
  })
  .refine(({ options, topUps }) => (options.length === 0) !== (topUps.length === 0), {
    message: 'exactly one of options and topUps must be non-empty',
    path: ['options'],
    params: { code: 'optionsOrTopUps' },
  })
  .refine(
    ({ topUps, firstTopUpAtLeast }) =>
      firstTopUpAtLeast === null || topUps.some(({ price }) => Number(price) >= Number(firstTopUpAtLeast)),
    {
      message: 'must be reached by the price of some top-up',
      path: ['firstTopUpAtLeast'],
      params: { code: 'firstTopUpReached' },
    },
  );

const callingEntry = z.strictObject({ countries, includedMinutes: amount, ratePerMinute: rate.nullable() });
const addOnCallingList = z.array(callingEntry).check(oneEntryPerCountry);
/** A plan's own list: minutes to some countries may be taken from its voice minutes. */
const callingList = z
  .array(
    eitherShape(
      {
        is: (input) => 'fromVoice' in input && input.fromVoice === true,
        schema: z.strictObject({ countries, fromVoice: z.literal(true) }),
      },
      callingEntry
        .extend({ fromVoice: z.literal(false).optional() })
        .transform(({ fromVoice: _, ...entry }) => entry)
        .pipe(callingEntry),
    ),
  )
  .check(oneEntryPerCountry);
const messagingList = z
  .array(z.strictObject({ countries, includedMessages: amount, ratePerMessage: rate.nullable() }))
  .check(oneEntryPerCountry);

/** `incomingFree` of version 1: true is a price of nothing for a received message, anything else is not stated. */
function readRoamingSms(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('incomingFree' in input)) return input;
  const { incomingFree, ...rest } = input;
  return { ...rest, ratePerReceived: incomingFree === true ? '0.00' : null };
}

const roaming = z
  .array(
    z.strictObject({
      countries,
      data: z.strictObject({
        includedGB: amountAbroad,
        afterAllowance: z.enum(AFTER_ALLOWANCES).nullable(),
        overagePerMB: rate.nullable(),
      }),
      voice: z.strictObject({ includedMinutes: amountAbroad, ratePerMinute: rate.nullable() }),
      sms: z.preprocess(
        readRoamingSms,
        z.strictObject({
          includedMessages: amountAbroad,
          ratePerMessage: rate.nullable(),
          /** null = not stated. */
          ratePerReceived: rate.nullable().default(null),
        }),
      ),
    }),
  )
  .check(oneEntryPerCountry);

const roamingPass = z
  .strictObject({
    id,
    name,
    countries,
    price: money,
    validDays: count,
    /** Amounts of one pass; `"home"` for the whole trip. */
    dataGB: amountAbroad,
    voiceMinutes: amountAbroad,
    smsMessages: amountAbroad,
    /** null = every pass is charged; a number only where validDays is 1. */
    maxChargedPerMonth: wholeOrNull,
  })
  .refine((pass) => pass.maxChargedPerMonth === null || pass.validDays === 1, {
    message: 'must be null unless validDays is 1',
    path: ['maxChargedPerMonth'],
    params: { code: 'dayPassOnly' },
  });

const addOn = z.strictObject({
  id,
  name,
  pricePerLine: money,
  maxPerLine: count,
  dataGB: statedAmount,
  hotspotGB: statedAmount,
  voiceMinutes: statedAmount,
  smsMessages: statedAmount,
  internationalCalling: addOnCallingList,
  internationalSms: messagingList,
});

export const sourceSchema = z.strictObject({
  url: link,
  title: name,
  /** Year, month or day the source speaks of; null where the source does not say. */
  asOf: z
    .string()
    .refine(isDateOrPart, {
      message: 'must be a year, month or day, e.g. "2026-05"',
      params: { code: 'dateOrPart' },
    })
    .nullable(),
  /** Top-level fields of the plan document that this source supports. */
  covers: z.array(z.string().min(1).max(100)),
});

export const day = z
  .string()
  .refine(isDate, { message: 'must be a day, e.g. "2026-05-14"', params: { code: 'day' } });

const extent = z.enum(LIST_EXTENTS).default('some');

/** Two bounds, the lower first; null = not stated. */
const fromTo = z
  .tuple([z.number().min(0, 'must not be below 0'), z.number().min(0, 'must not be below 0')], {
    error: 'must be two numbers, from and to, or null where the carrier does not state it',
  })
  .refine(([from, to]) => from <= to, {
    message: 'must not begin above its end',
    params: { code: 'rangeOrder' },
  })
  .nullable()
  .default(null);

const note = z.strictObject({ en: text, zh: text });

const isJson = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const saysNothing = (note: unknown): boolean =>
  isJson(note) && Object.values(note).every((one) => one === '' || one === null || one === undefined);

/**
 * Notes by topic in the order of the topics, without those that say nothing in any language. The one text of earlier
 * documents is a note of the topic `other`.
 */
function readNotes(input: unknown): unknown {
  if (!isJson(input)) return input;
  const { en, zh, ...topics } = input;
  const byTopic: Record<string, unknown> =
    en === undefined && zh === undefined ? topics : { other: { en, zh }, ...topics };
  const keys = [...new Set([...NOTE_TOPICS, ...Object.keys(byTopic)])];
  return Object.fromEntries(
    keys.flatMap((key) => (key in byTopic && !saysNothing(byTopic[key]) ? [[key, byTopic[key]]] : [])),
  );
}

const notes = z.preprocess(readNotes, z.partialRecord(z.enum(NOTE_TOPICS), note));

export const planSchema = z
  .strictObject({
    id: slug,
    carrier: slug,
    name,
    billing: z.enum(BILLINGS),
    networks: z.array(z.enum(NETWORKS)).refine((names) => new Set(names).size === names.length, {
      message: 'must name each network once',
      params: { code: 'networkTwice' },
    }),
    networksEvidence: z.enum(NETWORK_EVIDENCES).nullable(),
    status: z.enum(STATUSES),
    eligibility: z.array(slug),
    number: z.enum(NUMBER_KINDS).nullable().default(null),
    /** Whether one household may hold several accounts of one line each. */
    separateAccounts: fact.default(null),
    /** The longest stay abroad in one piece that the carrier's terms allow. */
    maxDaysAbroad: wholeOrNull.default(null),
    sim: z.strictObject({ esim: fact, physical: fact }),
    charges,
    voice: z.strictObject({ includedMinutes: amount, overagePerMinute: rate.nullable() }),
    sms: z.strictObject({ includedMessages: amount, overagePerMessage: rate.nullable() }),
    data: z.strictObject({
      highSpeedGB: amount,
      sharing: z.enum(DATA_SHARINGS).default('line'),
      priorityGB: amount,
      afterAllowance: z.enum(AFTER_ALLOWANCES).nullable(),
      throttleKbps: wholeOrNull,
      overagePerGB: rate.nullable(),
      /** Overage is sold in blocks of so many GB; null = by use. */
      overageBlockGB: positiveQuantity.nullable().default(null),
      /** The most that an account pays for overage in a month; a number of lines without a key has no cap. */
      overageCapByLines: byLines.nullable().default(null),
      fiveG: fact,
      videoMaxHeight: wholeOrNull,
      priorityClass: name.nullable(),
      priorityEvidence: z.enum(PRIORITY_EVIDENCES).nullable(),
    }),
    hotspot: z.strictObject({ includedGB: amount, maxKbps: wholeOrNull }),
    internationalCalling: callingList,
    internationalSms: messagingList,
    roaming,
    roamingPasses: z.array(roamingPass).check(unique('id')),
    addOns: z.array(addOn).check(unique('id')),
    /** Whether the plan's lists of countries are whole; roaming stands for roaming and passes together. */
    listed: z
      .strictObject({ internationalCalling: extent, internationalSms: extent, roaming: extent })
      .prefault({}),
    features: z.strictObject({
      volte: fact,
      wifiCalling: fact,
      wifiCallingAbroad: fact,
      spendingLimit: z.enum(SPENDING_LIMITS).nullable(),
    }),
    numberKeeping: z.strictObject({
      inactivityDays: wholeOrNull,
      graceDays: wholeOrNull,
      resetBy: z.array(name),
    }),
    requirements: z.strictObject({
      creditCheck: fact,
      ssn: fact,
      usAddress: fact,
      foreignCard: fact,
      activateFromAbroad: fact,
    }),
    /** As on the carrier's label; no sum reads them. */
    typicalSpeeds: z
      .array(
        z.strictObject({
          generation: z.enum(GENERATIONS),
          downloadMbps: fromTo,
          uploadMbps: fromTo,
          latencyMs: fromTo,
        }),
      )
      .check(unique('generation'))
      .default([]),
    terms: z
      .strictObject({
        earlyTerminationFee: money.nullable().default(null),
        minimumMonths: wholeOrNull.default(null),
        refundDays: wholeOrNull.default(null),
      })
      .prefault({}),
    sources: z.array(sourceSchema),
    verifiedAt: day,
    notes,
  })
  .refine((plan) => (plan.networks.length === 0) === (plan.networksEvidence === null), {
    message: 'must be null where networks is empty, and only there',
    path: ['networksEvidence'],
    params: { code: 'networksEvidence' },
  })
  .refine((plan) => plan.charges.topUps.length === 0 || plan.billing === 'payg', {
    message: 'must be empty unless billing is "payg"',
    path: ['charges', 'topUps'],
    params: { code: 'topUpsOnPaygOnly' },
  })
  .refine(({ data }) => data.overageCapByLines === null || data.sharing === 'account', {
    message: 'must be null unless data.sharing is "account"',
    path: ['data', 'overageCapByLines'],
    params: { code: 'capOfSharedDataOnly' },
  })
  .refine(({ data, charges }) => data.sharing === 'line' || charges.topUps.length === 0, {
    message: 'must be "line" on a plan of top-ups',
    path: ['data', 'sharing'],
    params: { code: 'noSharingWithTopUps' },
  })
  .refine(({ data, addOns }) => data.sharing === 'line' || addOns.every(({ dataGB }) => dataGB === 0), {
    message: 'must hold no add-on with data where data is shared by the account',
    path: ['addOns'],
    params: { code: 'noDataAddOnsWithSharing' },
  });

export type Parsed<Key extends string, Value> =
  | ({ ok: true } & Record<Key, Value>)
  | { ok: false; faults: Fault[] };

/** Reads a plan document (tariff model, section 2); money comes back with two decimals, rates with two to four. */
export function parsePlan(input: unknown, prefix = ''): Parsed<'plan', PlanDocument> {
  const result = planSchema.safeParse(input);
  return result.success
    ? { ok: true, plan: result.data }
    : { ok: false, faults: faultsOf(result.error, prefix) };
}
