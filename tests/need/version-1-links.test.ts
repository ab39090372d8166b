/** Links as version 1 of the tariff model wrote them: each still gives the need that it gave then. */
import { describe, expect, it } from 'vitest';
import { needFromParams } from '@/lib/need/url';
import { makeNeed, type PartialNeed } from '@/tests/support/make-need';

const MEXICO = { country: 'MX', days: 7, dataGB: 2, voiceMinutes: 30, smsMessages: 10, smsReceived: 0 };

describe('a link of version 1', () => {
  it.each<[string, string, PartialNeed]>([
    ['the default need', '', {}],
    ['autopay, then from a bank account', 'autopay=1', { autopay: 'bank' }],
    ['autopay of a plain form', 'autopay=on', { autopay: 'bank' }],
    [
      'everyday use',
      'min=200&sms=100&gb=10&state=IL&autopay=1',
      { state: 'IL', autopay: 'bank', monthly: { voiceMinutes: 200, smsMessages: 100, dataGB: 10 } },
    ],
    [
      'calls and texts abroad',
      'call=CN:120&text=CN:20',
      {
        monthly: {
          internationalCalls: [{ country: 'CN', minutes: 120 }],
          internationalSms: [{ country: 'CN', messages: 20 }],
        },
      },
    ],
    ['a trip of five cells, nothing received', 'trip=MX:7:2:30:10', { trips: [MEXICO] }],
    [
      'a trip of two cells',
      'trip=CA:3',
      { trips: [{ ...MEXICO, country: 'CA', days: 3, dataGB: 0, voiceMinutes: 0, smsMessages: 0 }] },
    ],
    [
      'a short visit',
      'days=14&min=60&sms=30&gb=8&esim=1',
      {
        horizonDays: 14,
        monthly: { voiceMinutes: 60, smsMessages: 30, dataGB: 8 },
        require: { esim: true },
      },
    ],
    [
      'every requirement',
      'esim=1&volte=1&wfc=1&5g=1&nocredit=1&nossn=1&foreigncard=1&abroad=1&limit=1&net=att,tmobile&bill=prepaid&brand=mint&prio=5',
      {
        require: {
          esim: true,
          volte: true,
          wifiCalling: true,
          fiveG: true,
          noCreditCheck: true,
          noSsn: true,
          foreignCard: true,
          activateFromAbroad: true,
          spendingLimit: true,
          networks: ['att', 'tmobile'],
          billing: ['prepaid'],
          carriers: ['mint'],
          minPriorityGB: 5,
        },
      },
    ],
    [
      'what the person can show',
      'elig=student,military',
      { require: { eligibility: ['student', 'military'] } },
    ],
    [
      'four lines for two years, an existing customer, slowed-down data is fine',
      'lines=4&months=24&existing=1&slow=1',
      { lines: 4, horizonMonths: 24, newCustomer: false, acceptThrottled: true },
    ],
    [
      'spelled-out keys',
      'data=10&minutes=5&texts=3&hotspot=2&network=att&eligibility=student',
      {
        monthly: { voiceMinutes: 5, smsMessages: 3, dataGB: 10, hotspotGB: 2 },
        require: { networks: ['att'], eligibility: ['student'] },
      },
    ],
    [
      'a plain form',
      'period=months&lines=1&months=6&days=14&min=5&sms=&gb=1&hot=0&callTo=CN&callMin=60&textTo=&textN=&tripTo=MX&tripDays=7&tripGb=2&tripMin=30&tripSms=10&state=&prio=0',
      {
        horizonMonths: 6,
        monthly: { voiceMinutes: 5, dataGB: 1, internationalCalls: [{ country: 'CN', minutes: 60 }] },
        trips: [MEXICO],
      },
    ],
  ])('%s', (_, query, need) => {
    expect(needFromParams(new URLSearchParams(query), { foreign: [] })).toEqual({
      need: makeNeed(need),
      ignored: [],
    });
  });
});
