/** Rows of the relational schema as the plan documents they came from. */
import { centsToDecimal } from '@/lib/money';
import type {
  AddOn,
  AfterAllowance,
  CallingEntry,
  Countries,
  Fee,
  MessagingEntry,
  PaymentOption,
  Per,
  PlanDocument,
  RoamingEntry,
  RoamingPass,
  Source,
} from '@/lib/plan/plan';
import { CHILD_TABLES, type ChildTable, type StoredRows } from '@/server/storage/tables';
import { toAmount, toRate } from '@/server/storage/values';

type ChildRows = { [Table in ChildTable]: StoredRows[Table] };
type Row<Table extends keyof StoredRows> = StoredRows[Table][number];

const dollars = (cents: number): string => centsToDecimal(cents);
const dollarsOrNull = (cents: number | null): string | null =>
  cents === null ? null : centsToDecimal(cents);

function countriesOf(everyOther: boolean, rows: { country: string }[]): Countries {
  return everyOther ? '*' : rows.map((row) => row.country);
}

function toOption(row: Row<'paymentOption'>, prices: Row<'paymentOptionPrice'>[]): PaymentOption {
  const own = prices.filter((price) => price.optionPosition === row.position);
  return {
    id: row.optionId,
    period: row.periodUnit === 'months' ? { months: row.periodLength } : { days: row.periodLength },
    priceByLines: Object.fromEntries(own.map((price) => [String(price.lines), dollars(price.priceCents)])),
    extraLinePrice: dollarsOrNull(row.extraLinePriceCents),
    autopayDiscount:
      row.autopayDiscountCents === null
        ? null
        : { amount: dollars(row.autopayDiscountCents), per: row.autopayDiscountPer as Per },
    newCustomersOnly: row.newCustomersOnly,
    maxUses: row.maxUses,
  };
}

function feesOf(rows: Row<'fee'>[], kind: string): Fee[] {
  const own = rows.filter((row) => row.kind === kind);
  return own.map(({ name, amountCents, per }) => ({ name, amount: dollars(amountCents), per: per as Per }));
}

function callingOf(rows: ChildRows, addOnPosition: number | null): CallingEntry[] {
  const own = rows.callingEntry.filter((entry) => entry.addOnPosition === addOnPosition);
  return own.map((entry) => ({
    countries: countriesOf(
      entry.everyOtherCountry,
      rows.callingCountry.filter((row) => row.entryPosition === entry.position),
    ),
    includedMinutes: toAmount(entry.includedState, entry.includedMinutes),
    ratePerMinute: toRate(entry.ratePerMinuteHundredthCents),
  }));
}

function messagingOf(rows: ChildRows, addOnPosition: number | null): MessagingEntry[] {
  const own = rows.messagingEntry.filter((entry) => entry.addOnPosition === addOnPosition);
  return own.map((entry) => ({
    countries: countriesOf(
      entry.everyOtherCountry,
      rows.messagingCountry.filter((row) => row.entryPosition === entry.position),
    ),
    includedMessages: toAmount(entry.includedState, entry.includedMessages),
    ratePerMessage: toRate(entry.ratePerMessageHundredthCents),
  }));
}

function toRoaming(row: Row<'roamingEntry'>, countries: Row<'roamingCountry'>[]): RoamingEntry {
  return {
    countries: countriesOf(
      row.everyOtherCountry,
      countries.filter((country) => country.entryPosition === row.position),
    ),
    data: {
      includedGB: toAmount(row.dataState, row.dataGb),
      afterAllowance: row.dataAfterAllowance as AfterAllowance | null,
      overagePerMB: toRate(row.dataOveragePerMbHundredthCents),
    },
    voice: {
      includedMinutes: toAmount(row.voiceState, row.voiceMinutes),
      ratePerMinute: toRate(row.voiceRatePerMinuteHundredthCents),
    },
    sms: {
      includedMessages: toAmount(row.smsState, row.smsMessages),
      ratePerMessage: toRate(row.smsRatePerMessageHundredthCents),
      incomingFree: row.smsIncomingFree,
    },
  };
}

function toPass(row: Row<'roamingPass'>, countries: Row<'roamingPassCountry'>[]): RoamingPass {
  return {
    id: row.passId,
    name: row.name,
    countries: countriesOf(
      row.everyOtherCountry,
      countries.filter((country) => country.passPosition === row.position),
    ),
    price: dollars(row.priceCents),
    validDays: row.validDays,
    dataGB: toAmount(row.dataState, row.dataGb),
    voiceMinutes: toAmount(row.voiceState, row.voiceMinutes),
    smsMessages: toAmount(row.smsState, row.smsMessages),
    maxChargedPerMonth: row.maxChargedPerMonth,
  };
}

