import { expect, it } from 'vitest';
import { summarizeNeed } from '@/lib/need/summary';
import { makeNeed } from '../support/make-need';

it('a need without use says so', () => {
  expect(summarizeNeed(makeNeed())).toEqual([
    { key: 'lines', count: 1 },
    { key: 'months', count: 12 },
    { key: 'noUse' },
  ]);
});

it('says what is asked, in the order of speech, and nothing else', () => {
  const need = makeNeed({
    horizonDays: 14,
    state: 'CA',
    newCustomer: false,
    monthly: {
      dataGB: 10,
      internationalCalls: [
        { country: 'CN', minutes: 120 },
        { country: 'MX', minutes: 0 },
      ],
    },
    trips: [{ country: 'JP', days: 5, dataGB: 0, voiceMinutes: 0, smsMessages: 0, smsReceived: 3 }],
    require: { esim: true, networks: ['att'], minPriorityGB: 5 },
  });
  expect(summarizeNeed(need)).toEqual([
    { key: 'lines', count: 1 },
    { key: 'days', count: 14 },
    { key: 'data', gigabytes: 10 },
    { key: 'callsTo', country: 'CN', count: 120 },
    { key: 'trip', country: 'JP', count: 5, received: 3 },
    { key: 'state', state: 'CA' },
    { key: 'existing' },
    { key: 'esim' },
    { key: 'networks', values: ['att'] },
    { key: 'priority', gigabytes: 5 },
  ]);
});

it('says what differs in other months, also where it is nothing', () => {
  const need = makeNeed({
    monthly: { dataGB: 5 },
    otherMonths: [
      { months: 2, monthly: { dataGB: 30, internationalCalls: [{ country: 'CN', minutes: 60 }] } },
      { months: 1, monthly: { voiceMinutes: 0, internationalSms: [] } },
      { months: 1, monthly: {} },
    ],
  });
  expect(summarizeNeed(need).slice(2)).toEqual([
    { key: 'data', gigabytes: 5 },
    {
      key: 'otherMonths',
      count: 2,
      parts: [
        { key: 'data', gigabytes: 30 },
        { key: 'callsTo', country: 'CN', count: 60 },
      ],
    },
    { key: 'otherMonths', count: 1, parts: [{ key: 'minutes', count: 0 }, { key: 'noTextsAbroad' }] },
  ]);
});

it('says means of autopay, a number that lies idle, an own offer and what is paid now', () => {
  const offer = {
    carrier: 'verizon',
    plan: null,
    perMonth: '-23.05',
    months: 36,
    oneTime: '0.00',
    name: 'Phone credit',
  };
  const need = makeNeed({
    autopay: 'debit',
    monthly: { dataGB: 5 },
    require: { mobileNumber: true, idleDays: 60 },
    offers: [offer],
    present: { perMonth: '65.00' },
  });
  expect(summarizeNeed(need).slice(3)).toEqual([
    { key: 'autopay', means: 'debit' },
    { key: 'mobileNumber' },
    { key: 'idle', count: 60 },
    { key: 'offer', offer },
    { key: 'present', perMonth: '65.00' },
  ]);
});

it.each([
  ['the usual own phone: not said', ['own-phone'], []],
  ['a student with a phone', ['own-phone', 'student'], [{ key: 'eligibility', values: ['student'] }]],
  ['a student without', ['student'], [{ key: 'eligibility', values: ['student'] }, { key: 'notOwnPhone' }]],
  ['nothing', [], [{ key: 'notOwnPhone' }]],
])('what the person can show: %s', (_, eligibility, parts) => {
  expect(summarizeNeed(makeNeed({ require: { eligibility } })).slice(3)).toEqual(parts);
});
