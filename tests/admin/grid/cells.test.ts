import { describe, expect, test } from 'vitest';
import { valueAt } from '@/lib/admin/document-values';
import { type CellWords, cellText, readCellText } from '@/lib/admin/grid/cell-text';
import { checkCell, SAMPLE } from '@/lib/admin/grid/check-cell';
import { cellValue, columnOf, GRID_COLUMNS, type GridColumn, withCellValue } from '@/lib/admin/grid/columns';
import { countryValue, withCountryValue } from '@/lib/admin/grid/country-lists';
import { parsePlan } from '@/lib/plan/schema';
import { REAL_FILES } from '../../server/real-catalog';

const WORDS: CellWords = {
  ...{ notStated: 'Not stated', unlimited: 'Unlimited', notOffered: 'Not offered', home: 'As at home' },
  ...{ notSold: 'Not sold', yes: 'Yes', no: 'No' },
  option: (value) => ({ stop: 'Stops', unknown: 'Not stated', att: 'AT&T' })[value] ?? value,
};
const TODAY = '2026-11-30';
const column = (key: string) => columnOf(key) as GridColumn;
const read = (key: string, text: string) => readCellText(column(key).field, text, WORDS);
const PLANS = REAL_FILES.flatMap(({ plans }) => plans);

describe('a typed cell', () => {
  test.each([
    ['an amount', 'data.highSpeedGB', '5', 5],
    ['an amount with a comma', 'data.highSpeedGB', '1,5', 1.5],
    ['unlimited', 'data.highSpeedGB', 'unlimited', 'unlimited'],
    ['unlimited in Chinese', 'data.highSpeedGB', '不限', 'unlimited'],
    ['not offered', 'hotspot.includedGB', 'Not offered', 0],
    ['nothing is not stated', 'data.highSpeedGB', '', null],
    ['not stated in Chinese', 'data.highSpeedGB', '没写明', null],
    ['what is no amount', 'data.highSpeedGB', 'some', 'some'],
    ['dollars', 'price', '$1,014.5', '1014.5'],
    ['a fact', 'features.volte', 'y', true],
    ['a fact that is none', 'features.volte', 'maybe', 'maybe'],
    ['a choice by its word', 'data.afterAllowance', 'stops', 'stop'],
    ['a choice whose word is "not stated"', 'charges.taxesAndFees', 'not stated', 'unknown'],
    ['several', 'networks', 'verizon, AT&T', ['verizon', 'att']],
    ['not sold', 'extraLinePrice', 'not sold', 'notSold'],
    ['the rate of a country', 'callRate.CN', '0.02', '0.02'],
  ])('%s', (_, key, text, value) => expect(read(key, text)).toEqual(value));

  test.each([
    ['an amount', 'data.highSpeedGB', 5, true],
    ['below zero', 'data.highSpeedGB', '-5', false],
    ['a fact that is none', 'features.volte', 'maybe', false],
    ['a price that is not stated', 'price', null, false],
    ['a rate of four places', 'callRate.CN', '0.0123', true],
    ['of five', 'callRate.CN', '0.01234', false],
    ['today', 'verifiedAt', TODAY, true],
    ['tomorrow', 'verifiedAt', '2026-12-01', false],
    ['no name', 'name', '', false],
    ['a network without how it is known, which is another cell', 'networks', ['att'], true],
  ])('keeps the rules of the schema: %s', (_, key, value, ok) =>
    expect(checkCell(column(key), value, TODAY).ok).toBe(ok),
  );
  test('is as a document holds it', () =>
    expect(checkCell(column('price'), '14.5', TODAY)).toEqual({ ok: true, value: '14.50' }));
});

test('the sample that cells are checked in breaks no rule', () => expect(parsePlan(SAMPLE).ok).toBe(true));

