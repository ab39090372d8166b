/** The rules of a plan document and a carrier document; what breaks one is refused as a whole, with every fault. */
import { z } from 'zod';
import { isCountry } from '@/lib/country';
import { type Fault, faultsOf } from '@/lib/fault';
import {
  AFTER_ALLOWANCES,
  BILLINGS,
  CARRIER_KINDS,
  type CarrierDocument,
  type CarrierFile,
  NETWORK_EVIDENCES,
  NETWORKS,
  PERS,
  type PlanDocument,
  PRIORITY_EVIDENCES,
  SPENDING_LIMITS,
  STATUSES,
  TAX_STATUSES,
} from '@/lib/plan/plan';
import { isDate, isDateOrPart, oneEntryPerCountry, unique } from '@/lib/plan/rules';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = z
  .string()
  .regex(SLUG, 'must be a slug of small letters, digits and hyphens, e.g. "tello-5gb"')
  .max(100);
const name = z.string().trim().min(1, 'must not be empty').max(300);
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be an id of letters, digits, dots, hyphens or underscores')
  .max(100);

// Bounds keep every amount, in cents or hundredths of a cent, within 32 bits.
const money = z
  .string()
  .regex(/^(0|[1-9]\d{0,6})(\.\d{1,2})?$/, 'must be dollars as text with at most two decimals, e.g. "15.00"')
  .transform((text) => Number(text).toFixed(2));
const rate = z
  .string()
  .regex(
    /^(0|[1-9]\d{0,4})(\.\d{1,4})?$/,
    'must be dollars as text with at most four decimals, e.g. "0.0235"',
  )
  .transform((text) =>
    Number(text)
      .toFixed(4)
      .replace(/(\.\d\d)(\d??)0+$/, '$1$2'),
  );
const positiveMoney = money.refine((text) => Number(text) > 0, 'must be above 0');

const quantity = z.number().min(0, 'must not be below 0').max(1_000_000_000);
const amount = z.union([quantity, z.literal('unlimited'), z.null()], {
  error: 'must be a number from 0, "unlimited", or null where the carrier does not state it',
});
const whole = z.int('must be a whole number');
const count = whole.min(1, 'must be at least 1').max(100_000);
const wholeOrNull = whole.min(0, 'must not be below 0').max(1_000_000).nullable();
const fact = z.boolean('must be true, false, or null where the carrier does not state it').nullable();

const countries = z.union(
  [
    z.literal('*'),
    z
      .array(z.string().refine(isCountry, 'must be an ISO 3166-1 alpha-2 code, e.g. "CN"'))
      .min(1, 'must name at least one country')
      .refine((codes) => new Set(codes).size === codes.length, 'must name each country once'),
  ],
  { error: 'must be "*" or a list of ISO 3166-1 alpha-2 country codes' },
);

const period = z.union(
  [z.strictObject({ months: count.max(120) }), z.strictObject({ days: count.max(3660) })],
  {
    error: 'must be { "months": n } or { "days": n } with a whole number from 1',
  },
);

const option = z.strictObject({
  id,
  period,
  priceByLines: z
    .record(z.string().regex(/^[1-9]\d{0,2}$/, 'must be a number of lines'), money)
    .refine((prices) => Object.keys(prices).length > 0, 'must hold at least one number of lines'),
  extraLinePrice: money.nullable(),
  autopayDiscount: z.strictObject({ amount: money, per: z.enum(PERS) }).nullable(),
  newCustomersOnly: z.boolean(),
  maxUses: count.nullable(),
});

const topUp = z.strictObject({ price: money, credit: positiveMoney, validityDays: count });
const fee = z.strictObject({ name, amount: money, per: z.enum(PERS) });

const charges = z
  .strictObject({
    options: z.array(option).check(unique('id')),
    topUps: z.array(topUp),
    recurringFees: z.array(fee),
    oneTimeFees: z.array(fee),
    taxesAndFees: z.enum(TAX_STATUSES),
  })
  .refine(({ options, topUps }) => (options.length === 0) !== (topUps.length === 0), {
    message: 'exactly one of options and topUps must be non-empty',
    path: ['options'],
    params: { code: 'optionsOrTopUps' },
  });

const callingList = z
  .array(z.strictObject({ countries, includedMinutes: amount, ratePerMinute: rate.nullable() }))
  .check(oneEntryPerCountry);
const messagingList = z
  .array(z.strictObject({ countries, includedMessages: amount, ratePerMessage: rate.nullable() }))
  .check(oneEntryPerCountry);

