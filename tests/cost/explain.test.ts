import { describe, expect, test } from 'vitest';
import { explain } from '@/lib/cost/explain';
import type { Ask } from '@/lib/cost/reason';
import { ITEM_KINDS, type Item } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { priceCatalog } from '@/lib/results/price-catalog';
import { REAL } from '@/tests/support/real-catalog-view';
import { makeNeed } from '../support/make-need';
import { makePlan } from '../support/make-plan';

const NEEDS: [string, Need][] = PRESET_IDS.flatMap((id) => [
  [id, PRESETS[id]],
  [`${id} in Illinois with autopay`, { ...PRESETS[id], state: 'IL', autopay: 'bank' }],
]);

describe.each(NEEDS)('the sentence behind a price: %s', (_, need) => {
  const { rows } = priceCatalog(REAL, need);

  test('its amounts add up to the total, and each item is said once', () => {
    for (const { quote, plan } of rows) {
      const said = explain(quote, plan, need).filter(({ key }) => key !== 'usageFromCredit');
      const sum = said.reduce((cents, { values }) => cents + (values.amountCents ?? 0), 0);
      expect(sum, plan.id).toBe(quote.totalCents);
      const amounts = said.filter(({ values }) => values.amountCents !== undefined);
      expect(amounts, plan.id).toHaveLength(quote.items.length);
    }
  });

  test('follows the fixed order of item kinds and says how taxes are counted', () => {
    for (const { quote, plan } of rows) {
      const phrases = explain(quote, plan, need);
      const places = phrases
        .map(({ key }) => ITEM_KINDS.indexOf((key === 'paymentThen' ? 'payment' : key) as 'payment'))
        .filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const taxes = phrases.filter(({ key }) => ['tax', 'taxIncluded', 'taxLeftOut'].includes(key));
      expect(taxes.length, plan.id).toBe(1);
    }
  });

  test('every country the person calls is in it, paid, included or from credit', () => {
    for (const { quote, plan } of rows) {
      const phrases = explain(quote, plan, need);
      if (quote.usageFromCreditCents !== null) continue;
      const named = phrases
        .filter(({ key }) => key === 'internationalCalling' || key === 'callsIncluded')
        .flatMap(({ values }) => values.countries ?? []);
      expect(named.sort()).toEqual(need.monthly.internationalCalls.map(({ country }) => country).sort());
    }
  });
});

