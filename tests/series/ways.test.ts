import { describe, expect, test } from 'vitest';
import { wayBars, wayTimeline } from '@/lib/series/ways';
import { FAMILY_ROWS } from '../results/made-household';

const { best, ways } = FAMILY_ROWS;
const ROWS = best ? [best, ...ways] : [];
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('bars of ways', () => {
  const series = wayBars(ROWS);

  test('one for each way, named by it, whose parts by person add up to the total of the list', () => {
    expect(series.bars.map(({ id }) => id)).toEqual(ROWS.map(({ key }) => key));
    for (const { parts, totalCents, row } of series.bars) {
      expect(parts).toHaveLength(series.people.length);
      expect([sum(parts), totalCents]).toEqual([row.totalCents, row.totalCents]);
    }
  });

  test('the axis holds every bar; without ways there is nothing', () => {
    expect(series.lowCents).toBe(0);
    expect(series.highCents).toBe(Math.max(...ROWS.map(({ totalCents }) => totalCents)));
    expect(wayBars([])).toEqual({ bars: [], people: [], lowCents: 0, highCents: 0 });
  });

  test('no more than the limit', () => {
    expect(wayBars(ROWS, 2).bars).toHaveLength(2);
  });
});

describe('ways over time', () => {
  const series = wayTimeline(ROWS);

  test('months add up to the total, and the last month has paid it', () => {
    expect(series.months).toBe(12);
    for (const { monthly, cumulative, row } of series.lines) {
      expect(sum(monthly), row.key).toBe(row.totalCents);
      expect(cumulative.at(-1), row.key).toBe(row.totalCents);
    }
  });

  test('a crossing is where one has paid more from then on', () => {
    for (const { month, dearer, than } of series.crossings) {
      const paid = (id: string, at: number) =>
        series.lines.find((line) => line.id === id)?.cumulative[at] ?? Number.NaN;
      expect(paid(dearer, month - 1)).toBeGreaterThan(paid(than, month - 1));
    }
  });

  test('without ways there is nothing', () => {
    expect(wayTimeline([])).toEqual({ lines: [], months: 0, crossings: [] });
  });
});
