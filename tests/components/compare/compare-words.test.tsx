import { describe, expect, it } from 'vitest';
import { CompareVerdict } from '@/components/compare';
import { OptionsCell } from '@/components/compare/options-cell';
import { optionPrices } from '@/lib/facts/prices';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption } from '@/tests/support/make-plan';
import { renderWords, textOf } from '@/tests/support/render-words';

const NAMES = new Map([
  ['a', 'Helium Mobile Air'],
  ['b', 'Mint Mobile 23GB'],
]);
const said = (locale: 'en' | 'zh', ...phrases: Parameters<typeof CompareVerdict>[0]['phrases']) =>
  textOf(
    renderWords(
      <CompareVerdict phrases={phrases} need={makeNeed({ horizonMonths: 12 })} names={NAMES} />,
      locale,
    ),
  );

describe('the verdict of a comparison in words', () => {
  it.each([
    ['en', 'Helium Mobile Air and Mint Mobile 23GB cost the same: $180.00 for 12 months.'],
    ['zh', 'Helium Mobile Air 和 Mint Mobile 23GB 同价：12 个月共 $180.00。'],
  ] as const)('two at one price: %s', (locale, text) => {
    const words = said(locale, { key: 'same', ids: ['a', 'b'], totalCents: 18000 });
    expect(words.replaceAll(/ (?=[.,:：。])/g, '')).toBe(text);
  });

  it.each([
    ['en', 'Year 2: Mint Mobile 23GB is cheaper, $180.00 against $300.00 for Helium Mobile Air.'],
    ['zh', '第二年 Mint Mobile 23GB 更便宜：$180.00，Helium Mobile Air 要 $300.00。'],
  ] as const)('cheaper afterwards: %s', (locale, text) => {
    expect(said(locale, { key: 'next', id: 'b', cents: 18000, against: 'a', againstCents: 30000 })).toBe(
      text,
    );
  });
});

describe('ways to pay in a cell', () => {
  const options = [
    makeOption({ id: 'm3', period: { months: 3 }, newCustomersOnly: true, priceByLines: { '1': '45.00' } }),
    makeOption({ id: 'm12', period: { months: 12 }, priceByLines: { '1': '360.00', '2': '600.00' } }),
  ].map(optionPrices);

  it('are named by how they are paid, never by their ids', () => {
    const text = textOf(renderWords(<OptionsCell options={options} lines={1} />, 'en'));
    expect(text).toContain('Every 3 months, paid at once · New customers only $45.00');
    expect(text).toContain('$360.00');
    expect(text).not.toMatch(/\bm3\b|\bm12\b|600/);
  });

  it('for more lines than a price is stated for it says for how many it is', () => {
    expect(textOf(renderWords(<OptionsCell options={options} lines={2} />, 'en'))).toContain('1 line $45.00');
  });
});
