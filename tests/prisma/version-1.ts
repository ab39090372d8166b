/** A plan of version 1 of the tariff model, as a document and as the rows in which that version kept it. */

export const CARRIER_V1 = {
  id: 'old',
  name: { en: 'Old', zh: '旧' },
  kind: 'MVNO',
  parent: null,
  website: null,
  links: {
    plans: null,
    byodCheck: null,
    coverage: null,
    support: null,
    networkManagement: null,
    internationalRates: null,
  },
};

const roamingEntry = (countries: string[] | '*', incomingFree: boolean | null) => ({
  countries,
  data: { includedGB: 5, afterAllowance: 'throttle', overagePerMB: null },
  voice: { includedMinutes: 'unlimited', ratePerMinute: null },
  sms: { includedMessages: 0, ratePerMessage: '0.10', incomingFree },
});

/** The document, with a field of every kind that version 2 says otherwise. */
export const PLAN_V1 = {
  id: 'old-5gb',
  carrier: 'old',
  name: '5 GB',
  billing: 'prepaid',
  networks: ['tmobile'],
  networksEvidence: 'published',
  status: 'current',
  eligibility: ['student'],
  sim: { esim: true, physical: null },
  charges: {
    options: [
      {
        id: 'monthly',
        period: { months: 1 },
        priceByLines: { '1': '30.00', '2': '50.00' },
        extraLinePrice: null,
        autopayDiscount: { amount: '5.00', per: 'line' },
        newCustomersOnly: false,
        maxUses: null,
      },
      {
        id: 'yearly',
        period: { months: 12 },
        priceByLines: { '1': '300.00' },
        extraLinePrice: '250.00',
        autopayDiscount: null,
        newCustomersOnly: true,
        maxUses: 1,
      },
    ],
    topUps: [],
    recurringFees: [{ name: 'Recovery', amount: '1.99', per: 'line' }],
    oneTimeFees: [{ name: 'Activation', amount: '10.00', per: 'account' }],
    taxesAndFees: 'excluded',
  },
  voice: { includedMinutes: 'unlimited', overagePerMinute: null },
  sms: { includedMessages: null, overagePerMessage: '0.05' },
  data: {
    highSpeedGB: 5,
    priorityGB: null,
    afterAllowance: 'throttle',
    throttleKbps: 128,
    overagePerGB: null,
    fiveG: true,
    videoMaxHeight: 480,
    priorityClass: null,
    priorityEvidence: null,
  },
  hotspot: { includedGB: 0, maxKbps: null },
  internationalCalling: [
    { countries: ['CN', 'IN'], includedMinutes: 60, ratePerMinute: '0.0235' },
    { countries: '*', includedMinutes: 0, ratePerMinute: '0.50' },
  ],
  internationalSms: [{ countries: '*', includedMessages: 'unlimited', ratePerMessage: null }],
  roaming: [roamingEntry(['MX', 'CA'], true), roamingEntry('*', false)],
  roamingPasses: [
    {
      id: 'day',
      name: 'Day pass',
      countries: ['JP'],
      price: '12.00',
      validDays: 1,
      dataGB: null,
      voiceMinutes: 0,
      smsMessages: 'unlimited',
      maxChargedPerMonth: 10,
    },
  ],
  addOns: [
    {
      id: 'more',
      name: 'More',
      pricePerLine: '5.00',
      maxPerLine: 2,
      dataGB: 2,
      hotspotGB: null,
      voiceMinutes: 0,
      smsMessages: 0,
      internationalCalling: [],
      internationalSms: [],
    },
  ],
  features: { volte: true, wifiCalling: null, wifiCallingAbroad: false, spendingLimit: 'prepaid' },
  numberKeeping: { inactivityDays: 60, graceDays: null, resetBy: ['top-up'] },
  requirements: {
    creditCheck: false,
    ssn: false,
    usAddress: null,
    foreignCard: null,
    activateFromAbroad: null,
  },
  sources: [{ url: 'https://example.org/', title: 'Plans', asOf: '2026-05', covers: ['charges'] }],
  verifiedAt: '2026-05-14',
  notes: { en: 'Note', zh: '说明' },
};

const of = { planId: PLAN_V1.id };
const country = (entryPosition: number, position: number, code: string) => ({
  ...of,
  entryPosition,
  position,
  country: code,
});
const roamingRow = (position: number, everyOtherCountry: boolean, smsIncomingFree: boolean | null) => ({
  ...of,
  ...{ position, everyOtherCountry, dataState: 'limited', dataGb: 5, dataAfterAllowance: 'throttle' },
  ...{ voiceState: 'unlimited', smsState: 'notOffered', smsMessages: 0 },
  ...{ smsRatePerMessageHundredthCents: 1000, smsIncomingFree },
});

