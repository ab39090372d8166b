import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_NEED } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import { validNeed } from './arbitrary-valid-need';

const OPTIONS = { states: ['CA', 'IL'] };

/** `path code` of every fault; none for a valid need. */
function faultsOf(input: unknown): string[] {
  const parsed = parseNeed(input, OPTIONS);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}

const monthly = (use: object) => ({ monthly: use });
const trip = (use: object) => ({ trips: [{ country: 'MX', days: 7, ...use }] });
const other = (months: number[]) => ({
  otherMonths: months.map((count) => ({ months: count, monthly: {} })),
});
const offer = (what: object) => ({ offers: [{ carrier: 'verizon', name: 'Phone credit', ...what }] });
const required = (what: object) => ({ require: what });

describe('a need in JSON', () => {
  it('has a default for every field', () => {
    expect(parseNeed({})).toEqual({ ok: true, need: DEFAULT_NEED });
    expect(parseNeed({ monthly: {}, trips: [], require: {} })).toEqual({ ok: true, need: DEFAULT_NEED });
  });

  it('is the example of the tariff model', () => {
    const parsed = parseNeed(
      {
        lines: 1,
        horizonMonths: 12,
        state: 'CA',
        autopay: true,
        monthly: {
          voiceMinutes: 200,
          smsMessages: 100,
          dataGB: 8,
          internationalCalls: [{ country: 'CN', minutes: 120 }],
          internationalSms: [{ country: 'CN', messages: 20 }],
        },
        otherMonths: [{ months: 2, monthly: { dataGB: 30 } }],
        trips: [{ country: 'MX', days: 7, dataGB: 2, voiceMinutes: 30, smsMessages: 10, smsReceived: 5 }],
        require: { esim: true, wifiCalling: true },
      },
      OPTIONS,
    );
    expect(parsed).toMatchObject({
      ok: true,
      need: {
        horizonDays: null,
        autopay: 'bank',
        newCustomer: true,
        require: { eligibility: ['own-phone'] },
      },
    });
  });

  it('leaves every valid need as it is', () => {
    fc.assert(
      fc.property(validNeed, (need) => {
        expect(parseNeed(need, OPTIONS)).toEqual({ ok: true, need });
      }),
    );
  });

  it.each<[string, unknown, string[]]>([
    ['no line', { lines: 0 }, ['lines out-of-range']],
    ['one line', { lines: 1 }, []],
    ['twenty lines', { lines: 20 }, []],
    ['twenty-one lines', { lines: 21 }, ['lines out-of-range']],
    ['a line and a half', { lines: 1.5 }, ['lines out-of-range']],
    ['lines as text', { lines: '2' }, ['lines wrong-type']],
    ['no month', { horizonMonths: 0 }, ['horizonMonths out-of-range']],
    ['60 months', { horizonMonths: 60 }, []],
    ['61 months', { horizonMonths: 61 }, ['horizonMonths out-of-range']],
    ['half a month', { horizonMonths: 0.5 }, expect.arrayContaining(['horizonMonths out-of-range'])],
    ['no day', { horizonDays: 0 }, ['horizonDays out-of-range']],
    ['one day', { horizonDays: 1 }, []],
    ['180 days', { horizonDays: 180 }, []],
    ['181 days', { horizonDays: 181 }, ['horizonDays out-of-range']],
    ['days null', { horizonMonths: 24, horizonDays: null }, []],
    ['months and days', { horizonMonths: 24, horizonDays: 10 }, []],
    ['a state of the table', { state: 'IL' }, []],
    ['no state', { state: null }, []],
    ['a state that the table lacks', { state: 'TX' }, ['state unknown-state']],
    ['a state in small letters', { state: 'ca' }, ['state malformed']],
    [
      'a state beside another fault',
      { state: 'TX', lines: 0 },
      ['lines out-of-range', 'state unknown-state'],
    ],
    ['a means of autopay that is none', { autopay: 'cash' }, ['autopay not-an-option']],
    ['other months', other([2, 9]), []],
    ['as many other months as months', other([3, 9]), ['otherMonths out-of-range']],
    ['four kinds of other months', other([1, 1, 1, 1]), ['otherMonths too-many']],
    ['other months of a stay', { ...other([1]), horizonDays: 14 }, ['otherMonths out-of-range']],
    [
      'an own offer of dollars in three places',
      offer({ perMonth: '-1.234' }),
      ['offers[0].perMonth malformed'],
    ],
    ['an own offer with half a character', offer({ name: '\ud83d' }), ['offers[0].name malformed']],
    [
      'the word for showing nothing',
      required({ eligibility: ['none'] }),
      ['require.eligibility[0] not-an-option'],
    ],
    ['a number idle for ten years', required({ idleDays: 3650 }), []],
    ['a number idle for longer', required({ idleDays: 3651 }), ['require.idleDays out-of-range']],
    ['an unknown field', { line: 2 }, ['line unknown-field']],
    [
      'two unknown fields',
      { monthly: { sms: 1, gb: 2 } },
      ['monthly.sms unknown-field', 'monthly.gb unknown-field'],
    ],
    ['minutes below 0', monthly({ voiceMinutes: -1 }), ['monthly.voiceMinutes out-of-range']],
    ['part of a minute', monthly({ voiceMinutes: 0.1 }), []],
    [
      'endless minutes',
      monthly({ voiceMinutes: Number.POSITIVE_INFINITY }),
      ['monthly.voiceMinutes wrong-type'],
    ],
    [
      'minutes that are no number',
      monthly({ voiceMinutes: Number.NaN }),
      ['monthly.voiceMinutes wrong-type'],
    ],
    ['100,000 minutes', monthly({ voiceMinutes: 100_000 }), []],
    ['more minutes', monthly({ voiceMinutes: 100_000.5 }), ['monthly.voiceMinutes out-of-range']],
    ['part of a message', monthly({ smsMessages: 1.5 }), ['monthly.smsMessages out-of-range']],
    ['10,000 GB', monthly({ dataGB: 10_000 }), []],
    ['more GB', monthly({ dataGB: 10_001 }), ['monthly.dataGB out-of-range']],
    ['nine places', monthly({ dataGB: 0.123456789 }), []],
    ['ten places', monthly({ dataGB: 0.1234567891 }), ['monthly.dataGB too-precise']],
    ['unlimited GB', monthly({ dataGB: 'unlimited' }), ['monthly.dataGB wrong-type']],
    ['hotspot as much as data', monthly({ dataGB: 5, hotspotGB: 5 }), []],
    ['hotspot above data: the plan that has both is asked for', monthly({ dataGB: 5, hotspotGB: 5.5 }), []],
    [
      'one country twice',
      monthly({ internationalCalls: ['CN', 'MX', 'CN'].map((country) => ({ country, minutes: 1 })) }),
      ['monthly.internationalCalls[2].country repeated'],
    ],
    [
      'a country that is none',
      monthly({ internationalSms: [{ country: 'UK', messages: 1 }] }),
      ['monthly.internationalSms[0].country not-a-country'],
    ],
    [
      'calls without minutes',
      monthly({ internationalCalls: [{ country: 'CN' }] }),
      ['monthly.internationalCalls[0].minutes wrong-type'],
    ],
    [
      'every other country',
      monthly({ internationalCalls: [{ country: '*', minutes: 1 }] }),
      ['monthly.internationalCalls[0].country not-a-country'],
    ],
    ['a trip of no day', trip({ days: 0 }), ['trips[0].days out-of-range']],
    ['a trip of five years', trip({ days: 1826 }), []],
    ['a longer trip', trip({ days: 1827 }), ['trips[0].days out-of-range']],
    ['two trips to one country', { trips: [1, 2].map((days) => ({ country: 'MX', days })) }, []],
    [
      '51 trips',
      { trips: Array.from({ length: 51 }, () => ({ country: 'MX', days: 1 })) },
      ['trips too-many'],
    ],
    ['an unknown network', required({ networks: ['sprint'] }), ['require.networks[0] not-an-option']],
    ['a carrier that is no id', required({ carriers: ['Red Pocket'] }), ['require.carriers[0] malformed']],
    ['a carrier that nobody knows', required({ carriers: ['nobody'] }), []],
    ['priority data below 0', required({ minPriorityGB: -1 }), ['require.minPriorityGB out-of-range']],
    ['null', null, [' wrong-type']],
    ['a list', [], [' wrong-type']],
    ['monthly null', { monthly: null }, ['monthly wrong-type']],
  ])('%s', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  it('drops repetitions from sets', () => {
    expect(parseNeed(required({ networks: ['att', 'att'], carriers: ['mint', 'mint'] }))).toMatchObject({
      need: { require: { networks: ['att'], carriers: ['mint'] } },
    });
  });

  it('says in each fault what to do', () => {
    const parsed = parseNeed({ lines: 0, extra: 1 });
    expect(parsed.ok ? [] : parsed.faults.map(({ message }) => message)).toEqual([
      'Give a whole number from 1 to 20.',
      'A need has no such field. Leave it out.',
    ]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (input) => void parseNeed(input, OPTIONS)));
  });
});
