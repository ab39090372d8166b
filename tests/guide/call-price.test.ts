import { describe, expect, test } from 'vitest';
import { callPrice, readCall } from '@/lib/guide/call-price';
import {
  makeAddOn,
  makeCalling,
  makePass,
  makePlan,
  makeRoaming,
  type PartialPlan,
} from '../support/make-plan';

describe('the question in a link', () => {
  test.each([
    [null, null, { from: 'US', to: 'US' }],
    ['cn', 'US', { from: 'CN', to: 'US' }],
    ['US', 'jp', { from: 'US', to: 'JP' }],
    ['US', 'tollFree', { from: 'US', to: 'tollFree' }],
    ['US', 'emergency', { from: 'US', to: 'emergency' }],
    ['nowhere', 'nobody', { from: 'US', to: 'US' }],
  ])('%s → %s', (from, to, question) => expect(readCall(from, to)).toEqual(question));
});

/** Lists of which nobody knows whether they are whole. */
const SOME_LISTED: PartialPlan = { listed: { internationalCalling: 'some', roaming: 'some' } };

describe('a minute', () => {
  const china = [makeCalling(), makeCalling({ countries: '*', ratePerMinute: '0.50' })];
  test.each<[string, PartialPlan, string, string, object]>([
    ['at home, unlimited', {}, 'US', 'US', { kind: 'included' }],
    [
      'at home, 100 then not stated',
      { voice: { includedMinutes: 100 } },
      'US',
      'US',
      { kind: 'allowance', minutes: 100, beyond: null },
    ],
    [
      'at home, by the minute',
      { voice: { includedMinutes: 0, overagePerMinute: '0.01' } },
      'US',
      'US',
      { kind: 'rate', rate: '0.01' },
    ],
    ['at home, data only', { voice: { includedMinutes: 0 } }, 'US', 'US', { kind: 'notOffered' }],
    ['at home, not stated', { voice: { includedMinutes: null } }, 'US', 'US', { kind: 'notStated' }],
    ['a country named', { internationalCalling: china }, 'US', 'CN', { kind: 'rate', rate: '0.02' }],
    ['every other country', { internationalCalling: china }, 'US', 'JP', { kind: 'rate', rate: '0.50' }],
    ['a country of no entry', SOME_LISTED, 'US', 'CN', { kind: 'notStated' }],
    [
      'a country not offered',
      { internationalCalling: [makeCalling({ ratePerMinute: null })] },
      'US',
      'CN',
      { kind: 'notOffered' },
    ],
    [
      'a country of no entry, of a list that is whole',
      { listed: { internationalCalling: 'all' } },
      'US',
      'CN',
      { kind: 'notOffered' },
    ],
    [
      'a country that a list may hold that nobody has read',
      { internationalCalling: [makeCalling({ countries: 'unlisted' })] },
      'US',
      'JP',
      { kind: 'unread' },
    ],
    [
      'a country whose minutes are the plan’s own',
      { internationalCalling: [{ countries: ['CN'], fromVoice: true }], voice: { includedMinutes: 100 } },
      'US',
      'CN',
      { kind: 'allowance', minutes: 100, beyond: null },
    ],
    [
      'abroad, as at home',
      { roaming: [makeRoaming({ voice: { includedMinutes: 'home' } })], voice: { includedMinutes: 200 } },
      'MX',
      'US',
      { kind: 'allowance', minutes: 200, beyond: null },
    ],
    ['abroad, no entry', SOME_LISTED, 'MX', 'US', { kind: 'notStated' }],
    ['abroad, no entry of a list that is whole', {}, 'MX', 'US', { kind: 'notOffered' }],
    [
      'abroad, by the minute',
      { roaming: [makeRoaming({ voice: { ratePerMinute: '0.25' } })] },
      'MX',
      'US',
      { kind: 'rate', rate: '0.25' },
    ],
    ['toll-free', {}, 'US', 'tollFree', { kind: 'notStated' }],
    ['911', {}, 'US', 'emergency', { kind: 'emergency' }],
  ])('%s', (_, plan, from, to, price) =>
    expect(callPrice(makePlan(plan), { from, to }).price).toEqual(price),
  );

  test('an add-on and a pass that serve it are named, others are not', () => {
    const calling = makeAddOn({
      id: 'china',
      internationalCalling: [makeCalling({ includedMinutes: 'unlimited' })],
    });
    const plan = makePlan({
      addOns: [calling, makeAddOn()],
      roamingPasses: [makePass(), makePass({ id: 'data', voiceMinutes: 0 })],
    });
    expect(callPrice(plan, { from: 'US', to: 'CN' }).addOns.map(({ id }) => id)).toEqual(['china']);
    expect(callPrice(plan, { from: 'MX', to: 'US' }).passes.map(({ id }) => id)).toEqual(['day']);
  });

  test('Wi-Fi abroad is the plan’s own fact, and no question at home', () => {
    expect(callPrice(makePlan(), { from: 'CN', to: 'US' }).wifiAbroad).toBeNull();
    expect(callPrice(makePlan(), { from: 'US', to: 'US' }).wifiAbroad).toBeUndefined();
  });
});