test('every cell of every plan of the catalog is read as what it was written from, and put back as it was', () => {
  const off = PLANS.flatMap((plan) =>
    GRID_COLUMNS.flatMap((one) => {
      const value = cellValue(plan, one);
      if (value === undefined) return [];
      const text = cellText(one.field, value, WORDS);
      const again = readCellText(one.field, text, WORDS);
      const same = JSON.stringify(again) === JSON.stringify(value);
      const back = JSON.stringify(cellValue(withCellValue(plan, one, value), one)) === JSON.stringify(value);
      return same && back
        ? []
        : [`${plan.id} ${one.key}: ${JSON.stringify(value)} → ${text} → ${JSON.stringify(again)}`];
    }),
  );
  expect(PLANS.length).toBeGreaterThan(100);
  expect(off).toEqual([]);
});

describe('the value of a country', () => {
  const entry = (countries: string[] | string, ratePerMinute: string | null) => ({
    ...{ countries, includedMinutes: null, ratePerMinute },
  });
  const set = (list: unknown, value: unknown, code = 'CN') => withCountryValue(list, code, 'callRate', value);
  test.each([
    ['in no list', [], '0.02', [entry(['CN'], '0.02')]],
    ['that is what nobody says, of no list', [], null, []],
    ['alone', [entry(['CN'], '0.01')], '0.02', [entry(['CN'], '0.02')]],
    [
      'leaves the others',
      [entry(['CN', 'MX'], '0.01')],
      '0.02',
      [entry(['MX'], '0.01'), entry(['CN'], '0.02')],
    ],
    [
      'joins who says the same',
      [entry(['CN'], '0.01'), entry(['MX'], '0.02')],
      '0.02',
      [entry(['MX', 'CN'], '0.02')],
    ],
    ['differs from every other', [entry('*', '0.05')], '0.02', [entry(['CN'], '0.02'), entry('*', '0.05')]],
    ['is as every other again', [entry(['CN'], '0.02'), entry('*', '0.05')], '0.05', [entry('*', '0.05')]],
    ['stays what it is', [entry(['CN', 'MX'], '0.01')], '0.01', [entry(['CN', 'MX'], '0.01')]],
    [
      'from the own minutes',
      [{ countries: ['CN', 'MX'], fromVoice: true }],
      '0.02',
      [{ countries: ['MX'], fromVoice: true }, entry(['CN'], '0.02')],
    ],
  ])('%s', (_, list, value, next) => expect(set(list, value)).toEqual(next));
  test('is that of every other country where none names it, and no value where minutes are the own', () => {
    expect(countryValue([entry('*', '0.05')], 'CN', 'callRate')).toBe('0.05');
    expect(countryValue([{ countries: ['CN'], fromVoice: true }], 'CN', 'callMinutes')).toBeUndefined();
    expect(countryValue([], 'CN', 'callRate')).toBeNull();
  });
  test('is listed or not', () => {
    const list = withCountryValue([], 'CN', 'callListed', true);
    expect(list).toEqual([entry(['CN'], null)]);
    expect(withCountryValue(list, 'CN', 'callListed', false)).toEqual([]);
    expect(withCountryValue([entry('*', '1.00')], 'CN', 'callListed', false)).toEqual([entry('*', '1.00')]);
  });
});

test('prices are those of the way to pay that is open to everybody', () => {
  const plan = {
    charges: {
      options: [
        {
          id: 'a',
          priceByLines: { '1': '1.00' },
          extraLinePrice: null,
          conditions: [],
          newCustomersOnly: true,
        },
        {
          id: 'b',
          priceByLines: { '3': '9.00', '2': '7.00' },
          extraLinePrice: null,
          conditions: [],
          newCustomersOnly: false,
        },
      ],
    },
  };
  expect(cellValue(plan, column('price'))).toBe('7.00');
  const next = withCellValue(plan, column('price'), '8.00');
  expect(valueAt(next, ['charges', 'options', 1, 'priceByLines', '2'])).toBe('8.00');
  expect(cellValue({ charges: { options: [] } }, column('price'))).toBeUndefined();
});
