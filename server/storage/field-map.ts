/** How the plan document and the carrier document stand in the tables: each field once, for writing and for reading. */
import type {
  AddOn,
  AutopayDiscount,
  CallingEntry,
  CarrierDocument,
  Family,
  Fee,
  MessagingEntry,
  Notes,
  PaymentOption,
  Period,
  PlanCallingEntry,
  PlanDocument,
  RecurringFee,
  RoamingEntry,
  RoamingPass,
  SharedFacts,
  Source,
  TopUp,
  TypicalSpeeds,
} from '@/lib/plan/plan';
import {
  amount,
  amountAbroad,
  column,
  countries,
  either,
  type Field,
  fromTo,
  list,
  money,
  nullable,
  nullableRecord,
  object,
  rate,
  record,
  statedAmount,
} from './fields';
import type { Cell, Column, Row } from './tables';

const ofOption = ({ position }: Row): Row => ({ optionPosition: position as Cell });
const ofEntry = ({ position }: Row): Row => ({ entryPosition: position as Cell });
const ofPass = ({ position }: Row): Row => ({ passPosition: position as Cell });
const ofSource = ({ position }: Row): Row => ({ sourcePosition: position as Cell });
const ofFamily = ({ position }: Row): Row => ({ familyPosition: position as Cell });
const ofFamilySource = ({ familyPosition, position }: Row): Row => ({
  familyPosition: familyPosition as Cell,
  sourcePosition: position as Cell,
});
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

/** Null where the price of a further line is not stated; whether one is sold at all is a column of its own. */
const extraLinePrice: Field<PaymentOption['extraLinePrice'], 'extraLinePriceCents' | 'extraLineNotSold'> = {
  write: (value, row, rows) => {
    row.extraLineNotSold = value === 'notSold';
    money('extraLinePriceCents').write(value === 'notSold' ? null : value, row, rows);
  },
  read: (row, rows) => (row.extraLineNotSold ? 'notSold' : money('extraLinePriceCents').read(row, rows)),
};

const AUTOPAY_COLUMNS = [
  'autopayPer',
  'autopayBankCents',
  'autopayDebitCents',
  'autopayCardCents',
  'autopayFromPurchase',
] as const;
const autopayDiscount = nullable(
  AUTOPAY_COLUMNS,
  object<AutopayDiscount, (typeof AUTOPAY_COLUMNS)[number]>({
    per: column('autopayPer'),
    bank: money('autopayBankCents'),
    debit: money('autopayDebitCents'),
    card: money('autopayCardCents'),
    fromPurchase: column('autopayFromPurchase'),
  }),
);

const option = object<PaymentOption, Column<'paymentOption'>>({
  id: column('optionId'),
  period,
  priceByLines: record('paymentOptionPrice', 'lines', money('priceCents'), ofOption),
  extraLinePrice,
  autopayDiscount,
  conditions: list('paymentOptionCondition', column('condition'), ofOption),
  newCustomersOnly: column('newCustomersOnly'),
  maxUses: column('maxUses'),
});

const topUp = object<TopUp, Column<'topUp'>>({
  price: money('priceCents'),
  credit: money('creditCents'),
  validityDays: column('validityDays'),
});

const FEE_COLUMNS = ['name', 'amountCents', 'per', 'each', 'percent'] as const;
type AmountFee = Extract<RecurringFee, { amount: string }>;
type PercentFee = Exclude<RecurringFee, AmountFee>;
const ofKind = (kind: 'recurring' | 'oneTime') => (): Row => ({ kind });

const recurringFees = list(
  'fee',
  either<PercentFee, AmountFee, Column<'fee'>>(
    {
      field: object({ name: column('name'), percent: column('percent') }),
      is: (fee) => 'percent' in fee,
      stands: (row) => row.percent !== null,
    },
    object({
      name: column('name'),
      amount: money('amountCents'),
      per: column('per'),
      each: column('each'),
    }),
    FEE_COLUMNS,
  ),
  ofKind('recurring'),
);

