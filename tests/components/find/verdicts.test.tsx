import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CheaperLine } from '@/components/find/cheaper-line';
import { CountsLine } from '@/components/find/counts-line';
import { Highlights } from '@/components/find/highlights';
import { MayMeet } from '@/components/find/may-meet';
import { NoResults } from '@/components/find/no-results';
import { PriceChoice, PriceNote, PriceWarning } from '@/components/find/price-basis-line';
import { FindProvider } from '@/components/find/providers';
import { Results } from '@/components/find/results';
import { createFindStore } from '@/components/find/store';
import { RowDetail } from '@/components/table/row-detail';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import { EXACT_USE } from '@/lib/need/usage-range';
import { initialDataOf } from '@/lib/results/initial-data';
import { priceCatalog } from '@/lib/results/price-catalog';
import { buildViewModel, firstPage } from '@/lib/results/view-model';
import { DEFAULT_VIEW, NO_FACETS, type View } from '@/lib/table/view-params';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed } from '@/tests/support/make-need';
import { makeOption, type PartialPlan } from '@/tests/support/make-plan';

const MESSAGES = { en, zh };
type Locale = keyof typeof MESSAGES;

const price = (dollars: string) => ({ options: [makeOption({ priceByLines: { '1': dollars } })] });
const CHINA = [{ countries: ['CN'], includedMinutes: 'unlimited' as const, ratePerMinute: null }];
const NEED = makeNeed({
  monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] },
  require: { esim: true },
});
const SURE: PartialPlan = { id: 'sure', name: 'Sure', charges: price('30.00'), internationalCalling: CHINA };
const ASK_ESIM: PartialPlan = {
  id: 'ask-esim',
  name: 'Ask',
  charges: price('20.00'),
  internationalCalling: CHINA,
  sim: { esim: null },
};
const ASK_CALLS: PartialPlan = {
  id: 'ask-calls',
  name: 'Open',
  charges: price('15.00'),
  listed: { internationalCalling: 'some' },
};
const NO_ESIM: PartialPlan = { id: 'no', name: 'No', sim: { esim: false }, internationalCalling: CHINA };
const ALL = makeCatalog([SURE, ASK_ESIM, ASK_CALLS, NO_ESIM]);

/** The parts of the page that speak of verdicts as the server draws them, as markup. */
function page(locale: Locale, catalog: CatalogView, change: Partial<View> = {}, need: Need = NEED): string {
  const view = { ...DEFAULT_VIEW, ...change };
  const start = { need, range: EXACT_USE, view };
  const model = buildViewModel(priceCatalog(catalog, need), view);
  const initial = initialDataOf(catalog, model);
  const { carriers, leaveOutAfterDays } = initial;
  const today = '2026-09-02';
  const store = createFindStore({ ...start, initial, today, drawn: firstPage(model, view) });
  const context = { store, start, today, carriers, leaveOutAfterDays, drawnFrom: catalog };
  const { rows } = store.getState().immediate.viewModel;
  return renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      <FindProvider value={{ ...context, known: { states: [], carriers: [] } }}>
        <CountsLine />
        <PriceChoice />
        <PriceWarning />
        <PriceNote />
        {rows.length === 0 && <NoResults />}
        <Highlights />
        <CheaperLine />
        <Results />
        <MayMeet />
      </FindProvider>
    </NextIntlClientProvider>,
  );
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");
const listOf = (html: string): string => html.slice(html.indexOf('aria-labelledby="may-meet"'));