describe('the phrases of a quote', () => {
  const charge = { quantity: 6, unitPrice: '1.00', amountCents: 6_01 };
  const said = { quantity: 6, unitPrice: '1.00', amountCents: 6_01, perMonthCents: 2_00 };
  const need = makeNeed({
    horizonMonths: 3,
    monthly: {
      internationalCalls: [
        { country: 'CN', minutes: 20 },
        { country: 'HK', minutes: 5 },
        { country: 'IN', minutes: 7 },
      ],
      internationalSms: [
        { country: 'CN', messages: 3 },
        { country: 'BR', messages: 4 },
        { country: 'IN', messages: 2 },
      ],
    },
  });
  const phrasesOf = (
    items: Item[],
    usageFromCreditCents: number | null = null,
    asks: Ask[] = [],
    asked: Need = need,
  ) =>
    explain({ items, usageFromCreditCents, asks }, makePlan({}), asked).filter(
      ({ key }) => key !== 'taxIncluded',
    );

  test.each<[Item, string]>([
    [{ kind: 'autopayDiscount', optionId: 'monthly', ...charge }, 'monthly'],
    [{ kind: 'topUp', price: '10.00', ...charge }, '10.00'],
    [{ kind: 'recurringFee', name: 'Line', ...charge }, 'Line'],
    [{ kind: 'oneTimeFee', name: 'Start', ...charge }, 'Start'],
    [{ kind: 'addOn', addOnId: 'asia', ...charge }, 'asia'],
    [{ kind: 'overage', service: 'voice', ...charge }, 'voice'],
    [{ kind: 'ownOffer', name: 'Trade-in', ...charge }, 'Trade-in'],
    [{ kind: 'tax', state: 'IL', ...charge }, 'IL'],
  ])('name what $kind pays for', (item, ref) => {
    expect(phrasesOf([item], 0)).toEqual([{ key: item.kind, values: { ...said, ref } }]);
  });

  test('tell the first payment from those that follow', () => {
    const payment = (optionId: string): Item => ({ kind: 'payment', optionId, ...charge });
    expect(phrasesOf([payment('intro'), payment('monthly')], 0)).toEqual([
      { key: 'payment', values: { ...said, ref: 'intro' } },
      { key: 'paymentThen', values: { ...said, ref: 'monthly' } },
    ]);
  });

  test('say how much goes to the countries of an item, and which countries cost nothing', () => {
    const calls: Item = { kind: 'internationalCalling', countries: ['CN', 'HK'], addOnId: null, ...charge };
    const texts: Item = { kind: 'internationalSms', countries: ['CN', 'BR'], addOnId: null, ...charge };
    expect(phrasesOf([texts, calls])).toEqual([
      { key: 'internationalCalling', values: { ...said, ref: '', countries: ['CN', 'HK'], use: 25 } },
      { key: 'internationalSms', values: { ...said, ref: '', countries: ['CN', 'BR'], use: 7 } },
      { key: 'callsIncluded', values: { countries: ['IN'] } },
      { key: 'textsIncluded', values: { countries: ['IN'] } },
    ]);
  });

  test('do not call included what is left out', () => {
    const asks: Ask[] = [
      { code: 'internationalCalling', country: 'HK', open: true },
      { code: 'internationalCalling', country: 'IN', open: false },
    ];
    const [calls] = phrasesOf([], null, asks).filter(({ key }) => key === 'callsIncluded');
    expect(calls?.values.countries).toEqual(['CN', 'IN']);
  });

  test('count use and months of the kind of month that an item is of', () => {
    const asked = {
      ...need,
      horizonMonths: 9,
      otherMonths: [
        { months: 3, monthly: { internationalCalls: [{ country: 'CN', minutes: 60 }] } },
        { months: 1, monthly: {} },
      ],
    };
    const calls = (monthKind: number): Item => ({
      ...{ kind: 'internationalCalling', countries: ['CN'], addOnId: null },
      ...{ ...charge, monthKind },
    });
    const told = phrasesOf([calls(0), calls(1), calls(2)], 0, [], asked);
    expect(told.map(({ values: { use, monthKind, months } }) => [monthKind, months, use])).toEqual([
      [0, 5, 20],
      [1, 3, 60],
      [2, 1, 20],
    ]);
    expect(told.map(({ values }) => values.perMonthCents)).toEqual([1_20, 2_00, 6_01]);
  });

  test('name the country of a trip', () => {
    const trip: Item = { kind: 'roaming', country: 'MX', passId: 'day', ...charge };
    expect(phrasesOf([trip], 0)).toEqual([
      { key: 'roaming', values: { ...said, ref: '', countries: ['MX'] } },
    ]);
  });

  test('say what is paid from credit, and nothing where that is nothing', () => {
    expect(phrasesOf([], 1)).toEqual([{ key: 'usageFromCredit', values: { amountCents: 1 } }]);
    expect(phrasesOf([], 0)).toEqual([]);
  });

  test.each([
    ['included', null, ['taxIncluded']],
    ['included', 'IL', ['taxIncluded']],
    ['excluded', null, ['taxLeftOut']],
    ['excluded', 'IL', []],
  ] as const)('taxes %s, state %s: %j', (taxesAndFees, state, keys) => {
    const plan = makePlan({ charges: { taxesAndFees } });
    const plain = { ...makeNeed({}), state };
    expect(
      explain({ items: [], usageFromCreditCents: 0, asks: [] }, plan, plain).map(({ key }) => key),
    ).toEqual(keys);
  });

  test('of a stay, the amount itself stands for a month', () => {
    const stay = { ...need, horizonDays: 45 };
    const item: Item = { kind: 'addOn', addOnId: 'asia', ...charge };
    const [phrase] = explain({ items: [item], usageFromCreditCents: 0, asks: [] }, makePlan({}), stay);
    expect(phrase?.values.perMonthCents).toBe(6_01);
  });
});
