import { describe, expect, it } from 'vitest';
import { BeforeYouBuy, Rivals } from '@/components/plan';
import { DEFAULT_NEED } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { priceCatalog } from '@/lib/results/price-catalog';
import { rivalsOf } from '@/lib/results/rivals';
import { FILES, FULL_PLAN } from '@/tests/facts/plans';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeOption } from '@/tests/support/make-plan';
import { renderWords, textOf } from '@/tests/support/render-words';

const SENTENCE = `${'Word '.repeat(25)}end.`;

describe('before you buy', () => {
  it.each([
    ['en', 'Price'],
    ['zh', '价格'],
  ] as const)('a note is said with its topic: %s', (locale, topic) => {
    const markup = renderWords(<BeforeYouBuy plan={FULL_PLAN} />, locale);
    const price = markup.split('data-topic="price"')[1]?.split('data-topic=')[0] ?? '';
    expect(price).toContain(topic);
    expect(price).toContain(locale === 'en' ? 'A note.' : '备注。');
  });

  it('a long note opens after its first lines, a short one has nothing to open', () => {
    const notes = (en: string) => ({ abroad: { en, zh: '备注。' } });
    const long = renderWords(
      <BeforeYouBuy plan={{ ...FULL_PLAN, notes: notes(`${SENTENCE} ${SENTENCE}`) }} />,
      'en',
    );
    expect(long.match(/<details/g)?.length).toBe(1);
    expect(long.split(SENTENCE).length).toBe(3);
    expect(renderWords(<BeforeYouBuy plan={{ ...FULL_PLAN, notes: notes(SENTENCE) }} />, 'en')).not.toContain(
      '<details',
    );
  });

  it.each(['en', 'zh'] as const)('no word is missing for any plan: %s', (locale) => {
    for (const plan of FILES.flatMap(({ plans }) => plans)) renderWords(<BeforeYouBuy plan={plan} />, locale);
  });
});

describe('rivals', () => {
  const plan = (id: string, price: string) => ({
    id,
    carrier: id,
    charges: { options: [makeOption({ priceByLines: { '1': price } })] },
  });
  const { rows } = priceCatalog(
    makeCatalog([plan('own', '20.00'), plan('a', '21.00'), plan('b', '22.00')]),
    DEFAULT_NEED,
  );
  const own = rows.find((row) => row.plan.id === 'own');
  if (!own) throw new Error('own is among the rows');
  const markup = renderWords(
    <Rivals
      plan={own.plan}
      rivals={rivalsOf(own.plan, own.quote.totalCents, rows)}
      need={DEFAULT_NEED}
      query={needQuery(DEFAULT_NEED)}
    />,
    'en',
  );

  it('are compared with the plan in one link', () => {
    expect(markup).toContain('href="/en/compare?plans=own,a,b"');
    expect(textOf(markup)).toContain('Compare these 3 plans');
  });
});
