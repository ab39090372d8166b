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
    trips: [{ country: 'JP', days: 5, dataGB: 0, voiceMinutes: 0, smsMessages: 0 }],
    require: { esim: true, networks: ['att'], minPriorityGB: 5 },
  });
  expect(summarizeNeed(need)).toEqual([
    { key: 'lines', count: 1 },
    { key: 'days', count: 14 },
    { key: 'data', gigabytes: 10 },
    { key: 'callsTo', country: 'CN', count: 120 },
    { key: 'trip', country: 'JP', count: 5 },
    { key: 'state', state: 'CA' },
    { key: 'existing' },
    { key: 'esim' },
    { key: 'networks', values: ['att'] },
    { key: 'priority', gigabytes: 5 },
  ]);
});