const oneTimeFees = list(
  'fee',
  object<Fee, Column<'fee'>>({ name: column('name'), amount: money('amountCents'), per: column('per') }),
  ofKind('oneTime'),
);

const calling = object<CallingEntry, Column<'callingEntry'>>({
  countries: countries('callingCountry', ofEntry),
  includedMinutes: amount('includedState', 'includedMinutes'),
  ratePerMinute: rate('ratePerMinuteHundredthCents'),
});

type FromVoiceEntry = Extract<PlanCallingEntry, { fromVoice: true }>;
const FROM_VOICE = 'fromVoice';
/** Minutes taken from the plan's own voice minutes are a state of the included amount. */
const fromVoice: Field<true, 'includedState'> = {
  write: (_value, row) => {
    row.includedState = FROM_VOICE;
  },
  read: () => true,
};
const planCalling = either<FromVoiceEntry, CallingEntry, Column<'callingEntry'>>(
  {
    field: object({ countries: countries('callingCountry', ofEntry), fromVoice }),
    is: (entry) => 'fromVoice' in entry,
    stands: (row) => row.includedState === FROM_VOICE,
  },
  calling,
  ['includedMinutes', 'ratePerMinuteHundredthCents'],
);

const messaging = object<MessagingEntry, Column<'messagingEntry'>>({
  countries: countries('messagingCountry', ofEntry),
  includedMessages: amount('includedState', 'includedMessages'),
  ratePerMessage: rate('ratePerMessageHundredthCents'),
});

const roaming = object<RoamingEntry, Column<'roamingEntry'>>({
  countries: countries('roamingCountry', ofEntry),
  data: object({
    includedGB: amountAbroad('dataState', 'dataGb'),
    afterAllowance: column('dataAfterAllowance'),
    overagePerMB: rate('dataOveragePerMbHundredthCents'),
  }),
  voice: object({
    includedMinutes: amountAbroad('voiceState', 'voiceMinutes'),
    ratePerMinute: rate('voiceRatePerMinuteHundredthCents'),
  }),
  sms: object({
    includedMessages: amountAbroad('smsState', 'smsMessages'),
    ratePerMessage: rate('smsRatePerMessageHundredthCents'),
    ratePerReceived: rate('smsRatePerReceivedHundredthCents'),
  }),
});

const roamingPass = object<RoamingPass, Column<'roamingPass'>>({
  id: column('passId'),
  name: column('name'),
  countries: countries('roamingPassCountry', ofPass),
  price: money('priceCents'),
  validDays: column('validDays'),
  dataGB: amountAbroad('dataState', 'dataGb'),
  voiceMinutes: amountAbroad('voiceState', 'voiceMinutes'),
  smsMessages: amountAbroad('smsState', 'smsMessages'),
  maxChargedPerMonth: column('maxChargedPerMonth'),
});

/** Calling and messaging entries are numbered through the whole plan: its own first, then those of its add-ons. */
const addOn = object<AddOn, Column<'addOn'>>({
  id: column('addOnId'),
  name: column('name'),
  pricePerLine: money('pricePerLineCents'),
  maxPerLine: column('maxPerLine'),
  dataGB: statedAmount('dataState', 'dataGb'),
  hotspotGB: statedAmount('hotspotState', 'hotspotGb'),
  voiceMinutes: statedAmount('voiceState', 'voiceMinutes'),
  smsMessages: statedAmount('smsState', 'smsMessages'),
  internationalCalling: list('callingEntry', calling, ofAddOn),
  internationalSms: list('messagingEntry', messaging, ofAddOn),
});

const source = object<Source, Column<'source'>>({
  url: column('url'),
  title: column('title'),
  asOf: column('asOf'),
  covers: list('sourceField', column('field'), ofSource),
});

const typicalSpeed = object<TypicalSpeeds, Column<'typicalSpeed'>>({
  generation: column('generation'),
  downloadMbps: fromTo('downloadFromMbps', 'downloadToMbps'),
  uploadMbps: fromTo('uploadFromMbps', 'uploadToMbps'),
  latencyMs: fromTo('latencyFromMs', 'latencyToMs'),
});

