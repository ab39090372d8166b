/** Real plans, and one that has everything: for the tests of pages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierDocument, CarrierFile, PlanDocument } from '@/lib/plan/plan';

const folder = path.join(import.meta.dirname, '../../data/catalog');

export const FILES: CarrierFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const parsed = parseCarrierFile(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.faults)}`);
    return parsed.file;
  });

/** A plan of the real catalog with its carrier. */
export function realPlan(id: string): { plan: PlanDocument; carrier: CarrierDocument } {
  for (const { carrier, plans } of FILES) {
    const plan = plans.find((one) => one.id === id);
    if (plan) return { plan, carrier };
  }
  throw new Error(`data/catalog has no plan ${id}`);
}

export const CARRIER: CarrierDocument = {
  id: 'made',
  name: { en: 'Made', zh: '样例' },
  kind: 'MVNO',
  parent: null,
  website: 'https://made.example/',
  links: {
    plans: null,
    byodCheck: null,
    coverage: null,
    support: null,
    networkManagement: 'https://made.example/network',
    internationalRates: null,
  },
  families: [],
  shared: null,
};

/** Not one fact of it is null and no list is empty: what the document can say, it says. */
export const FULL_PLAN: PlanDocument = {
  id: 'made-everything',
  carrier: 'made',
  name: 'Everything',
  billing: 'prepaid',
  networks: ['tmobile'],
  networksEvidence: 'published',
  status: 'current',
  eligibility: ['student'],
  number: 'mobile',
  separateAccounts: true,
  maxDaysAbroad: 60,
  sim: { esim: true, physical: true },
  charges: {
    options: [
      {
        id: 'intro',
        period: { months: 3 },
        priceByLines: { '1': '45.00', '2': '80.00' },
        extraLinePrice: '30.00',
        autopayDiscount: { per: 'line', bank: '5.00', debit: '4.00', card: '3.00', fromPurchase: 2 },
        conditions: ['port-in'],
        newCustomersOnly: true,
        maxUses: 2,
      },
      {
        id: 'days',
        period: { days: 30 },
        priceByLines: { '1': '20.00' },
        extraLinePrice: '15.00',
        autopayDiscount: { per: 'account', bank: '2.00', debit: '1.50', card: '1.00', fromPurchase: 1 },
        conditions: ['own-phone'],
        newCustomersOnly: false,
        maxUses: 9,
      },
    ],
    topUps: [{ price: '10.00', credit: '12.00', validityDays: 90 }],
    recurringFees: [
      { name: 'Recovery fee', amount: '1.99', per: 'line', each: 'month' },
      { name: 'Service charge', amount: '0.50', per: 'account', each: 'purchase' },
      { name: 'Regulatory fee', percent: '5.25' },
    ],
    firstTopUpAtLeast: '10.00',
    oneTimeFees: [{ name: 'Activation fee', amount: '35.00', per: 'account' }],
    taxesAndFees: 'excluded',
  },
  voice: { includedMinutes: 500, overagePerMinute: '0.10' },
  sms: { includedMessages: 300, overagePerMessage: '0.05' },
  data: {
    highSpeedGB: 15,
    sharing: 'account',
    overageBlockGB: 1,
    overageCapByLines: { '1': '60.00', '2': '100.00' },
    priorityGB: 10,
    afterAllowance: 'overage',
    throttleKbps: 128,
    overagePerGB: '2.00',
    fiveG: true,
    videoMaxHeight: 480,
    priorityClass: 'QCI 8',
    priorityEvidence: 'policy',
  },
  hotspot: { includedGB: 5, maxKbps: 600 },
  internationalCalling: [
    { countries: ['CN'], includedMinutes: 100, ratePerMinute: '0.0235' },
    { countries: ['CA'], fromVoice: true },
  ],
  internationalSms: [{ countries: ['MX'], includedMessages: 50, ratePerMessage: '0.10' }],
  roaming: [
    {
      countries: ['CA'],
      data: { includedGB: 5, afterAllowance: 'overage', overagePerMB: '0.01' },
      voice: { includedMinutes: 60, ratePerMinute: '0.25' },
      sms: { includedMessages: 20, ratePerMessage: '0.15', ratePerReceived: '0.05' },
    },
  ],
  roamingPasses: [
    {
      id: 'day-pass',
      name: 'Day pass',
      countries: ['JP'],
      price: '12.00',
      validDays: 1,
      dataGB: 2,
      voiceMinutes: 30,
      smsMessages: 40,
      maxChargedPerMonth: 10,
    },
  ],
  addOns: [
    {
      id: 'world-calling',
      name: 'World calling',
      pricePerLine: '15.00',
      maxPerLine: 2,
      dataGB: 1,
      hotspotGB: 3,
      voiceMinutes: 200,
      smsMessages: 400,
      internationalCalling: [{ countries: ['IN'], includedMinutes: 150, ratePerMinute: '0.02' }],
      internationalSms: [{ countries: ['PH'], includedMessages: 25, ratePerMessage: '0.08' }],
    },
  ],
  listed: { internationalCalling: 'all', internationalSms: 'some', roaming: 'some' },
  features: { volte: true, wifiCalling: true, wifiCallingAbroad: true, spendingLimit: 'cap' },
  numberKeeping: { inactivityDays: 60, graceDays: 30, resetBy: ['top-up'] },
  requirements: {
    creditCheck: true,
    ssn: true,
    usAddress: true,
    foreignCard: true,
    activateFromAbroad: true,
  },
  typicalSpeeds: [{ generation: '5g', downloadMbps: [90, 250], uploadMbps: [8, 20], latencyMs: [20, 40] }],
  terms: { earlyTerminationFee: '175.00', minimumMonths: 24, refundDays: 14 },
  sources: [{ url: 'https://made.example/plans', title: 'Plans', asOf: '2026-05', covers: ['charges'] }],
  verifiedAt: '2026-05-14',
  notes: { price: { en: 'A note.', zh: '备注。' } },
};
