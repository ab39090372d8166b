import { describe, expect, it } from 'vitest';
import { DEFAULT_NEED, type Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { needFromParams } from '@/lib/need/url';
import { isNeedParam } from '@/lib/need/url-keys';
import { isRangeParam } from '@/lib/need/usage-range';
import { makeNeed } from '@/tests/support/make-need';
import { makeTrip } from '@/tests/support/make-plan';
import { formMarkup, submitted } from './plain-form';

const EVERYTHING = makeNeed({
  lines: 2,
  horizonMonths: 24,
  state: 'CA',
  autopay: 'debit',
  newCustomer: false,
  acceptThrottled: true,
  monthly: {
    voiceMinutes: 200,
    smsMessages: 100,
    dataGB: 8,
    hotspotGB: 2,
    internationalCalls: [{ country: 'CN', minutes: 120 }],
    internationalSms: [{ country: 'CN', messages: 20 }],
  },
  otherMonths: [
    { months: 2, monthly: { dataGB: 30, internationalCalls: [{ country: 'MX', minutes: 60 }] } },
    { months: 1, monthly: { voiceMinutes: 0, smsMessages: 5, hotspotGB: 1, internationalSms: [] } },
  ],
  trips: [{ country: 'CN', days: 14, dataGB: 2, voiceMinutes: 30, smsMessages: 10, smsReceived: 6 }],
  require: {
    esim: true,
    wifiCallingAbroad: true,
    mobileNumber: true,
    networks: ['att', 'tmobile'],
    billing: ['prepaid'],
    carriers: ['mint'],
    minPriorityGB: 5,
    idleDays: 60,
    eligibility: ['port-in', 'student'],
  },
  offers: [
    {
      carrier: 'verizon',
      plan: null,
      perMonth: '-23.05',
      months: 36,
      oneTime: '0.00',
      name: 'Phone: "credit"',
    },
    { carrier: 'mint', plan: 'mint-5gb', perMonth: '2.00', months: 3, oneTime: '-10.00', name: '优惠' },
  ],
  present: { perMonth: '65.00' },
});

/** A household of which each group says something of every kind itself, and one that says nothing. */
const HOUSEHOLD: Need = {
  ...EVERYTHING,
  lines: 6,
  offers: [],
  groups: [
    {
      name: 'Ann: "a;b" 50%',
      lines: 1,
      monthly: {
        voiceMinutes: 0,
        smsMessages: 5,
        dataGB: 40,
        hotspotGB: 0,
        internationalCalls: [{ country: 'MX', minutes: 60 }],
        internationalSms: [],
      },
      otherMonths: [{ months: 3, monthly: { dataGB: 60, internationalCalls: [] } }],
      trips: [{ country: 'JP', days: 5, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 2 }],
      require: {
        esim: false,
        fiveG: true,
        networks: [],
        billing: ['postpaid'],
        carriers: ['verizon'],
        minPriorityGB: 0,
        idleDays: 30,
        eligibility: [],
      },
      offers: EVERYTHING.offers,
    },
    { name: '', lines: 3, monthly: {}, require: {}, offers: [] },
    {
      name: '小安',
      lines: 2,
      monthly: { internationalCalls: [], internationalSms: [{ country: 'CN', messages: 20 }] },
      otherMonths: [],
      trips: [],
      require: { networks: ['verizon'], billing: [], carriers: [], eligibility: ['own-phone', 'student'] },
      offers: [],
    },
  ],
};

/** The form names a stay's months beside its days, which do not matter to it. */
const NEEDS: [string, Need][] = [
  ['the default need', DEFAULT_NEED],
  ['everything that can be said', EVERYTHING],
  ['a household', HOUSEHOLD],
  ['a stay of half a year', makeNeed({ horizonDays: 180, monthly: { dataGB: 8 } })],
  ['a person who shows nothing', makeNeed({ require: { eligibility: [] } })],
  [
    'what no plan of the catalog asks for',
    makeNeed({ require: { eligibility: ['own-phone', 'astronaut'] } }),
  ],
  ...PRESET_IDS.map((id): [string, Need] => [`the ready-made need ${id}`, PRESETS[id]]),
];

describe('the form without scripts, submitted as it stands', () => {
  it.each(NEEDS)('says again %s', (_, need) => {
    const pairs = submitted(formMarkup(need)).filter(([key]) => !isRangeParam(key));
    expect(needFromParams(pairs, { foreign: [] })).toEqual({ need, ignored: [] });
  });

  it.each([
    ['everything', EVERYTHING],
    ['a household', HOUSEHOLD],
  ])('says the same in Chinese: %s', (_, need) => {
    const pairs = submitted(formMarkup(need, 'zh')).filter(([key]) => !isRangeParam(key));
    expect(needFromParams(pairs).need).toEqual(need);
  });
});

describe('a new row of the form without scripts', () => {
  /** The pairs with the first empty field of each name filled in. */
  const filled = (need: Need, texts: Record<string, string>) => {
    const open = { ...texts };
    return submitted(formMarkup(need)).map(([key, value]): [string, string] => {
      const text = value === '' ? open[key] : undefined;
      if (text === undefined) return [key, value];
      delete open[key];
      return [key, text];
    });
  };

  it.each<[string, Record<string, string>, Partial<Need>]>([
    [
      'other months',
      { also1months: '2', also1gb: '30' },
      { otherMonths: [{ months: 2, monthly: { dataGB: 30 } }] },
    ],
    [
      'a trip',
      { tripTo: 'MX' },
      { trips: [{ country: 'MX', days: 7, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 }] },
    ],
    [
      'an own offer, for as long as the horizon',
      { offerAt: 'mint', offerOff: '5' },
      {
        offers: [
          { carrier: 'mint', plan: null, perMonth: '-5.00', months: 12, oneTime: '0.00', name: 'My offer' },
        ],
      },
    ],
    [
      'groups of lines that differ',
      { group1name: 'Ann', group1lines: '1', group1gb: '40', group2lines: '3' },
      {
        lines: 4,
        groups: [
          { name: 'Ann', lines: 1, monthly: { dataGB: 40 }, require: {}, offers: [] },
          { name: '', lines: 3, monthly: {}, require: {}, offers: [] },
        ],
      },
    ],
    ['what is paid now', { pay: '65' }, { present: { perMonth: '65.00' } }],
  ])('%s', (_, texts, expected) => {
    expect(needFromParams(filled(DEFAULT_NEED, texts))).toEqual({
      need: { ...DEFAULT_NEED, ...expected },
      ignored: [],
    });
  });
});

describe('a household in the form without scripts', () => {
  const changed = (changes: Record<string, string>) =>
    needFromParams(
      submitted(formMarkup(HOUSEHOLD)).map(([key, value]): [string, string] => [key, changes[key] ?? value]),
    );

  it('loses the group whose lines are emptied, and gets the one that is filled in', () => {
    const { need, ignored } = changed({ group2lines: '', group4lines: '2', group4name: 'Bo' });
    expect(ignored).toEqual([]);
    expect(need.groups.map(({ name, lines }) => [name, lines])).toEqual([
      ['Ann: "a;b" 50%', 1],
      ['小安', 2],
      ['Bo', 2],
    ]);
    expect(need.lines).toBe(5);
  });

  it('is no household once all lines are emptied: as many lines that are alike', () => {
    const { need, ignored } = changed({ group1lines: '', group2lines: '', group3lines: '' });
    expect(ignored).toEqual([]);
    expect(need).toEqual({ ...HOUSEHOLD, groups: [] });
  });

  it('tells what is wrong by the field it is in, and keeps the rest', () => {
    const { need, ignored } = changed({ group1gb: 'x', group3lines: '12' });
    expect(ignored).toEqual([
      expect.objectContaining({ key: 'group1gb', value: 'x', reason: 'unreadable' }),
      expect.objectContaining({ key: 'group3lines', value: '12', reason: 'out-of-range' }),
    ]);
    expect(need.groups).toHaveLength(2);
    expect(need.groups[0]?.monthly).not.toHaveProperty('dataGB');
  });

  it('is told of where one group alone has lines', () => {
    const { need, ignored } = changed({ group2lines: '', group3lines: '' });
    expect(need.groups).toEqual([]);
    expect(ignored.map(({ key, reason }) => [key, reason])).toEqual([['group', 'not-a-household']]);
  });
});

describe('the fields of the form', () => {
  const keys = (need: Need) => submitted(formMarkup(need)).map(([key]) => key);

  it('ask for the state first', () => {
    expect(keys(DEFAULT_NEED)[0]).toBe('state');
  });

  it('have no name that a link does not know', () => {
    expect(
      [...keys(EVERYTHING), ...keys(HOUSEHOLD)].filter((key) => !isNeedParam(key) && !isRangeParam(key)),
    ).toEqual([]);
  });

  it.each(['en', 'zh'] as const)('each have a label or stand in one: %s', (locale) => {
    const markup = [EVERYTHING, HOUSEHOLD]
      .map((need) => formMarkup(need, locale))
      .join('')
      .replace(/<label\b.*?<\/label>/gs, '');
    const bare = [...markup.matchAll(/<(?:input|select)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('type="hidden"') && !tag.includes('aria-label="'));
    expect(bare).toEqual([]);
  });

  it('that are rare are folded away until they say something', () => {
    const opened = (need: Need) => [...formMarkup(need).matchAll(/<details[^>]* open=""/g)].length;
    expect(opened(DEFAULT_NEED)).toBe(1);
    expect(opened(EVERYTHING)).toBeGreaterThan(5);
  });
});

describe('choices that no plan has', () => {
  it('are not offered', () => {
    const boxes = (need: Need) => formMarkup(need).match(/<input[^>]*name="net"[^>]*>/g);
    expect(boxes(DEFAULT_NEED)).toHaveLength(3);
    expect(boxes(makeNeed({ require: { networks: ['boost'] } }))).toHaveLength(4);
  });

  it.each([
    ['en', 'No plan here states a price for calls there.', 'No plan here states roaming there.'],
    ['zh', '这里没有套餐写明打往那里的价格。', '这里没有套餐写明可在那里漫游。'],
  ] as const)('are said of a country: %s', (locale, calls, trips) => {
    const calling = (country: string) =>
      makeNeed({ monthly: { internationalCalls: [{ country, minutes: 60 }] } });
    expect(formMarkup(calling('AQ'), locale)).toContain(calls);
    expect(formMarkup(calling('CN'), locale)).not.toContain(calls);
    expect(formMarkup(makeNeed({ trips: [makeTrip({ country: 'AQ' })] }), locale)).toContain(trips);
    expect(formMarkup(makeNeed({ trips: [makeTrip({ country: 'MX' })] }), locale)).not.toContain(trips);
  });
});
