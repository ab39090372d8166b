import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quote } from '@/lib/cost/quote';
import { parseCarrierFile } from '@/lib/plan/schema';
import { referenceQuote } from '../reference/quote';
import { makeNeed, type PartialNeed } from '../support/make-need';
import { HALF_TAXABLE } from '../support/outcome';
import { comparablePair } from '../support/same-answer';

const folder = new URL('../../data/catalog/', import.meta.url);
const plans = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const parsed = parseCarrierFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults)}`);
    return parsed.file.plans;
  });

const NEEDS: [label: string, need: PartialNeed][] = [
  ['nothing said', {}],
  [
    'everyday use with taxes',
    { state: 'IL', autopay: 'bank', monthly: { voiceMinutes: 300, smsMessages: 100, dataGB: 8 } },
  ],
  ['an old customer for two years', { newCustomer: false, horizonMonths: 24, monthly: { dataGB: 3 } }],
  [
    'often calling China and Hong Kong',
    {
      horizonMonths: 7,
      monthly: {
        voiceMinutes: 200,
        dataGB: 5,
        internationalCalls: [
          { country: 'CN', minutes: 300 },
          { country: 'HK', minutes: 40 },
        ],
      },
    },
  ],
  ['keep a number for little', { horizonMonths: 12, monthly: { smsMessages: 5 } }],
  [
    'a few minutes and much text',
    { horizonMonths: 10, state: 'NY', monthly: { voiceMinutes: 33, smsMessages: 444 } },
  ],
  ['a visit of ten days', { horizonDays: 10, monthly: { dataGB: 5, voiceMinutes: 20 } }],
  [
    'a visit of 45 days with throttled data',
    { horizonDays: 45, acceptThrottled: true, state: 'NY', monthly: { dataGB: 40 } },
  ],
  [
    'much data and hotspot',
    { monthly: { dataGB: 120, hotspotGB: 30, voiceMinutes: 100 }, state: 'IL', horizonMonths: 12 },
  ],
  [
    'family of four',
    { lines: 4, autopay: 'bank', state: 'IL', monthly: { dataGB: 10, voiceMinutes: 250, smsMessages: 200 } },
  ],
  [
    'trips to Mexico, Japan and China',
    {
      monthly: { dataGB: 2 },
      trips: [
        { country: 'MX', days: 7, dataGB: 2, voiceMinutes: 30, smsMessages: 10, smsReceived: 0 },
        { country: 'JP', days: 35, dataGB: 3, voiceMinutes: 0, smsMessages: 5, smsReceived: 0 },
        { country: 'CN', days: 12, dataGB: 1, voiceMinutes: 10, smsMessages: 0, smsReceived: 0 },
      ],
    },
  ],
  [
    'a newcomer with requirements',
    {
      horizonMonths: 5,
      monthly: { dataGB: 5, voiceMinutes: 60 },
      require: { esim: true, noCreditCheck: true, spendingLimit: true, billing: ['prepaid', 'payg'] },
    },
  ],
  [
    'seven lines on one network, many calls',
    {
      lines: 7,
      horizonMonths: 3,
      autopay: 'bank',
      acceptThrottled: true,
      monthly: { voiceMinutes: 2000, dataGB: 30, internationalCalls: [{ country: 'IN', minutes: 900 }] },
      require: { networks: ['tmobile', 'verizon'], wifiCalling: true },
    },
  ],
];

describe('every real plan', () => {
  test('is there', () => {
    expect(plans.length).toBeGreaterThanOrEqual(185);
  });

  test.each(NEEDS)('%s: the engine answers as the reference does', (_, said) => {
    const need = makeNeed(said);
    let met = 0;
    for (const plan of plans) {
      const answer = quote(plan, need, HALF_TAXABLE);
      const [given, expected] = comparablePair(answer, referenceQuote(plan, need, HALF_TAXABLE));
      expect({ plan: plan.id, ...given }).toEqual({ plan: plan.id, ...expected });
      if (answer.verdict !== 'doesNot') met += 1;
    }
    expect(met).toBeGreaterThan(0);
  });
});
