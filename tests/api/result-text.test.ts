import { describe, expect, test } from 'vitest';
import { askAnswer, criterionText, itemAnswer, itemRef } from '@/lib/api/result-text';
import { type Reason, reasonAbroad, reasonFor } from '@/lib/cost/reason';
import type { Item, Subject } from '@/lib/cost/result';

const charge = { quantity: 1, unitPrice: '0.02', amountCents: 2 };

describe('criteria as text', () => {
  test.each<[Reason, string]>([
    [reasonFor('data'), 'data'],
    [reasonAbroad('internationalCalling', 'CN'), 'internationalCalling:CN'],
    [reasonAbroad('roaming', 'MX'), 'roaming:MX'],
  ])('%o', (reason, text) => expect(criterionText(reason)).toBe(text));

  test('an ask says whether its use has a price', () => {
    expect(askAnswer({ ...reasonFor('esim'), open: false })).toEqual({ code: 'esim', open: false });
    expect(askAnswer({ ...reasonAbroad('roaming', 'MX'), open: true })).toEqual({
      code: 'roaming:MX',
      open: true,
    });
  });
});

describe('what an item pays for as text', () => {
  test.each<[Subject, string]>([
    [{ kind: 'payment', optionId: 'monthly' }, 'monthly'],
    [{ kind: 'autopayDiscount', optionId: 'monthly' }, 'monthly'],
    [{ kind: 'topUp', price: '10.00' }, '10.00'],
    [{ kind: 'recurringFee', name: 'Access fee' }, 'Access fee'],
    [{ kind: 'oneTimeFee', name: 'SIM card' }, 'SIM card'],
    [{ kind: 'addOn', addOnId: 'world' }, 'world'],
    [{ kind: 'overage', service: 'voice' }, 'voice'],
    [{ kind: 'internationalCalling', countries: ['CN'], addOnId: null }, 'CN'],
    [{ kind: 'internationalSms', countries: ['CN', 'HK'], addOnId: 'world' }, 'CN+HK @ world'],
    [{ kind: 'roaming', country: 'MX', passId: null }, 'MX'],
    [{ kind: 'roaming', country: 'MX', passId: 'day' }, 'MX @ day'],
    [{ kind: 'ownOffer', name: 'Phone credit' }, 'Phone credit'],
    [{ kind: 'tax', state: 'IL' }, 'IL'],
  ])('%o', (subject, text) => expect(itemRef({ ...subject, ...charge })).toBe(text));
});

test('an item of an answer has these fields in this order', () => {
  const item: Item = { ...charge, kind: 'overage', service: 'sms' };
  expect(JSON.stringify(itemAnswer(item))).toBe(
    '{"kind":"overage","ref":"sms","quantity":1,"unitPrice":"0.02","amountCents":2}',
  );
});
