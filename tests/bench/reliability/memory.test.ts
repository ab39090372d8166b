import { describe, expect, test } from 'vitest';
import { flatness, floorsOf, type MemorySample } from '@/bench/reliability/soak/memory';

/** A sample each ten seconds; `mb` says how much at which minute. */
const samples = (minutes: number, mb: (minute: number) => number): MemorySample[] =>
  Array.from({ length: minutes * 6 + 1 }, (_, at) => ({ seconds: at * 10, mb: mb(at / 6) }));

/** Memory between two collections, one a minute: it fills up and is emptied. */
const teeth = (minute: number) => 100 * (minute % 1);

describe('floors of memory', () => {
  test('the lowest of each minute, from the minute on that counts', () => {
    expect(floorsOf(samples(4, teeth), 2)).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });
  test('a minute that was cut off is left out', () => {
    const cut = samples(4, () => 1).filter(({ seconds }) => seconds <= 200);
    expect(floorsOf(cut, 0).map(([minute]) => minute)).toEqual([0, 1, 2]);
  });
});

describe('whether memory is flat', () => {
  const cases: [label: string, mb: (minute: number) => number, verdict: string][] = [
    ['a level', () => 500, 'flat'],
    ['teeth on a level', (minute) => 500 + teeth(minute), 'flat'],
    ['a fall', (minute) => 900 - 10 * minute, 'flat'],
    ['what fills before it is judged', (minute) => Math.min(500, 100 * minute), 'flat'],
    ['4 % over the whole time', (minute) => 500 + (minute * 20) / 25, 'flat'],
    ['a leak of 3 MB a minute', (minute) => 500 + 3 * minute, 'grows'],
    ['a leak below teeth', (minute) => 500 + 3 * minute + teeth(minute), 'grows'],
    ['one high minute in the middle', (minute) => (Math.floor(minute) === 17 ? 900 : 500), 'flat'],
  ];
  test.each(cases)('%s', (_label, mb, verdict) => expect(flatness(samples(30, mb), 5).verdict).toBe(verdict));

  test('at the bound it is flat, one step above it grows', () => {
    // 24 steps between 25 floors; a tenth of 1,000 MB is allowed.
    const by = (growth: number) =>
      flatness(
        samples(30, (minute) => 1000 + ((Math.floor(minute) - 5) * growth) / 24),
        5,
      );
    expect(by(100).verdict).toBe('flat');
    expect(by(101).verdict).toBe('grows');
  });
  test('fewer than five minutes are not judged', () => {
    expect(
      flatness(
        samples(9, (minute) => 100 * minute),
        5,
      ).verdict,
    ).toBe('too short to judge');
    expect(
      flatness(
        samples(10, (minute) => 100 * minute),
        5,
      ).verdict,
    ).toBe('grows');
    expect(flatness([], 5).verdict).toBe('too short to judge');
  });
});
