import { describe, expect, test } from 'vitest';
import { choicesOf, countLeft, DONE, neighbours, pageOf, QUESTION_IDS } from '@/lib/guide/questions';
import { DEFAULT_NEED } from '@/lib/need/need';
import { needFromParams, needToParams } from '@/lib/need/url';
import { makeNeed } from '../support/make-need';
import { makePlan } from '../support/make-plan';

const SETTINGS = { combinedTaxRatePercent: {}, taxableShare: '0.48' };
const PLANS = [
  makePlan({
    id: 'open',
    requirements: { ssn: false, creditCheck: false, foreignCard: true, activateFromAbroad: true },
  }),
  makePlan({ id: 'silent', requirements: { ssn: null, creditCheck: null } }),
  makePlan({ id: 'plastic', listed: { internationalCalling: 'some' }, sim: { esim: false, physical: true } }),
];
const ALL = { meets: 3, mayMeet: 0 };
const choice = (question: (typeof QUESTION_IDS)[number], id: string, need = DEFAULT_NEED) => {
  const found = choicesOf(question, need, PLANS, SETTINGS).find((one) => one.id === id);
  if (!found) throw new Error(`no answer ${id}`);
  return found;
};

describe('the order of questions', () => {
  test.each([
    [null, 'use'],
    ['nonsense', 'use'],
    ['card', 'card'],
    [DONE, DONE],
  ])('the link says %s', (text, page) => expect(pageOf(text)).toBe(page));

  test('every question leads on to the end, and back', () => {
    const walked: string[] = [];
    for (let page = pageOf(null); page !== DONE; page = neighbours(page).after) walked.push(page);
    expect(walked).toEqual([...QUESTION_IDS]);
    expect(neighbours('use').before).toBeNull();
    expect(neighbours(DONE).before).toBe('state');
  });
});

describe('what an answer changes', () => {
  test.each([
    ['papers', 'papers.neither', [{ key: 'noCreditCheck' }, { key: 'noSsn' }], { meets: 1, mayMeet: 2 }],
    ['card', 'card.foreign', [{ key: 'foreignCard' }], { meets: 1, mayMeet: 2 }],
    ['autopay', 'autopay.debit', [{ key: 'autopay', means: 'debit' }], ALL],
    ['autopay', 'autopay.none', [], ALL],
    ['phone', 'phone.esim', [{ key: 'esim' }], { meets: 2, mayMeet: 0 }],
    ['place', 'place.abroad', [{ key: 'activateFromAbroad' }], { meets: 1, mayMeet: 2 }],
    ['stay', 'stay.twoWeeks', [{ key: 'days', count: 14 }], ALL],
    ['lines', 'lines.one', [], ALL],
    ['abroad', 'abroad.china', [{ key: 'callsTo', country: 'CN', count: 120 }], { meets: 0, mayMeet: 1 }],
    ['state', 'state.none', [], ALL],
  ] as const)('%s → %s', (question, id, adds, left) => {
    const found = choice(question, id);
    expect(found.adds.filter(({ key }) => key !== 'noUse')).toEqual(adds);
    expect(found.left).toEqual(left);
  });

  test('“not stated” is neither yes nor no: the silent plan may meet it, the plan that asks falls out', () => {
    const asking = makePlan({ id: 'asking', requirements: { ssn: true } });
    expect(countLeft([...PLANS, asking], choice('papers', 'papers.neither').need, SETTINGS)).toEqual({
      meets: 1,
      mayMeet: 2,
    });
  });

  test('an answer that the need holds already is marked', () => {
    expect(choice('lines', 'lines.one').given).toBe(true);
    expect(choice('lines', 'lines.two').given).toBe(false);
    expect(choice('use', 'use.everyday', choice('use', 'use.everyday').need).given).toBe(true);
  });

  test('less use takes the hotspot of the heavy answer away', () =>
    expect(choice('use', 'use.light', choice('use', 'use.heavy').need).need.monthly.hotspotGB).toBe(0));

  test('months end a stay', () =>
    expect(choice('stay', 'stay.year', makeNeed({ horizonDays: 14 })).need.horizonDays).toBeNull());

  test('every answer comes back from its link', () => {
    for (const question of QUESTION_IDS)
      for (const { need } of choicesOf(question, DEFAULT_NEED, PLANS, SETTINGS))
        expect(needFromParams(needToParams(need)).need).toEqual(need);
  });

  test('what is left is what the cost function says', () =>
    expect(countLeft(PLANS, makeNeed({ require: { esim: true } }), SETTINGS)).toEqual({
      meets: 2,
      mayMeet: 0,
    }));
});
