import { describe, expect, test } from 'vitest';
import { beforeYouBuy, type Topic } from '@/lib/facts/before-you-buy';
import type { PlanFacts } from '@/lib/plan/plan';
import { makeAutopay, makeOption, makePlan } from '@/tests/support/make-plan';
import { REAL } from '@/tests/support/real-catalog-view';

const topicOf = (plan: PlanFacts, topic: Topic) => {
  const found = beforeYouBuy({ ...plan, notes: {} }).find((one) => one.topic === topic);
  if (!found) throw new Error(topic);
  return found;
};
const says = (plan: PlanFacts, topic: Topic) => topicOf(plan, topic).says;

describe('before you buy', () => {
  test.each([
    [
      'the introductory price that lasts longest',
      'price',
      makePlan({
        charges: {
          options: [
            makeOption(),
            makeOption({ id: 'i3', period: { months: 3 }, newCustomersOnly: true, maxUses: 1 }),
            makeOption({ id: 'i1', newCustomersOnly: true, maxUses: 6 }),
          ],
        },
      }),
      { key: 'introPrice', uses: 6, period: { months: 1 } },
    ],
    [
      'the greatest autopay discount',
      'price',
      makePlan({
        charges: {
          options: [
            makeOption({ autopayDiscount: { ...makeAutopay('5.00'), debit: '10.00', fromPurchase: 2 } }),
          ],
        },
      }),
      { key: 'autopay', amount: '10.00', means: 'debit', per: 'line', from: 2 },
    ],
    ['taxes in the price', 'price', makePlan(), { key: 'taxesIncluded' }],
    ['no 5G', 'network', makePlan({ data: { fiveG: false } }), { key: 'noFiveG' }],
    [
      'countries of several lists, each once',
      'abroad',
      makePlan({
        internationalCalling: [
          { countries: ['CA', 'MX'], includedMinutes: 'unlimited', ratePerMinute: null },
          { countries: ['CN'], includedMinutes: 100, ratePerMinute: null },
          { countries: ['IN'], includedMinutes: 0, ratePerMinute: '0.10' },
        ],
      }),
      { key: 'callsIncluded', countries: ['CA', 'MX', 'CN'] },
    ],
    ['an internet number', 'number', makePlan({ number: 'voip' }), { key: 'voipNumber' }],
    [
      'a fact that is no',
      'signUp',
      makePlan({ requirements: { foreignCard: false } }),
      { key: 'noForeignCard' },
    ],
    ['eSIM alone', 'signUp', makePlan({ sim: { esim: true, physical: false } }), { key: 'esimOnly' }],
  ] as const)('%s', (_, topic, plan, statement) => expect(says(plan, topic)).toContainEqual(statement));

  test('what is not stated is asked, never said', () => {
    const plan = makePlan({
      number: null,
      requirements: { ssn: null, foreignCard: null },
      data: { fiveG: null },
    });
    expect(topicOf(plan, 'number').asks).toContain('number');
    expect(topicOf(plan, 'network').asks).toContain('fiveG');
    expect(topicOf(plan, 'signUp').asks).toEqual(expect.arrayContaining(['ssn', 'foreignCard']));
    const keys = beforeYouBuy({ ...plan, notes: {} }).flatMap((topic) => topic.says.map(({ key }) => key));
    for (const key of ['ssn', 'noSsn', 'foreignCard', 'noForeignCard', 'fiveG', 'noFiveG'])
      expect(keys).not.toContain(key);
  });

  test('a stated zero and a plain no are not asked', () => {
    const plan = makePlan({ data: { priorityGB: 0 }, requirements: { ssn: false } });
    expect(topicOf(plan, 'network').asks).not.toContain('priorityGB');
    expect(topicOf(plan, 'signUp').asks).not.toContain('ssn');
  });

  test('a note stands with its topic, one without a topic last', () => {
    const notes = { abroad: { en: 'A', zh: '甲' }, other: { en: 'B', zh: '乙' } };
    const topics = beforeYouBuy({ ...makePlan(), notes });
    expect(topics.flatMap(({ topic, note }) => (note ? [[topic, note]] : []))).toEqual(Object.entries(notes));
    expect(topics.at(-1)).toEqual({ topic: 'other', says: [], note: notes.other, asks: [] });
  });

  test('every real plan has something to say of each topic, or to ask', () => {
    for (const plan of REAL.plans)
      for (const topic of beforeYouBuy(plan).filter(({ topic }) => topic !== 'other'))
        expect(topic.says.length + topic.asks.length, `${plan.id} ${topic.topic}`).toBeGreaterThan(0);
  });
});
