/** How the plan document and the carrier document stand in the tables: each field once, for writing and for reading. */
import type {
  AddOn,
  CallingEntry,
  CarrierDocument,
  Fee,
  MessagingEntry,
  PaymentOption,
  Period,
  PlanDocument,
  RoamingEntry,
  RoamingPass,
  Source,
  TopUp,
} from '@/lib/plan/plan';
import { amount, column, countries, type Field, list, money, nullable, object, rate, record } from './fields';
import type { Cell, Column, Row } from './tables';

const ofOption = ({ position }: Row): Row => ({ optionPosition: position as Cell });
const ofEntry = ({ position }: Row): Row => ({ entryPosition: position as Cell });
const ofPass = ({ position }: Row): Row => ({ passPosition: position as Cell });
const ofSource = ({ position }: Row): Row => ({ sourcePosition: position as Cell });
const ofNoAddOn = (): Row => ({ addOnPosition: null });
const ofAddOn = ({ position }: Row): Row => ({ addOnPosition: position as Cell });

/** Months or days: the unit in one column, their number in the other. */
const period: Field<Period, 'periodUnit' | 'periodLength'> = {
  write: (value, row) => {
    const [unit, length] = 'months' in value ? ['months', value.months] : ['days', value.days];
    Object.assign(row, { periodUnit: unit, periodLength: length });
  },
  read: ({ periodUnit, periodLength }) =>
    (periodUnit === 'months' ? { months: periodLength } : { days: periodLength }) as Period,
};

const option = object<PaymentOption, Column<'paymentOption'>>({
  id: column('optionId'),
  period,
  priceByLines: record('paymentOptionPrice', 'lines', money('priceCents'), ofOption),
  extraLinePrice: money('extraLinePriceCents'),
  autopayDiscount: nullable(
    ['autopayDiscountCents', 'autopayDiscountPer'],
    object({ amount: money('autopayDiscountCents'), per: column('autopayDiscountPer') }),
  ),
  newCustomersOnly: column('newCustomersOnly'),
  maxUses: column('maxUses'),
});

const topUp = object<TopUp, Column<'topUp'>>({
  price: money('priceCents'),
  credit: money('creditCents'),
  validityDays: column('validityDays'),
});

const fees = (kind: 'recurring' | 'oneTime') =>
  list(
    'fee',
    object<Fee, Column<'fee'>>({
      name: column('name'),
      amount: money('amountCents'),
      per: column('per'),
    }),
    () => ({ kind }),
  );

const calling = object<CallingEntry, Column<'callingEntry'>>({
  countries: countries('callingCountry', ofEntry),
  includedMinutes: amount('includedState', 'includedMinutes'),
  ratePerMinute: rate('ratePerMinuteHundredthCents'),
});

const messaging = object<MessagingEntry, Column<'messagingEntry'>>({
  countries: countries('messagingCountry', ofEntry),
  includedMessages: amount('includedState', 'includedMessages'),
  ratePerMessage: rate('ratePerMessageHundredthCents'),
});

const roaming = object<RoamingEntry, Column<'roamingEntry'>>({
  countries: countries('roamingCountry', ofEntry),
  data: object({
    includedGB: amount('dataState', 'dataGb'),
    afterAllowance: column('dataAfterAllowance'),
    overagePerMB: rate('dataOveragePerMbHundredthCents'),
  }),
  voice: object({
    includedMinutes: amount('voiceState', 'voiceMinutes'),
    ratePerMinute: rate('voiceRatePerMinuteHundredthCents'),
  }),
  sms: object({
    includedMessages: amount('smsState', 'smsMessages'),
    ratePerMessage: rate('smsRatePerMessageHundredthCents'),
    incomingFree: column('smsIncomingFree'),
  }),
});

const roamingPass = object<RoamingPass, Column<'roamingPass'>>({
  id: column('passId'),
  name: column('name'),
  countries: countries('roamingPassCountry', ofPass),
  price: money('priceCents'),
  validDays: column('validDays'),
  dataGB: amount('dataState', 'dataGb'),
  voiceMinutes: amount('voiceState', 'voiceMinutes'),
  smsMessages: amount('smsState', 'smsMessages'),
  maxChargedPerMonth: column('maxChargedPerMonth'),
});

