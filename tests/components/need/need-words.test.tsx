import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { useNeedWords } from '@/components/need/use-need-words';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS } from '@/lib/need/presets';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { makeNeed } from '@/tests/support/make-need';

const MESSAGES = { en, zh };

function Words({ need }: { need: Need }) {
  return useNeedWords(need, [{ id: 'verizon', name: 'Verizon' }]).map((part) => <i key={part}>{part}</i>);
}

function wordsOf(need: Need, locale: 'en' | 'zh'): string[] {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <Words need={need} />
    </NextIntlClientProvider>,
  );
  return [...markup.matchAll(/<i>(.*?)<\/i>/g)].map(([, text = '']) => text);
}

const NEED = makeNeed({
  horizonMonths: 24,
  autopay: 'debit',
  monthly: { dataGB: 8 },
  otherMonths: [
    { months: 2, monthly: { dataGB: 30, internationalCalls: [{ country: 'CN', minutes: 60 }] } },
    { months: 1, monthly: { voiceMinutes: 0, internationalCalls: [], internationalSms: [] } },
  ],
  trips: [
    { country: 'MX', days: 7, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 1 },
    { country: 'CA', days: 1, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 },
  ],
  require: { wifiCallingAbroad: true, mobileNumber: true, idleDays: 60, eligibility: ['port-in'] },
  offers: [
    { carrier: 'verizon', plan: null, perMonth: '-23.05', months: 36, oneTime: '0.00', name: 'Phone' },
    { carrier: 'mint', plan: 'mint-5gb', perMonth: '0.00', months: 12, oneTime: '-10.00', name: 'Gift' },
  ],
  present: { perMonth: '65.00' },
});

describe('a need in words', () => {
  it('says what is new in English', () => {
    expect(wordsOf(NEED, 'en')).toEqual([
      '1 line',
      '24 months',
      '8 GB',
      '2 months with 30 GB, 60 min to China',
      '1 month with 0 min, no calls abroad, no texts abroad',
      'Mexico, 7 days, 1 text received',
      'Canada, 1 day',
      'autopay by debit card',
      'Wi-Fi calling abroad',
      'a real mobile number',
      'number unused for 60 days',
      'I bring my number along',
      'without a phone of my own',
      'Verizon: Phone, −$23.05 a month for 36 months',
      'mint mint-5gb: Gift, −$10.00 once',
      '$65.00 a month now',
    ]);
  });

  it('says the same in Chinese', () => {
    expect(wordsOf(NEED, 'zh')).toEqual([
      '1 条线',
      '24 个月',
      '8 GB',
      '其中 2 个月：30 GB、打往中国 60 分钟',
      '其中 1 个月：0 分钟、没有国际通话、没有国际短信',
      '墨西哥 7 天，收短信 1 条',
      '加拿大 1 天',
      '自动付款（借记卡）',
      '境外 Wi-Fi 通话',
      '真实手机号码',
      '号码闲置 60 天',
      '携号转入',
      '没有自备手机',
      'Verizon：Phone，每月 −$23.05，共 36 个月',
      'mint mint-5gb：Gift，一次性 −$10.00',
      '现在每月付 $65.00',
    ]);
  });

  it.each([
    [
      'en',
      [
        '4 lines that differ: Ann (40 GB, 60 min to China), Bo, 2 lines (5 GB, no trips, “eSIM” not required), 1 line (5 GB)',
        '12 months',
        '200 min',
        'Mexico, 7 days',
        'eSIM',
      ],
    ],
    [
      'zh',
      [
        '4 条不一样的线：Ann（40 GB、打往中国 60 分钟）、Bo 2 条线（5 GB、不出境旅行、不要求“eSIM”）、1 条线（5 GB）',
        '12 个月',
        '200 分钟',
        '墨西哥 7 天',
        'eSIM',
      ],
    ],
  ] as const)('says the groups of a household, and what some of them share: %s', (locale, words) => {
    const group = { name: '', lines: 1, monthly: { dataGB: 5 }, require: {}, offers: [] };
    const need = makeNeed({
      lines: 4,
      monthly: { dataGB: 10, voiceMinutes: 200 },
      trips: [{ country: 'MX', days: 7, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 }],
      require: { esim: true },
      groups: [
        {
          ...group,
          name: 'Ann',
          // Said again, it is as for everybody.
          monthly: { dataGB: 40, voiceMinutes: 200, internationalCalls: [{ country: 'CN', minutes: 60 }] },
        },
        { ...group, name: 'Bo', lines: 2, trips: [], require: { esim: false } },
        group,
      ],
    });
    expect(wordsOf(need, locale)).toEqual(words);
  });

  it.each(PRESET_IDS)('the ready-made need %s has a name and a description in both languages', (id) => {
    for (const { need } of [en, zh]) {
      expect(need.preset[id]).not.toBe('');
      expect(need.presetWhat[id]).not.toBe('');
    }
  });
});
