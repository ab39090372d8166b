import { describe, expect, it } from 'vitest';
import { FactValueView, factText, useFactWords } from '@/components/plan';
import type { FactValue } from '@/lib/facts/value';
import { renderWords, textOf } from '@/tests/support/render-words';

const month = { months: 1 };
const GB: FactValue = { kind: 'amount', amount: 10, unit: 'gb', per: month };

const CASES: [string, FactValue, string, string][] = [
  ['an allowance', GB, '10 GB a month', '10 GB 每月'],
  ['less than a GB', { ...GB, amount: 0.537109375, per: null }, '550 MB', '550 MB'],
  ['none of it', { ...GB, amount: 0 }, 'Not offered', '不提供'],
  ['without end', { ...GB, amount: 'unlimited' }, 'Unlimited', '不限量'],
  ['lines of video', { ...GB, amount: 480, unit: 'videoLines', per: null }, '480p', '480p'],
  ['a rate', { kind: 'money', amount: '0.015', per: 'minute' }, '$0.015 a minute', '$0.015 每分钟'],
  ['one bound', { kind: 'range', from: 20, to: 20, unit: 'ms' }, '20 ms', '20 毫秒'],
  ['yes', { kind: 'yesNo', yes: true }, 'Yes', '是'],
  [
    'countries',
    { kind: 'countries', countries: ['MX', 'CA'], rest: false },
    'Canada, Mexico',
    '加拿大、墨西哥',
  ],
];

const InFile = ({ value }: { value: FactValue }) => factText(value, useFactWords());

describe('the words of a fact are the same on a page and in a file', () => {
  it.each(CASES)('%s', (_, value, en, zh) => {
    for (const [locale, words] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      expect(textOf(renderWords(<FactValueView value={value} />, locale)).replace(/\s+/g, ' ')).toBe(words);
      expect(textOf(renderWords(<InFile value={value} />, locale)).replace(/\s+/g, ' ')).toBe(words);
    }
  });
});