/** Notes by topic: JSON in one column. */
const notes: Field<Notes, 'notes'> = {
  write: (value, row) => {
    row.notes = JSON.stringify(value);
  },
  read: (row) => JSON.parse(row.notes as string),
};

export const PLAN_FIELDS = object<PlanDocument, Column<'plan'>>({
  id: column('id'),
  carrier: column('carrierId'),
  name: column('name'),
  billing: column('billing'),
  networks: list('planNetwork', column('network')),
  networksEvidence: column('networksEvidence'),
  status: column('status'),
  eligibility: list('planEligibility', column('eligibility')),
  number: column('number'),
  separateAccounts: column('separateAccounts'),
  maxDaysAbroad: column('maxDaysAbroad'),
  sim: object({ esim: column('simEsim'), physical: column('simPhysical') }),
  charges: object({
    options: list('paymentOption', option),
    topUps: list('topUp', topUp),
    recurringFees,
    firstTopUpAtLeast: money('firstTopUpAtLeastCents'),
    oneTimeFees,
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
    sharing: column('dataSharing'),
    priorityGB: amount('priorityState', 'priorityGb'),
    afterAllowance: column('dataAfterAllowance'),
    throttleKbps: column('dataThrottleKbps'),
    overagePerGB: rate('dataOveragePerGbHundredthCents'),
    overageBlockGB: column('dataOverageBlockGb'),
    overageCapByLines: nullableRecord(record('dataOverageCap', 'lines', money('capCents'))),
    fiveG: column('fiveG'),
    videoMaxHeight: column('videoMaxHeight'),
    priorityClass: column('priorityClass'),
    priorityEvidence: column('priorityEvidence'),
  }),
  hotspot: object({ includedGB: amount('hotspotState', 'hotspotGb'), maxKbps: column('hotspotMaxKbps') }),
  internationalCalling: list('callingEntry', planCalling, ofNoAddOn),
  internationalSms: list('messagingEntry', messaging, ofNoAddOn),
  roaming: list('roamingEntry', roaming),
  roamingPasses: list('roamingPass', roamingPass),
  addOns: list('addOn', addOn),
  listed: object({
    internationalCalling: column('listedInternationalCalling'),
    internationalSms: column('listedInternationalSms'),
    roaming: column('listedRoaming'),
  }),
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
  typicalSpeeds: list('typicalSpeed', typicalSpeed),
  terms: object({
    earlyTerminationFee: money('earlyTerminationFeeCents'),
    minimumMonths: column('minimumMonths'),
    refundDays: column('refundDays'),
  }),
  sources: list('source', source),
  verifiedAt: column('verifiedAt'),
  notes,
});

const family = object<Family, Column<'family'>>({
  id: column('familyId'),
  plans: list('familyPlan', column('planId'), ofFamily),
  sources: list(
    'familySource',
    object<Source, Column<'familySource'>>({
      url: column('url'),
      title: column('title'),
      asOf: column('asOf'),
      covers: list('familySourceField', column('field'), ofFamilySource),
    }),
    ofFamily,
  ),
});

const factSources = list(
  'carrierSource',
  object<Source, Column<'carrierSource'>>({
    url: column('url'),
    title: column('title'),
    asOf: column('asOf'),
    covers: list('carrierSourceField', column('field'), ofSource),
  }),
);

/** What a carrier states for all its plans: JSON in one column, its sources as rows. */
const shared: Field<SharedFacts | null, 'sharedFacts'> = {
  write: (value, row, rows) => {
    const { sources = [], ...facts } = value ?? {};
    row.sharedFacts = value && JSON.stringify(facts);
    factSources.write(sources, row, rows);
  },
  read: (row, rows) => {
    if (row.sharedFacts === null) return null;
    const { verifiedAt, ...facts } = JSON.parse(row.sharedFacts as string);
    return { ...facts, sources: factSources.read(row, rows), verifiedAt };
  },
};

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
  families: list('family', family),
  shared,
});
