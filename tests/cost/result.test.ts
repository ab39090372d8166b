import { expect, test } from 'vitest';
import { type Subject, subjectKey, sumOfKind } from '@/lib/cost/result';
import { makeItem } from '../support/make-item';

/** No two of them pay for the same. */
const SUBJECTS: Subject[] = [
  { kind: 'payment', optionId: 'monthly' },
  { kind: 'payment', optionId: 'yearly' },
  { kind: 'autopayDiscount', optionId: 'monthly' },
  { kind: 'topUp', price: '10.00' },
  { kind: 'topUp', price: '20.00' },
  { kind: 'recurringFee', name: 'Line' },
  { kind: 'recurringFee', name: 'Card' },
  { kind: 'oneTimeFee', name: 'Line' },
  { kind: 'addOn', addOnId: 'data' },
  { kind: 'addOn', addOnId: 'asia' },
  { kind: 'overage', service: 'voice' },
  { kind: 'overage', service: 'data' },
  { kind: 'overage', service: 'data', monthKind: 0 },
  { kind: 'overage', service: 'data', monthKind: 1 },
  { kind: 'overage', service: 'data', inMonths: [0] },
  { kind: 'overage', service: 'data', inMonths: [0, 1] },
  { kind: 'addOn', addOnId: 'data', monthKind: 1 },
  { kind: 'internationalCalling', countries: ['CN'], addOnId: null },
  { kind: 'internationalCalling', countries: ['CN', 'HK'], addOnId: null },
  { kind: 'internationalCalling', countries: ['CN'], addOnId: 'asia' },
  { kind: 'internationalSms', countries: ['CN'], addOnId: null },
  { kind: 'roaming', country: 'MX', passId: null },
  { kind: 'roaming', country: 'CA', passId: null },
  { kind: 'roaming', country: 'MX', passId: 'day' },
  { kind: 'ownOffer', name: 'Trade-in' },
  { kind: 'ownOffer', name: 'Line' },
  { kind: 'tax', state: 'IL' },
  { kind: 'tax', state: 'NY' },
];

test('the key of what is paid for tells each from every other, and is the same for the same', () => {
  const keys = SUBJECTS.map(subjectKey);
  expect(new Set(keys).size).toBe(SUBJECTS.length);
  expect(SUBJECTS.map((subject) => subjectKey(structuredClone(subject)))).toEqual(keys);
  for (const [index, { kind }] of SUBJECTS.entries()) expect(keys[index]).toMatch(new RegExp(`^${kind} .`));
});

test('the sum of a kind is that of its items alone', () => {
  const items = [
    makeItem('payment', 30_00),
    makeItem('addOn', 5_00),
    makeItem('payment', 20_00),
    makeItem('ownOffer', -3_00),
  ];
  expect([
    sumOfKind({ items }, 'payment'),
    sumOfKind({ items }, 'ownOffer'),
    sumOfKind({ items }, 'tax'),
  ]).toEqual([50_00, -3_00, 0]);
});
