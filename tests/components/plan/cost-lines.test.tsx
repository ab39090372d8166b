import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CostLines } from '@/components/plan/cost-lines';
import { priceCatalog } from '@/lib/results/price-catalog';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption } from '@/tests/support/make-plan';

const MESSAGES = { en, zh };

function lines(locale: keyof typeof MESSAGES, option: Parameters<typeof makeOption>[0], months: number) {
  const catalog = makeCatalog([{ id: 'a', charges: { options: [makeOption(option)] } }]);
  const [row] = priceCatalog(catalog, makeNeed({ horizonMonths: months })).rows;
  if (!row) throw new Error('The plan meets every need.');
  const html = renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <CostLines quote={row.quote} plan={row.plan} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test.each([
  ['en', { period: { days: 30 }, priceByLines: { '1': '3.00' } }, 12, '365 days × $3.00 for 30 days'],
  ['zh', { period: { days: 30 }, priceByLines: { '1': '3.00' } }, 12, '365 天 × 每 30 天 $3.00'],
  ['en', { period: { days: 28 }, priceByLines: { '1': '10.00' } }, 1, '30 days × $10.00 for 28 days'],
  ['en', { period: { months: 1 }, priceByLines: { '1': '10.00' } }, 12, '12 × $10.00'],
] as const)('%s, %j for %i months: %s', (locale, option, months, expected) => {
  const text = lines(locale, option, months);
  expect(text).toContain(expected);
  expect(text).not.toMatch(/\d\.\d+ ×/);
});