const roaming = z
  .array(
    z.strictObject({
      countries,
      data: z.strictObject({
        includedGB: amount,
        afterAllowance: z.enum(AFTER_ALLOWANCES).nullable(),
        overagePerMB: rate.nullable(),
      }),
      voice: z.strictObject({ includedMinutes: amount, ratePerMinute: rate.nullable() }),
      sms: z.strictObject({ includedMessages: amount, ratePerMessage: rate.nullable(), incomingFree: fact }),
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
    dataGB: amount,
    voiceMinutes: amount,
    smsMessages: amount,
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
  dataGB: amount,
  hotspotGB: amount,
  voiceMinutes: amount,
  smsMessages: amount,
  internationalCalling: callingList,
  internationalSms: messagingList,
});

const link = z.url({
  protocol: /^https?$/,
  error: 'must be a web address that starts with https:// or http://',
});
const text = z.string().max(10_000);

const source = z.strictObject({
  url: link,
  title: name,
  asOf: z.string().refine(isDateOrPart, 'must be a year, month or day, e.g. "2026-05"').nullable(),
  covers: z.array(z.string().min(1).max(100)),
});

const planSchema = z
  .strictObject({
    id: slug,
    carrier: slug,
    name,
    billing: z.enum(BILLINGS),
    networks: z
      .array(z.enum(NETWORKS))
      .refine((names) => new Set(names).size === names.length, 'must name each network once'),
    networksEvidence: z.enum(NETWORK_EVIDENCES).nullable(),
    status: z.enum(STATUSES),
    eligibility: z.array(slug),
    sim: z.strictObject({ esim: fact, physical: fact }),
    charges,
    voice: z.strictObject({ includedMinutes: amount, overagePerMinute: rate.nullable() }),
    sms: z.strictObject({ includedMessages: amount, overagePerMessage: rate.nullable() }),
    data: z.strictObject({
      highSpeedGB: amount,
      priorityGB: amount,
      afterAllowance: z.enum(AFTER_ALLOWANCES).nullable(),
      throttleKbps: wholeOrNull,
      overagePerGB: rate.nullable(),
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
    sources: z.array(source),
    verifiedAt: z.string().refine(isDate, 'must be a day, e.g. "2026-05-14"'),
    notes: z.strictObject({ en: text, zh: text }),
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
  });

const carrierSchema = z.strictObject({
  id: slug,
  name: z.strictObject({ en: name, zh: name }),
  kind: z.enum(CARRIER_KINDS),
  parent: slug.nullable(),
  website: link.nullable(),
  links: z.strictObject({
    plans: link.nullable(),
    byodCheck: link.nullable(),
    coverage: link.nullable(),
    support: link.nullable(),
    networkManagement: link.nullable(),
    internationalRates: link.nullable(),
  }),
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

/** Reads a carrier document. */
export function parseCarrier(input: unknown, prefix = ''): Parsed<'carrier', CarrierDocument> {
  const result = carrierSchema.safeParse(input);
  return result.success
    ? { ok: true, carrier: result.data }
    : { ok: false, faults: faultsOf(result.error, prefix) };
}

const fileShape = z.strictObject({ carrier: z.unknown(), plans: z.array(z.unknown()) });

/** Reads a file of the catalog: a carrier with its plans, every fault of all of them at once. */
export function parseCarrierFile(input: unknown): Parsed<'file', CarrierFile> {
  const shape = fileShape.safeParse(input);
  if (!shape.success) return { ok: false, faults: faultsOf(shape.error) };
  const carrier = parseCarrier(shape.data.carrier, 'carrier');
  const faults = carrier.ok ? [] : [...carrier.faults];
  const plans: PlanDocument[] = [];
  const ids = new Set<string>();
  shape.data.plans.forEach((entry, index) => {
    const parsed = parsePlan(entry, `plans[${index}]`);
    if (!parsed.ok) {
      faults.push(...parsed.faults);
      return;
    }
    const { plan } = parsed;
    const fault = (field: string, code: string, message: string): void =>
      void faults.push({ path: `plans[${index}].${field}`, code, message });
    if (ids.has(plan.id)) fault('id', 'duplicate', `"${plan.id}" stands more than once; ids are unique`);
    if (carrier.ok && plan.carrier !== carrier.carrier.id)
      fault('carrier', 'otherCarrier', `must be "${carrier.carrier.id}", the carrier of this file`);
    ids.add(plan.id);
    plans.push(plan);
  });
  if (!carrier.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, file: { carrier: carrier.carrier, plans } };
}