describe('the three verdicts on the page', () => {
  test.each([
    ['en', '1 plan fits · 2 more may fit: ask first · 1 does not'],
    ['zh', '1 个确定可以 · 还有 2 个可能可以：先问清楚 · 1 个不行'],
  ] as const)('%s: the sentence on top counts all three', (locale, sentence) => {
    expect(textOf(page(locale, ALL))).toContain(sentence);
  });

  test.each([
    ['en', 'One question may save you $120.00: example Mobile Ask, $240.00. Ask about: eSIM'],
    ['zh', '问一个问题可能省'],
  ] as const)('%s: a question that may save money is named, with its plan and total', (locale, sentence) => {
    const html = page(locale, ALL);
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('open=ask-esim&amp;may=1');
  });

  test('no such line where the plan that meets the need is the cheapest', () => {
    expect(textOf(page('en', makeCatalog([SURE, NO_ESIM])))).not.toContain('One question');
  });

  test('the second list is a link with its count, closed at first and without a row', () => {
    const list = listOf(page('en', ALL));
    expect(textOf(list)).toContain('May meet it, ask first (2)');
    expect(list).toContain('may=1');
    expect(list).toContain('aria-expanded="false"');
    expect(list).not.toContain('role="row"');
  });

  test('opened by its address it has every plan with its asks, "from" and what is left out', () => {
    const list = textOf(listOf(page('en', ALL, { may: true })));
    expect(list).toContain('What to ask');
    expect(list).toContain('Ask:eSIM');
    expect(list).toContain('from $180.00');
    expect(list).toContain('calls to China not included');
    expect(list).not.toContain('from $240.00');
  });

  test('the first list never has a plan that may meet the need', () => {
    const html = page('en', ALL, { may: true });
    const first = html.slice(
      html.indexOf('aria-labelledby="results"'),
      html.indexOf('aria-labelledby="may-meet"'),
    );
    expect(first).toContain('data-plan="sure"');
    expect(first).not.toContain('data-plan="ask-esim"');
  });

  test('the second list opens by itself where no plan meets the need, and the page says so', () => {
    const html = page('en', makeCatalog([ASK_ESIM, ASK_CALLS, NO_ESIM]));
    expect(listOf(html)).toContain('data-plan="ask-esim"');
    expect(textOf(html)).toContain('2 plans may meet it');
  });

  test('two tables on one page own cells of their own', () => {
    const ids = [...page('en', ALL, { may: true }).matchAll(/ id="([^"]*cells-[^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a filter acts on both lists, and its menu counts both', () => {
    const html = page('en', ALL, { filtering: true, facets: { ...NO_FACETS, network: ['verizon'] } });
    expect(textOf(html)).toContain('May meet it, ask first (0 of 2)');
    expect(textOf(html)).toContain('1 +2?');
  });
});

describe('an estimated tax', () => {
  const taxed = {
    ...makeCatalog([{ ...SURE, charges: { ...price('30.00'), taxesAndFees: 'excluded' } }]),
    settings: { combinedTaxRatePercent: { CA: '20' }, taxableShare: '0.5' },
    taxes: {
      taxableShare: { value: '0.5', year: 2025, source: '' },
      states: {
        CA: {
          combinedRatePercent: '20',
          basis: 'derived',
          year: 2025,
          highPercent: '40',
          source: '',
        } as const,
      },
    },
  };

  // 360.00 and 10 % of it; at most 20 %.
  test.each([
    ['en', 'up to $432.00', 'taxes as they are estimated for California'],
    ['zh', '最高 $432.00', '按加利福尼亚州估算的税费'],
  ] as const)(
    '%s: pick, row and card say low and high, and the page what is in a total',
    (locale, high, said) => {
      const text = textOf(page(locale, taxed, {}, { ...NEED, state: 'CA' }));
      expect(text).toContain('$396.00');
      expect(text.split(high)).toHaveLength(1 + 3);
      expect(text).toContain(said);
    },
  );

  test.each([
    ['en', 'Choose your state to add taxes'],
    ['zh', '选好所在州'],
  ] as const)('%s: without a state the page asks for it', (locale, said) => {
    const text = textOf(page(locale, taxed));
    expect(text).toContain(said);
    expect(text).not.toContain('with tax');
  });
});

describe('the opened row of a plan that may meet the need', () => {
  const rows = priceCatalog(ALL, NEED).mayMeet;
  const detail = (id: string, locale: Locale, need: Need = NEED) => {
    const row = rows.find(({ plan }) => plan.id === id);
    if (!row) throw new Error(`${id} may not meet the need`);
    return renderToString(
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
        <RowDetail row={row} need={need} taxes={ALL.taxes} planHref="/plan" />
      </NextIntlClientProvider>,
    );
  };

  test.each([
    ['en', 'Can example Mobile Ask be used with an eSIM?'],
    ['zh', 'example 移动 Ask 可以使用 eSIM 吗？'],
  ] as const)('%s: has the question to send to the carrier', (locale, question) => {
    expect(textOf(detail('ask-esim', locale))).toContain(question);
  });

  test('says what the total leaves out, and only where it does', () => {
    expect(textOf(detail('ask-calls', 'en'))).toContain('calls to China not included');
    expect(textOf(detail('ask-esim', 'en'))).not.toContain('not included');
  });

  test('compares an exact total with what is paid now, and no other', () => {
    const need = { ...NEED, present: { perMonth: '25.00' } };
    expect(textOf(detail('ask-esim', 'en', need))).toContain('this saves $60.00');
    expect(textOf(detail('ask-calls', 'en', need))).not.toContain('this saves');
  });
});