/** Calling and messaging entries are numbered through the whole plan: its own first, then those of its add-ons. */
const addOn = object<AddOn, Column<'addOn'>>({
  id: column('addOnId'),
  name: column('name'),
  pricePerLine: money('pricePerLineCents'),
  maxPerLine: column('maxPerLine'),
  dataGB: amount('dataState', 'dataGb'),
  hotspotGB: amount('hotspotState', 'hotspotGb'),
  voiceMinutes: amount('voiceState', 'voiceMinutes'),
  smsMessages: amount('smsState', 'smsMessages'),
  internationalCalling: list('callingEntry', calling, ofAddOn),
  internationalSms: list('messagingEntry', messaging, ofAddOn),
});

const source = object<Source, Column<'source'>>({
  url: column('url'),
  title: column('title'),
  asOf: column('asOf'),
  covers: list('sourceField', column('field'), ofSource),
});

export const PLAN_FIELDS = object<PlanDocument, Column<'plan'>>({
  id: column('id'),
  carrier: column('carrierId'),
  name: column('name'),
  billing: column('billing'),
  networks: list('planNetwork', column('network')),
  networksEvidence: column('networksEvidence'),
  status: column('status'),
  eligibility: list('planEligibility', column('eligibility')),
  sim: object({ esim: column('simEsim'), physical: column('simPhysical') }),
  charges: object({
    options: list('paymentOption', option),
    topUps: list('topUp', topUp),
    recurringFees: fees('recurring'),
    oneTimeFees: fees('oneTime'),
    taxesAndFees: column('taxesAndFees'),
  }),
  voice: object({
    includedMinutes: amount('voiceState', 'voiceMinutes'),
    overagePerMinute: rate('voiceOveragePerMinuteHundredthCents'),
  }),
  sms: object({
    includedMessages: amount('smsState', 'smsMessages'),
    overagePerMessage: rate('smsOveragePerMessageHundredthCents'),
  }),
  data: object({
    highSpeedGB: amount('highSpeedState', 'highSpeedGb'),
    priorityGB: amount('priorityState', 'priorityGb'),
    afterAllowance: column('dataAfterAllowance'),
    throttleKbps: column('dataThrottleKbps'),
    overagePerGB: rate('dataOveragePerGbHundredthCents'),
    fiveG: column('fiveG'),
    videoMaxHeight: column('videoMaxHeight'),
    priorityClass: column('priorityClass'),
    priorityEvidence: column('priorityEvidence'),
  }),
  hotspot: object({ includedGB: amount('hotspotState', 'hotspotGb'), maxKbps: column('hotspotMaxKbps') }),
  internationalCalling: list('callingEntry', calling, ofNoAddOn),
  internationalSms: list('messagingEntry', messaging, ofNoAddOn),
  roaming: list('roamingEntry', roaming),
  roamingPasses: list('roamingPass', roamingPass),
  addOns: list('addOn', addOn),
  features: object({
    volte: column('volte'),
    wifiCalling: column('wifiCalling'),
    wifiCallingAbroad: column('wifiCallingAbroad'),
    spendingLimit: column('spendingLimit'),
  }),
  numberKeeping: object({
    inactivityDays: column('numberInactivityDays'),
    graceDays: column('numberGraceDays'),
    resetBy: list('numberReset', column('resetBy')),
  }),
  requirements: object({
    creditCheck: column('requiresCreditCheck'),
    ssn: column('requiresSsn'),
    usAddress: column('requiresUsAddress'),
    foreignCard: column('acceptsForeignCard'),
    activateFromAbroad: column('activatesFromAbroad'),
  }),
  sources: list('source', source),
  verifiedAt: column('verifiedAt'),
  notes: object({ en: column('notesEn'), zh: column('notesZh') }),
});

export const CARRIER_FIELDS = object<CarrierDocument, Column<'carrier'>>({
  id: column('id'),
  name: object({ en: column('nameEn'), zh: column('nameZh') }),
  kind: column('kind'),
  parent: column('parent'),
  website: column('website'),
  links: object({
    plans: column('linkPlans'),
    byodCheck: column('linkByodCheck'),
    coverage: column('linkCoverage'),
    support: column('linkSupport'),
    networkManagement: column('linkNetworkManagement'),
    internationalRates: column('linkInternationalRates'),
  }),
});
