/** A plan document as rows of the relational schema. */
import type { AddOn, CallingEntry, Fee, MessagingEntry, PaymentOption, PlanDocument } from '@/lib/plan/plan';
import type { PlanRows, RowsToWrite } from '@/server/storage/tables';
import { countryRows, numberOf, stateOf, toHundredthCents, toWholeCents } from '@/server/storage/values';

/** The plan's own row. `position` is its place among the carrier's plans. */
export function planRow(plan: PlanDocument, position: number): PlanRows['plan'] {
  const { voice, sms, data, hotspot, features, numberKeeping, requirements } = plan;
  return {
    id: plan.id,
    carrierId: plan.carrier,
    position,
    name: plan.name,
    billing: plan.billing,
    networksEvidence: plan.networksEvidence,
    status: plan.status,
    simEsim: plan.sim.esim,
    simPhysical: plan.sim.physical,
    taxesAndFees: plan.charges.taxesAndFees,
    voiceState: stateOf(voice.includedMinutes),
    voiceMinutes: numberOf(voice.includedMinutes),
    voiceOveragePerMinuteHundredthCents: toHundredthCents(voice.overagePerMinute),
    smsState: stateOf(sms.includedMessages),
    smsMessages: numberOf(sms.includedMessages),
    smsOveragePerMessageHundredthCents: toHundredthCents(sms.overagePerMessage),
    highSpeedState: stateOf(data.highSpeedGB),
    highSpeedGb: numberOf(data.highSpeedGB),
    priorityState: stateOf(data.priorityGB),
    priorityGb: numberOf(data.priorityGB),
    dataAfterAllowance: data.afterAllowance,
    dataThrottleKbps: data.throttleKbps,
    dataOveragePerGbHundredthCents: toHundredthCents(data.overagePerGB),
    fiveG: data.fiveG,
    videoMaxHeight: data.videoMaxHeight,
    priorityClass: data.priorityClass,
    priorityEvidence: data.priorityEvidence,
    hotspotState: stateOf(hotspot.includedGB),
    hotspotGb: numberOf(hotspot.includedGB),
    hotspotMaxKbps: hotspot.maxKbps,
    volte: features.volte,
    wifiCalling: features.wifiCalling,
    wifiCallingAbroad: features.wifiCallingAbroad,
    spendingLimit: features.spendingLimit,
    numberInactivityDays: numberKeeping.inactivityDays,
    numberGraceDays: numberKeeping.graceDays,
    requiresCreditCheck: requirements.creditCheck,
    requiresSsn: requirements.ssn,
    requiresUsAddress: requirements.usAddress,
    acceptsForeignCard: requirements.foreignCard,
    activatesFromAbroad: requirements.activateFromAbroad,
    verifiedAt: plan.verifiedAt,
    notesEn: plan.notes.en,
    notesZh: plan.notes.zh,
  };
}

function addOption(rows: RowsToWrite, planId: string, option: PaymentOption, position: number): void {
  const [periodUnit, periodLength] =
    'months' in option.period ? ['months', option.period.months] : ['days', option.period.days];
  const discount = option.autopayDiscount;
  rows.paymentOption.push({
    planId,
    position,
    optionId: option.id,
    periodUnit: periodUnit as string,
    periodLength: periodLength as number,
    extraLinePriceCents: option.extraLinePrice === null ? null : toWholeCents(option.extraLinePrice),
    autopayDiscountCents: discount ? toWholeCents(discount.amount) : null,
    autopayDiscountPer: discount ? discount.per : null,
    newCustomersOnly: option.newCustomersOnly,
    maxUses: option.maxUses,
  });
  for (const [lines, price] of Object.entries(option.priceByLines))
    rows.paymentOptionPrice.push({
      planId,
      optionPosition: position,
      lines: Number(lines),
      priceCents: toWholeCents(price),
    });
}

function addFees(rows: RowsToWrite, planId: string, kind: 'recurring' | 'oneTime', fees: Fee[]): void {
  for (const [position, { name, amount, per }] of fees.entries())
    rows.fee.push({ planId, kind, position, name, amountCents: toWholeCents(amount), per });
}

/** Entries are counted through the whole plan: its own first, then those of its add-ons. */
function addCalling(
  rows: RowsToWrite,
  planId: string,
  addOnPosition: number | null,
  entry: CallingEntry,
  position: number,
) {
  rows.callingEntry.push({
    planId,
    position,
    addOnPosition,
    everyOtherCountry: entry.countries === '*',
    includedState: stateOf(entry.includedMinutes),
    includedMinutes: numberOf(entry.includedMinutes),
    ratePerMinuteHundredthCents: toHundredthCents(entry.ratePerMinute),
  });
  for (const row of countryRows(entry.countries))
    rows.callingCountry.push({ planId, entryPosition: position, ...row });
}

function addMessaging(
  rows: RowsToWrite,
  planId: string,
  addOnPosition: number | null,
  entry: MessagingEntry,
  position: number,
) {
  rows.messagingEntry.push({
    planId,
    position,
    addOnPosition,
    everyOtherCountry: entry.countries === '*',
    includedState: stateOf(entry.includedMessages),
    includedMessages: numberOf(entry.includedMessages),
    ratePerMessageHundredthCents: toHundredthCents(entry.ratePerMessage),
  });
  for (const row of countryRows(entry.countries))
    rows.messagingCountry.push({ planId, entryPosition: position, ...row });
}