/** The rows of the carrier, the plan and a tax table, parents first. A column that is left out is null. */
export const ROWS_V1: readonly [table: string, row: Record<string, string | number | boolean | null>][] = [
  ['Carrier', { id: 'old', nameEn: 'Old', nameZh: '旧', kind: 'MVNO' }],
  [
    'Plan',
    {
      ...{
        id: PLAN_V1.id,
        carrierId: 'old',
        position: 0,
        name: '5 GB',
        billing: 'prepaid',
        status: 'current',
      },
      ...{ networksEvidence: 'published', simEsim: true, taxesAndFees: 'excluded', voiceState: 'unlimited' },
      ...{ smsState: 'notStated', smsOveragePerMessageHundredthCents: 500 },
      ...{ highSpeedState: 'limited', highSpeedGb: 5, priorityState: 'notStated' },
      ...{ dataAfterAllowance: 'throttle', dataThrottleKbps: 128, fiveG: true, videoMaxHeight: 480 },
      ...{ hotspotState: 'notOffered', hotspotGb: 0, volte: true, wifiCallingAbroad: false },
      ...{ spendingLimit: 'prepaid', numberInactivityDays: 60, requiresCreditCheck: false },
      ...{ requiresSsn: false, verifiedAt: '2026-05-14', notesEn: 'Note', notesZh: '说明' },
    },
  ],
  ['PlanNetwork', { ...of, position: 0, network: 'tmobile' }],
  ['PlanEligibility', { ...of, position: 0, eligibility: 'student' }],
  ['NumberReset', { ...of, position: 0, resetBy: 'top-up' }],
  [
    'PaymentOption',
    {
      ...{ ...of, position: 0, optionId: 'monthly', periodUnit: 'months', periodLength: 1 },
      ...{ autopayDiscountCents: 500, autopayDiscountPer: 'line', newCustomersOnly: false },
    },
  ],
  [
    'PaymentOption',
    {
      ...{ ...of, position: 1, optionId: 'yearly', periodUnit: 'months', periodLength: 12 },
      ...{ extraLinePriceCents: 25_000, newCustomersOnly: true, maxUses: 1 },
    },
  ],
  ['PaymentOptionPrice', { ...of, optionPosition: 0, lines: 1, priceCents: 3000 }],
  ['PaymentOptionPrice', { ...of, optionPosition: 0, lines: 2, priceCents: 5000 }],
  ['PaymentOptionPrice', { ...of, optionPosition: 1, lines: 1, priceCents: 30_000 }],
  ['Fee', { ...of, kind: 'recurring', position: 0, name: 'Recovery', amountCents: 199, per: 'line' }],
  ['Fee', { ...of, kind: 'oneTime', position: 0, name: 'Activation', amountCents: 1000, per: 'account' }],
  [
    'CallingEntry',
    {
      ...{ ...of, position: 0, everyOtherCountry: false, includedState: 'limited', includedMinutes: 60 },
      ratePerMinuteHundredthCents: 235,
    },
  ],
  [
    'CallingEntry',
    {
      ...{ ...of, position: 1, everyOtherCountry: true, includedState: 'notOffered', includedMinutes: 0 },
      ratePerMinuteHundredthCents: 5000,
    },
  ],
  ['CallingCountry', country(0, 0, 'CN')],
  ['CallingCountry', country(0, 1, 'IN')],
  ['MessagingEntry', { ...of, position: 0, everyOtherCountry: true, includedState: 'unlimited' }],
  ['RoamingEntry', roamingRow(0, false, true)],
  ['RoamingEntry', roamingRow(1, true, false)],
  ['RoamingCountry', country(0, 0, 'MX')],
  ['RoamingCountry', country(0, 1, 'CA')],
  [
    'RoamingPass',
    {
      ...{ ...of, position: 0, passId: 'day', name: 'Day pass', everyOtherCountry: false, priceCents: 1200 },
      ...{ validDays: 1, dataState: 'notStated', voiceState: 'notOffered', voiceMinutes: 0 },
      ...{ smsState: 'unlimited', maxChargedPerMonth: 10 },
    },
  ],
  ['RoamingPassCountry', { ...of, passPosition: 0, position: 0, country: 'JP' }],
  [
    'AddOn',
    {
      ...{ ...of, position: 0, addOnId: 'more', name: 'More', pricePerLineCents: 500, maxPerLine: 2 },
      ...{ dataState: 'limited', dataGb: 2, hotspotState: 'notStated', voiceState: 'notOffered' },
      ...{ voiceMinutes: 0, smsState: 'notOffered', smsMessages: 0 },
    },
  ],
  ['Source', { ...of, position: 0, url: 'https://example.org/', title: 'Plans', asOf: '2026-05' }],
  ['SourceField', { ...of, sourcePosition: 0, position: 0, field: 'charges' }],
  ['Setting', { key: 'taxableShare', value: '0.48', year: 2022, source: 'S' }],
  ['StateTax', { state: 'AK', combinedHundredthPercent: 2760, national: true, year: 2025, source: 'US' }],
  ['StateTax', { state: 'IL', combinedHundredthPercent: 3832, national: false, year: 2025, source: 'IL' }],
  ['CatalogState', { id: 'catalog', writes: 1, version: 'of-version-1' }],
];
