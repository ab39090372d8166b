import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atMost,
  formatRange,
  matchesRange,
  maxOf,
  parseRange,
  type RangeFilter,
  type RangeUnit,
} from '@/lib/table/range-filter';

const between = (min: number | null, max: number | null): RangeFilter => ({ kind: 'between', min, max });
const UNITS: RangeUnit[] = ['usd', 'minutes', 'messages', 'GB'];

describe('an expression', () => {
  test.each<[string, RangeUnit, RangeFilter | null]>([
    ['>=10', 'GB', between(10, null)],
    ['10..', 'GB', between(10, null)],
    ['≥ 10', 'GB', between(10, null)],
    ['<=30', 'usd', between(null, 3000)],
    ['..30', 'usd', between(null, 3000)],
    ['<= $29.99', 'usd', between(null, 2999)],
    ['<=0.1', 'usd', between(null, 10)],
    ['>10', 'GB', { kind: 'above', value: 10 }],
    ['<10', 'GB', { kind: 'below', value: 10 }],
    ['5..20', 'GB', between(5, 20)],
    ['5-20', 'GB', between(5, 20)],
    ['5 – 20', 'GB', between(5, 20)],
    ['５～２０', 'GB', between(5, 20)],
    ['5至20', 'GB', between(5, 20)],
    ['5', 'GB', between(5, 5)],
    ['=5', 'GB', between(5, 5)],
    ['!5', 'GB', { kind: 'not', value: 5 }],
    ['≠5', 'GB', { kind: 'not', value: 5 }],
    ['0.5', 'GB', between(0.5, 0.5)],
    ['1,000', 'minutes', between(1000, 1000)],
    ['<=10 GB', 'GB', between(null, 10)],
    ['200分钟..', 'minutes', between(200, null)],
    ['1,5', 'GB', between(1.5, 1.5)],
    ['<=$1,200.50', 'usd', between(null, 120050)],
    ['', 'GB', null],
    ['..', 'GB', null],
    ['20..5', 'GB', null],
    ['-5', 'GB', null],
    ['1.5', 'minutes', null],
    ['30.001', 'usd', null],
    ['cheap', 'usd', null],
    ['1e3', 'GB', null],
    ['5..20..30', 'GB', null],
    ['1234567890', 'GB', null],
  ])('%s of %s', (text, unit, filter) => {
    expect(parseRange(text, unit)).toEqual(filter);
  });

  test('never throws, and what it reads it writes and reads again the same', () => {
    const part = fc.constantFrom(
      '>',
      '<',
      '=',
      '!',
      '..',
      '-',
      '~',
      ',',
      '.',
      '$',
      ' ',
      '0',
      '5',
      '30',
      '1e',
      '-0',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...UNITS), (written, unit) => {
        const filter = parseRange(written, unit);
        if (filter) expect(parseRange(formatRange(filter, unit), unit)).toEqual(filter);
      }),
    );
  });
});

describe('a number passes', () => {
  test.each<[string, number | null, boolean]>([
    ['5..20', 5, true],
    ['5..20', 20, true],
    ['5..20', 4.999, false],
    ['5..20', 20.001, false],
    ['>=10', Number.POSITIVE_INFINITY, true],
    ['<=10', Number.POSITIVE_INFINITY, false],
    ['!5', Number.POSITIVE_INFINITY, true],
    ['!5', 5, false],
    ['>5', 5, false],
    ['<5', 5, false],
  ])('%s %s: %s', (text, value, passes) => {
    expect(matchesRange(parseRange(text, 'GB') as RangeFilter, value)).toBe(passes);
  });

  test.each(['>=0', '<=99', '!5', '0..99', '>0', '<99'])('not stated never passes %s', (text) => {
    const filter = parseRange(text, 'GB') as RangeFilter;
    expect([matchesRange(filter, null), matchesRange(filter, Number.NaN)]).toEqual([false, false]);
  });
});

describe('a budget', () => {
  test.each<[string, RangeFilter | null, number | null, RangeFilter | null]>([
    ['is set where there was no filter', null, 3000, between(null, 3000)],
    ['keeps the lower bound', between(1000, null), 3000, between(1000, 3000)],
    ['drops a lower bound above it', between(4000, null), 3000, between(null, 3000)],
    ['takes the place of another comparison', { kind: 'not', value: 1 }, 3000, between(null, 3000)],
    ['taken away leaves the lower bound', between(1000, 3000), null, between(1000, null)],
    ['taken away leaves nothing else', between(null, 3000), null, null],
  ])('%s', (_, filter, max, result) => {
    expect(atMost(filter, max)).toEqual(result);
    expect(maxOf(result)).toBe(max);
  });
});