function addRoaming(rows: RowsToWrite, plan: PlanDocument): void {
  const planId = plan.id;
  for (const [position, { countries, data, voice, sms }] of plan.roaming.entries()) {
    rows.roamingEntry.push({
      planId,
      position,
      everyOtherCountry: countries === '*',
      dataState: stateOf(data.includedGB),
      dataGb: numberOf(data.includedGB),
      dataAfterAllowance: data.afterAllowance,
      dataOveragePerMbHundredthCents: toHundredthCents(data.overagePerMB),
      voiceState: stateOf(voice.includedMinutes),
      voiceMinutes: numberOf(voice.includedMinutes),
      voiceRatePerMinuteHundredthCents: toHundredthCents(voice.ratePerMinute),
      smsState: stateOf(sms.includedMessages),
      smsMessages: numberOf(sms.includedMessages),
      smsRatePerMessageHundredthCents: toHundredthCents(sms.ratePerMessage),
      smsIncomingFree: sms.incomingFree,
    });
    for (const row of countryRows(countries))
      rows.roamingCountry.push({ planId, entryPosition: position, ...row });
  }
  for (const [position, pass] of plan.roamingPasses.entries()) {
    rows.roamingPass.push({
      planId,
      position,
      passId: pass.id,
      name: pass.name,
      everyOtherCountry: pass.countries === '*',
      priceCents: toWholeCents(pass.price),
      validDays: pass.validDays,
      dataState: stateOf(pass.dataGB),
      dataGb: numberOf(pass.dataGB),
      voiceState: stateOf(pass.voiceMinutes),
      voiceMinutes: numberOf(pass.voiceMinutes),
      smsState: stateOf(pass.smsMessages),
      smsMessages: numberOf(pass.smsMessages),
      maxChargedPerMonth: pass.maxChargedPerMonth,
    });
    for (const row of countryRows(pass.countries))
      rows.roamingPassCountry.push({ planId, passPosition: position, ...row });
  }
}

function addAddOn(rows: RowsToWrite, planId: string, addOn: AddOn, position: number): void {
  rows.addOn.push({
    planId,
    position,
    addOnId: addOn.id,
    name: addOn.name,
    pricePerLineCents: toWholeCents(addOn.pricePerLine),
    maxPerLine: addOn.maxPerLine,
    dataState: stateOf(addOn.dataGB),
    dataGb: numberOf(addOn.dataGB),
    hotspotState: stateOf(addOn.hotspotGB),
    hotspotGb: numberOf(addOn.hotspotGB),
    voiceState: stateOf(addOn.voiceMinutes),
    voiceMinutes: numberOf(addOn.voiceMinutes),
    smsState: stateOf(addOn.smsMessages),
    smsMessages: numberOf(addOn.smsMessages),
  });
}

function addInternational(rows: RowsToWrite, plan: PlanDocument): void {
  const owners = [{ ...plan, at: null }, ...plan.addOns.map((addOn, at) => ({ ...addOn, at }))];
  let calling = 0;
  let messaging = 0;
  for (const owner of owners) {
    for (const entry of owner.internationalCalling) addCalling(rows, plan.id, owner.at, entry, calling++);
    for (const entry of owner.internationalSms) addMessaging(rows, plan.id, owner.at, entry, messaging++);
  }
}

/**
 * Appends everything below the plan's own row to `rows`.
 * @throws RangeError where a price is not a whole number of cents, or a rate not one of hundredths of a cent.
 */
export function addChildRows(rows: RowsToWrite, plan: PlanDocument): void {
  const planId = plan.id;
  const { options, topUps, recurringFees, oneTimeFees } = plan.charges;
  for (const [position, network] of plan.networks.entries())
    rows.planNetwork.push({ planId, position, network });
  for (const [position, eligibility] of plan.eligibility.entries())
    rows.planEligibility.push({ planId, position, eligibility });
  for (const [position, resetBy] of plan.numberKeeping.resetBy.entries())
    rows.numberReset.push({ planId, position, resetBy });
  for (const [position, option] of options.entries()) addOption(rows, planId, option, position);
  for (const [position, topUp] of topUps.entries())
    rows.topUp.push({
      planId,
      position,
      priceCents: toWholeCents(topUp.price),
      creditCents: toWholeCents(topUp.credit),
      validityDays: topUp.validityDays,
    });
  addFees(rows, planId, 'recurring', recurringFees);
  addFees(rows, planId, 'oneTime', oneTimeFees);
  for (const [position, addOn] of plan.addOns.entries()) addAddOn(rows, planId, addOn, position);
  addInternational(rows, plan);
  addRoaming(rows, plan);
  for (const [position, { url, title, asOf, covers }] of plan.sources.entries()) {
    rows.source.push({ planId, position, url, title, asOf });
    for (const [at, field] of covers.entries())
      rows.sourceField.push({ planId, sourcePosition: position, position: at, field });
  }
}