function toAddOn(row: Row<'addOn'>, rows: ChildRows): AddOn {
  return {
    id: row.addOnId,
    name: row.name,
    pricePerLine: dollars(row.pricePerLineCents),
    maxPerLine: row.maxPerLine,
    dataGB: toAmount(row.dataState, row.dataGb),
    hotspotGB: toAmount(row.hotspotState, row.hotspotGb),
    voiceMinutes: toAmount(row.voiceState, row.voiceMinutes),
    smsMessages: toAmount(row.smsState, row.smsMessages),
    internationalCalling: callingOf(rows, row.position),
    internationalSms: messagingOf(rows, row.position),
  };
}

function toSource(row: Row<'source'>, fields: Row<'sourceField'>[]): Source {
  const covers = fields.filter((field) => field.sourcePosition === row.position).map((field) => field.field);
  return { url: row.url, title: row.title, asOf: row.asOf, covers };
}

/** One document; the closed sets were checked before they were written, so their texts are taken at their word. */
function toPlan(row: Row<'plan'>, rows: ChildRows): PlanDocument {
  return {
    id: row.id,
    carrier: row.carrierId,
    name: row.name,
    billing: row.billing as PlanDocument['billing'],
    networks: rows.planNetwork.map((entry) => entry.network as PlanDocument['networks'][number]),
    networksEvidence: row.networksEvidence as PlanDocument['networksEvidence'],
    status: row.status as PlanDocument['status'],
    eligibility: rows.planEligibility.map((entry) => entry.eligibility),
    sim: { esim: row.simEsim, physical: row.simPhysical },
    charges: {
      options: rows.paymentOption.map((option) => toOption(option, rows.paymentOptionPrice)),
      topUps: rows.topUp.map((topUp) => ({
        price: dollars(topUp.priceCents),
        credit: dollars(topUp.creditCents),
        validityDays: topUp.validityDays,
      })),
      recurringFees: feesOf(rows.fee, 'recurring'),
      oneTimeFees: feesOf(rows.fee, 'oneTime'),
      taxesAndFees: row.taxesAndFees as PlanDocument['charges']['taxesAndFees'],
    },
    voice: {
      includedMinutes: toAmount(row.voiceState, row.voiceMinutes),
      overagePerMinute: toRate(row.voiceOveragePerMinuteHundredthCents),
    },
    sms: {
      includedMessages: toAmount(row.smsState, row.smsMessages),
      overagePerMessage: toRate(row.smsOveragePerMessageHundredthCents),
    },
    data: {
      highSpeedGB: toAmount(row.highSpeedState, row.highSpeedGb),
      priorityGB: toAmount(row.priorityState, row.priorityGb),
      afterAllowance: row.dataAfterAllowance as AfterAllowance | null,
      throttleKbps: row.dataThrottleKbps,
      overagePerGB: toRate(row.dataOveragePerGbHundredthCents),
      fiveG: row.fiveG,
      videoMaxHeight: row.videoMaxHeight,
      priorityClass: row.priorityClass,
      priorityEvidence: row.priorityEvidence as PlanDocument['data']['priorityEvidence'],
    },
    hotspot: { includedGB: toAmount(row.hotspotState, row.hotspotGb), maxKbps: row.hotspotMaxKbps },
    internationalCalling: callingOf(rows, null),
    internationalSms: messagingOf(rows, null),
    roaming: rows.roamingEntry.map((entry) => toRoaming(entry, rows.roamingCountry)),
    roamingPasses: rows.roamingPass.map((pass) => toPass(pass, rows.roamingPassCountry)),
    addOns: rows.addOn.map((addOn) => toAddOn(addOn, rows)),
    features: {
      volte: row.volte,
      wifiCalling: row.wifiCalling,
      wifiCallingAbroad: row.wifiCallingAbroad,
      spendingLimit: row.spendingLimit as PlanDocument['features']['spendingLimit'],
    },
    numberKeeping: {
      inactivityDays: row.numberInactivityDays,
      graceDays: row.numberGraceDays,
      resetBy: rows.numberReset.map((entry) => entry.resetBy),
    },
    requirements: {
      creditCheck: row.requiresCreditCheck,
      ssn: row.requiresSsn,
      usAddress: row.requiresUsAddress,
      foreignCard: row.acceptsForeignCard,
      activateFromAbroad: row.activatesFromAbroad,
    },
    sources: rows.source.map((source) => toSource(source, rows.sourceField)),
    verifiedAt: row.verifiedAt,
    notes: { en: row.notesEn, zh: row.notesZh },
  };
}

/** The plans in the order of their rows. Child rows must come in the order of their keys. */
export function toPlans(stored: StoredRows): PlanDocument[] {
  const byPlan = new Map<string, ChildRows>();
  for (const plan of stored.plan)
    byPlan.set(plan.id, Object.fromEntries(CHILD_TABLES.map((table) => [table, []])) as unknown as ChildRows);
  for (const table of CHILD_TABLES)
    for (const row of stored[table])
      (byPlan.get(row.planId)?.[table] as (typeof row)[] | undefined)?.push(row);
  return stored.plan.map((plan) => toPlan(plan, byPlan.get(plan.id) as ChildRows));
}
