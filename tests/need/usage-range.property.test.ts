import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Need } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import {
  EXACT_USE,
  fitRange,
  isExact,
  isRangeParam,
  needsOverRange,
  RANGE_STEPS,
  rangeFromParams,
  rangeToParams,
  spanAround,
  type UsageRange,
} from '@/lib/need/usage-range';

const NEED = PRESETS.china;
const read = (query: string, need: Need = NEED) => rangeFromParams(new URLSearchParams(query), need);

describe('a span reaches round the usual amount', () => {
  test.each([
    ['both ends', 10, 5, 12, { low: 5, high: 12 }],
    ['only the upper end', 10, null, 12, { low: 10, high: 12 }],
    ['only the lower end', 10, 5, null, { low: 5, high: 10 }],
    ['all above it: the usual is the least', 10, 11, 12, { low: 10, high: 12 }],
    ['all below it: the usual is the most', 10, 5, 8, { low: 5, high: 10 }],
    ['both ends are the usual: sure', 10, 10, 10, null],
    ['no end: sure', 10, null, null, null],
  ] as const)('%s', (_, usual, low, high, expected) => {
    expect(spanAround(usual, low, high)).toEqual(expected);
  });
});

describe('links', () => {
  test.each([
    ['data', 'gbfrom=5&gbto=12', { ...EXACT_USE, data: { low: 5, high: 12 } }],
    ['one end', 'gbto=12', { ...EXACT_USE, data: { low: 10, high: 12 } }],
    ['minutes', 'minfrom=100&minto=400', { ...EXACT_USE, minutes: { low: 100, high: 400 } }],
    ['calls', 'callfrom=CN:60&callto=CN:180', { ...EXACT_USE, calls: { CN: { low: 60, high: 180 } } }],
    ['a plain form', 'callfrom.CN=60&callto.CN=180', { ...EXACT_USE, calls: { CN: { low: 60, high: 180 } } }],
    ['full-width digits', 'gbto=１２', { ...EXACT_USE, data: { low: 10, high: 12 } }],
    ['empty fields of a plain form', 'gbfrom=&gbto=', EXACT_USE],
    ['calls to a country the need does not call', 'callto=MX:10', EXACT_USE],
  ] as const)('%s', (_, query, expected) => {
    expect(read(query)).toEqual({ range: expected, ignored: [] });
  });

  test.each([
    ['from above to', 'gbfrom=12&gbto=5', ['gbfrom', 'out-of-range']],
    ['no number', 'minto=many', ['minto', 'unreadable']],
    ['beyond the bounds', 'gbto=10001', ['gbto', 'out-of-range']],
    ['no country', 'callto=XX:5', ['callto', 'not-a-country']],
    ['calls from above to', 'callfrom=CN:200&callto=CN:100', ['callfrom', 'out-of-range']],
  ] as const)('%s is told and changes nothing', (_, query, expected) => {
    const { range, ignored } = read(query);
    expect(isExact(range)).toBe(true);
    expect(ignored.map(({ key, reason }) => [key, reason])).toEqual([expected]);
  });

  test('every range that fits a need comes back the same', () => {
    const amount = fc.integer({ min: 0, max: 1000 });
    const span = fc.option(fc.tuple(amount, amount), { nil: null });
    fc.assert(
      fc.property(span, span, span, (data, minutes, calls) => {
        const of = (pair: [number, number] | null) =>
          pair && { low: Math.min(...pair), high: Math.max(...pair) };
        const wanted: UsageRange = {
          data: of(data),
          minutes: of(minutes),
          calls: calls ? { CN: of(calls) as never } : {},
        };
        const range = fitRange(wanted, NEED);
        expect(rangeFromParams(rangeToParams(range), NEED)).toEqual({ range, ignored: [] });
      }),
    );
  });

  test('its keys are known as its own', () => {
    for (const [key] of rangeToParams({
      data: { low: 1, high: 20 },
      minutes: null,
      calls: { CN: { low: 1, high: 2 } },
    }))
      expect(isRangeParam(key)).toBe(true);
    expect(isRangeParam('callto.CN')).toBe(true);
    expect(isRangeParam('gb')).toBe(false);
  });
});

describe('needs over a range', () => {
  const needs = needsOverRange(NEED, {
    data: { low: 5, high: 13 },
    minutes: null,
    calls: { CN: { low: 0, high: 80 } },
  });
  test('go from the least to the most in equal steps, all amounts together', () => {
    expect(needs).toHaveLength(RANGE_STEPS + 1);
    expect(needs.map(({ monthly }) => monthly.dataGB)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(needs.map(({ monthly }) => monthly.internationalCalls[0]?.minutes)).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70, 80,
    ]);
  });
  test('what is sure stays', () => {
    for (const { monthly } of needs) expect(monthly.voiceMinutes).toBe(NEED.monthly.voiceMinutes);
  });
});
