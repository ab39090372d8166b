/** Section 5, Payment options: terms and a cycle together, and which of equally cheap purchases are made. */
import { describe, expect, test } from 'vitest';
import type { PaymentOption } from '@/lib/plan/plan';
import { makeAutopay, makeOption } from '../support/make-plan';
import { itemsOf, quoteOf } from '../support/outcome';

const paidBy = (...options: Partial<PaymentOption>[]) => ({
  charges: { options: options.map((option) => makeOption(option)) },
});
const price = (dollars: string) => ({ priceByLines: { '1': dollars } });
const term = (id: string, months: number, dollars: string) => ({ id, period: { months }, ...price(dollars) });
const month = (dollars: string, id = 'month') => term(id, 1, dollars);
const bought = (options: Partial<PaymentOption>[], horizonMonths: number) =>
  itemsOf(paidBy(...options), { horizonMonths, autopay: 'bank' }, 'payment').map(
    ([id, count]) => `${count} ${id}`,
  );

describe('of purchases with the same total and amount due, the first in document order are made', () => {
  const two = term('two', 2, '10.00');
  const half = term('half', 6, '50.00');
  const quarter = term('quarter', 3, '30.00');
  const [first, also] = [{ newCustomersOnly: true }, month('10.00', 'also')];
  test.each<[label: string, options: Partial<PaymentOption>[], months: number, purchases: string[]]>([
    ['the month before the term', [month('10.00'), two], 1, ['1 month']],
    ['the term before the month', [two, month('10.00')], 1, ['1 two']],
    [
      'the month before the intro offer',
      [month('10.00'), { ...month('10.00', 'new'), ...first }],
      1,
      ['1 month'],
    ],
    [
      'the intro offer before the month',
      [{ ...month('10.00', 'new'), ...first }, month('10.00')],
      1,
      ['1 new'],
    ],
    ['the first of equal months', [month('10.00'), also], 2, ['2 month']],
    [
      'behind a term, another term before the month',
      [half, quarter, month('10.00')],
      9,
      ['1 half', '1 quarter'],
    ],
    [
      'behind a term, the month before another term',
      [half, month('10.00'), quarter],
      9,
      ['1 half', '3 month'],
    ],
    [
      'behind an intro offer too',
      [{ ...term('new', 6, '5.00'), ...first }, month('10.00'), quarter],
      9,
      ['1 new', '3 month'],
    ],
    [
      'behind an intro offer, the first of two months',
      [{ ...term('new', 6, '5.00'), ...first }, also, month('10.00')],
      8,
      ['1 new', '2 also'],
    ],
    [
      'behind an intro offer, the later term where it stands first',
      [{ ...term('new', 6, '5.00'), ...first }, quarter, term('three', 3, '30.00')],
      9,
      ['1 new', '1 quarter'],
    ],
    [
      'behind an intro offer, two terms of another length',
      [quarter, { ...term('new', 6, '5.00'), ...first }, term('six', 6, '60.00')],
      12,
      ['1 new', '2 quarter'],
    ],
  ])('%s', (_, options, months, purchases) => {
    expect(bought(options, months)).toEqual(purchases);
  });

  test('a smaller amount due comes before document order', () => {
    // 30.00 either way: 10.00 at first, or all at once.
    const options = [term('two', 2, '30.00'), { ...month('10.00', 'new'), ...first }, month('20.00')];
    expect(bought(options, 2)).toEqual(['1 new', '1 month']);
    expect(quoteOf(paidBy(...options), { horizonMonths: 2 }).dueAtStartCents).toBe(10_00);
  });
});

