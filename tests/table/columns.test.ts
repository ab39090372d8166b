import { describe, expect, test } from 'vitest';
import type { Cell } from '@/lib/csv';
import type { Need } from '@/lib/need/need';
import { priceCatalog } from '@/lib/results/price-catalog';
import { DEFAULT_QUERY } from '@/lib/results/query';
import { columnOf } from '@/lib/table/columns';
import { makeCatalog } from '@/tests/support/make-catalog';
import { makeNeed } from '@/tests/support/make-need';
import { makeCalling, type PartialPlan } from '@/tests/support/make-plan';

/** The rows that meet a need or may, as the list has them. */
function rowsOf(plans: PartialPlan[], need: Need) {
  const { rows, mayMeet } = priceCatalog(makeCatalog(plans), need, DEFAULT_QUERY);
  return [...rows, ...mayMeet];
}

describe('calls abroad in a sheet', () => {
  const toChina = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 10 }] } });
  const ofNone = makeNeed({});
  const included = makeCalling({ countries: ['MX', 'CA'], includedMinutes: 'unlimited' });
  const priced = makeCalling({ countries: ['CN'], includedMinutes: 0, ratePerMinute: '0.10' });
  const cases: [string, PartialPlan, Need, Cell][] = [
    ['asked for: what they cost', { internationalCalling: [priced] }, toChina, '12.00'],
    [
      'not asked for: the countries that are included',
      { internationalCalling: [included, priced] },
      ofNone,
      'MX CA',
    ],
    [
      'every country',
      { internationalCalling: [makeCalling({ countries: '*', includedMinutes: 100 })] },
      ofNone,
      '*',
    ],
    [
      'a whole list without any',
      { listed: { internationalCalling: 'all' }, internationalCalling: [] },
      ofNone,
      'none',
    ],
    [
      'a list that nobody has read',
      { listed: { internationalCalling: 'some' }, internationalCalling: [] },
      ofNone,
      null,
    ],
  ];
  test.each(cases)('%s', (_, plan, need, expected) => {
    const [row] = rowsOf([plan], need);
    expect(row && columnOf('international').csvValue(row, need)).toBe(expected);
  });
});

test('hotspot is sorted by what it is worth: no end at 600 kbps comes after 250 GB at full speed', () => {
  const need = makeNeed({});
  const worth = (hotspot: PartialPlan['hotspot']) => {
    const [row] = rowsOf([{ hotspot }], need);
    return row && columnOf('hotspot').sortValue(row, need);
  };
  const slow = worth({ includedGB: 'unlimited', maxKbps: 600 });
  const much = worth({ includedGB: 250, maxKbps: null });
  const free = worth({ includedGB: 'unlimited', maxKbps: null });
  expect(slow).toBeLessThan(much as number);
  expect(much).toBeLessThan(free as number);
});
