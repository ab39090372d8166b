import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Fact, formatUsd, Money } from '@/components/ui';
import type { Amount } from '@/lib/plan/plan';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

const render = (locale: 'en' | 'zh', element: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? en : zh} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
const text = (markup: string) =>
  markup.replace(/<span[^>]*hidden[^>]*>.*?<\/span>/g, '').replace(/<[^>]+>/g, '');

describe('the four states of a fact stay apart', () => {
  test.each<[label: string, amount: Amount, en: string, zh: string]>([
    ['unlimited', 'unlimited', 'Unlimited', '不限量'],
    ['a number', 15, '15 GB', '15 GB'],
    ['the least number', 0.000001, '0.000001 GB', '0.000001 GB'],
    ['550 MB, kept in GB', 0.537109375, '550 MB', '550 MB'],
    ['half a gigabyte', 0.5, '0.5 GB', '0.5 GB'],
    ['two decimals', 0.57, '0.57 GB', '0.57 GB'],
    ['no whole megabytes', 0.5371, '0.5371 GB', '0.5371 GB'],
    ['more than a gigabyte', 1.537109375, '1.537109 GB', '1.537109 GB'],
    ['a great number', 12345.5, '12,345.5 GB', '12,345.5 GB'],
    ['not offered', 0, 'Not offered', '不提供'],
    ['not stated', null, 'Not stated', '没写明'],
  ])('%s', (_, amount, english, chinese) => {
    expect(text(render('en', <Fact amount={amount} unit="GB" />))).toBe(english);
    expect(text(render('zh', <Fact amount={amount} unit="GB" />))).toBe(chinese);
  });

  test('not stated says why, with a tab stop or without', () => {
    expect(render('en', <Fact amount={null} />)).toContain('<button');
    expect(render('en', <Fact amount={null} quiet />)).not.toContain('<button');
    for (const quiet of [true, false]) {
      expect(render('en', <Fact amount={null} quiet={quiet} />)).toContain(en.facts.notStatedWhy);
    }
    expect(render('en', <Fact amount={0} />)).not.toContain(en.facts.notStatedWhy);
  });
});

describe('money is exact', () => {
  test.each([
    ['nothing', 0, '$0.00'],
    ['a cent', 1, '$0.01'],
    ['a cent owed back', -1, '−$0.01'],
    ['thousands', 123456, '$1,234.56'],
    ['more cents than a float of dollars holds', 9007199254740991, '$90,071,992,547,409.91'],
  ])('%s', (_, cents, words) => {
    expect(formatUsd(cents, 'en')).toBe(words);
    expect(formatUsd(cents, 'zh')).toBe(words);
  });
  test('the amount stays readable by programs', () => {
    expect(render('en', <Money cents={1999} />)).toContain('value="1999"');
  });
});