describe('what is left behind other purchases is covered as cheaply as it can be', () => {
  const intro = { ...term('new', 6, '5.00'), newCustomersOnly: true };
  const quarter = term('quarter', 3, '23.00');
  test.each<[label: string, options: Partial<PaymentOption>[], months: number, purchases: string[]]>([
    ['by one term', [intro, quarter], 9, ['1 new', '1 quarter']],
    ['by a term twice, the last reaching past the end', [intro, quarter], 10, ['1 new', '2 quarter']],
    [
      'by a shorter term, where the longer one is dearer',
      [intro, term('year', 12, '99.00'), quarter],
      9,
      ['1 new', '1 quarter'],
    ],
    [
      'by a longer term, where it is cheaper',
      [intro, term('year', 12, '30.00'), quarter],
      15,
      ['1 new', '1 year'],
    ],
    ['by months alone', [intro, term('year', 12, '99.00'), month('7.00')], 8, ['1 new', '2 month']],
    ['by a term and a month', [intro, quarter, month('8.00')], 10, ['1 new', '1 quarter', '1 month']],
    ['by nothing more, where nothing is left', [intro, quarter, month('1.00')], 6, ['1 new']],
    [
      'by two terms of their own',
      [intro, term('four', 4, '24.00'), quarter],
      13,
      ['1 new', '1 four', '1 quarter'],
    ],
    [
      'by the second of three terms',
      [intro, term('year', 12, '99.00'), term('four', 4, '24.00'), quarter],
      10,
      ['1 new', '1 four'],
    ],
  ])('%s', (_, options, months, purchases) => {
    expect(bought(options, months)).toEqual(purchases);
  });
});

describe('a discount from the second purchase on', () => {
  const fromSecond = (dollars: string) => ({ autopayDiscount: { ...makeAutopay(dollars), fromPurchase: 2 } });
  const quarter = { ...term('quarter', 3, '23.00'), ...fromSecond('5.00') };
  const half = { ...term('half', 6, '40.00'), ...fromSecond('5.00') };
  const intro = { ...term('new', 6, '5.00'), newCustomersOnly: true };
  const total = (options: Partial<PaymentOption>[], horizonMonths: number) =>
    quoteOf(paidBy(...options), { horizonMonths, autopay: 'bank' }).totalCents;

  test.each<[label: string, options: Partial<PaymentOption>[], months: number, totalCents: number]>([
    ['is none on the first one', [quarter], 3, 23_00],
    ['is one on two', [quarter], 6, 23_00 + 18_00],
    ['is two on three', [quarter], 9, 23_00 + 2 * 18_00],
    [
      'counts the purchases of the option itself, behind an intro offer',
      [intro, quarter],
      12,
      5_00 + 23_00 + 18_00,
    ],
    ['and behind a longer term', [half, term('three', 3, '21.00')], 9, 40_00 + 21_00],
    [
      'and behind one that has it too',
      [half, { ...term('three', 3, '25.00'), ...fromSecond('3.00') }],
      9,
      40_00 + 25_00,
    ],
    ['of the longer one twice', [half, quarter], 12, 40_00 + 35_00],
    [
      'of months that follow: two of three',
      [intro, { ...month('9.00'), ...fromSecond('2.00') }],
      9,
      5_00 + 9_00 + 2 * 7_00,
    ],
  ])('%s', (_, options, months, totalCents) => {
    expect(total(options, months)).toBe(totalCents);
  });

  test('does not lower what is due at start', () => {
    const quote = quoteOf(paidBy(quarter), { horizonMonths: 6, autopay: 'bank' });
    expect(quote.dueAtStartCents).toBe(23_00);
  });

  // 28.00 x 365/336 = 30.4167 a month, which has 1.0863 purchases.
  test.each([
    ['none in the first month', 1, 30_42],
    ['a part of one in the second: 5.00 x 0.1726', 2, 60_83 - 86],
  ])('of days, from the third purchase on: %s', (_, months, totalCents) => {
    const autopayDiscount = { ...makeAutopay('5.00'), fromPurchase: 3 };
    expect(total([{ ...price('28.00'), period: { days: 28 }, autopayDiscount }], months)).toBe(totalCents);
  });
});
