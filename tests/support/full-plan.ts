/** A document in which every field of version 2 of the tariff model says something else than its default. */

import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile } from '@/lib/plan/plan';
import { makeAddOn, makeCalling, makePass, makePlan, makeRoaming } from './make-plan';

const source = { url: 'https://example.org/', title: 'Plans', asOf: '2026-05', covers: ['charges', 'data'] };
const plain = makePlan();
const priced = {
  id: 'monthly',
  period: { months: 1 },
  priceByLines: { '1': '30.00', '3': '80.00' },
  extraLinePrice: 'notSold',
  autopayDiscount: { per: 'account', bank: '10.00', debit: '5.00', card: null, fromPurchase: 2 },
  conditions: ['port-in', 'own-phone'],
  newCustomersOnly: false,
  maxUses: null,
};
const { sms } = makeRoaming({});

const options = {
  ...plain,
  id: 'example-full',
  number: 'voip',
  separateAccounts: false,
  maxDaysAbroad: 60,
  charges: {
    options: [
      priced,
      { ...priced, id: 'plain', extraLinePrice: null, autopayDiscount: null, conditions: [] },
      { ...priced, id: 'other', extraLinePrice: '20.00', conditions: ['student'] },
    ],
    topUps: [],
    recurringFees: [
      { name: 'Line fee', amount: '1.99', per: 'line', each: 'purchase' },
      { name: 'Recovery fee', percent: '5' },
      { name: 'Other fee', percent: '0.50' },
      { name: 'Account fee', amount: '3.00', per: 'account', each: 'month' },
    ],
    firstTopUpAtLeast: null,
    oneTimeFees: [{ name: 'Activation', amount: '35.00', per: 'line' }],
    taxesAndFees: 'unknown',
  },
  data: {
    ...plain.data,
    highSpeedGB: 10,
    sharing: 'account',
    afterAllowance: 'overage',
    overagePerGB: '2.00',
    overageBlockGB: 0.5,
    overageCapByLines: { '1': '60.00', '2': '100.00' },
  },
  internationalCalling: [
    { countries: ['IN', 'MX'], fromVoice: true },
    makeCalling({ countries: ['CN'] }),
    { countries: '*', fromVoice: true },
    makeCalling({ countries: 'unlisted', includedMinutes: null }),
  ],
  internationalSms: [{ countries: 'unlisted', includedMessages: 'unlimited', ratePerMessage: null }],
  roaming: [
    {
      countries: ['MX'],
      data: { includedGB: 'home', afterAllowance: null, overagePerMB: null },
      voice: { includedMinutes: 'home', ratePerMinute: null },
      sms: { ...sms, includedMessages: 'home', ratePerReceived: '0.0235' },
    },
    { ...makeRoaming({ countries: 'unlisted' }), sms: { ...sms, ratePerReceived: '0.00' } },
    { ...makeRoaming({ countries: '*' }), sms: { ...sms, ratePerReceived: null } },
  ],
  roamingPasses: [
    makePass({ dataGB: 'home', voiceMinutes: 'home', smsMessages: 'home', countries: 'unlisted' }),
    makePass({ id: 'week', validDays: 7, dataGB: null }),
  ],
  addOns: [makeAddOn({ internationalCalling: [makeCalling({ countries: 'unlisted' })] })],
  listed: { internationalCalling: 'all', internationalSms: 'some', roaming: 'all' },
  typicalSpeeds: [
    { generation: '5g', downloadMbps: [90, 250.5], uploadMbps: [8, 20], latencyMs: null },
    { generation: '4g', downloadMbps: null, uploadMbps: [0, 0], latencyMs: [20, 40] },
  ],
  terms: { earlyTerminationFee: '150.00', minimumMonths: 24, refundDays: 0 },
  sources: [source],
  notes: { network: { en: 'Note', zh: '说明' }, other: { en: 'More', zh: '另外' } },
};
for (const entry of options.roaming) delete (entry.sms as { incomingFree?: unknown }).incomingFree;

const topUps = {
  ...options,
  id: 'example-top-ups',
  billing: 'payg',
  charges: {
    ...options.charges,
    options: [],
    topUps: [
      { price: '10.00', credit: '10.00', validityDays: 90 },
      { price: '20.00', credit: '22.00', validityDays: 180 },
    ],
    firstTopUpAtLeast: '20.00',
  },
  data: { ...options.data, sharing: 'line', overageCapByLines: null },
};

const parsed = parseCarrierFile({
  carrier: {
    id: 'example',
    name: { en: 'Example', zh: '示例' },
    kind: 'MNO',
    parent: null,
    website: null,
    links: Object.fromEntries(
      ['plans', 'byodCheck', 'coverage', 'support', 'networkManagement', 'internationalRates'].map((link) => [
        link,
        null,
      ]),
    ),
    families: [
      { id: 'one', plans: ['example-full', 'example-other'], sources: [source, { ...source, asOf: null }] },
      { id: 'two', plans: ['example-top-ups'], sources: [] },
    ],
  },
  plans: [options, topUps],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));

/** A carrier with families, and one plan by options and one by top-ups. */
export const FULL_FILE: CarrierFile = parsed.file;
