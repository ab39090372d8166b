import { describe, expect, it } from 'vitest';
import { isWithin, LIMITS } from '@/lib/need/limits';
import { PRESET_IDS, PRESETS } from '@/lib/need/presets';
import { nearestStop, STOPS } from '@/lib/need/scale';

const LIMIT_OF = {
  lines: LIMITS.lines,
  months: LIMITS.horizonMonths,
  days: LIMITS.horizonDays,
  idleDays: LIMITS.idleDays,
  minutes: LIMITS.minutes,
  messages: LIMITS.messages,
  gigabytes: LIMITS.gigabytes,
} as const;

describe.each(Object.keys(LIMIT_OF) as (keyof typeof LIMIT_OF)[])('the slider of %s', (name) => {
  const stops: readonly number[] = STOPS[name];

  it('rises within the bounds, from the least', () => {
    expect(stops[0]).toBe(LIMIT_OF[name].min);
    expect([...stops].sort((a, b) => a - b)).toEqual(stops);
    for (const stop of stops) expect(isWithin(stop, LIMIT_OF[name])).toBe(true);
  });

  it('stands at each of its own stops', () => {
    expect(stops.map((stop) => nearestStop(stops, stop))).toEqual(stops.map((_, position) => position));
  });
});

it.each([
  ['between two stops, nearer to the upper', 7.5, 8],
  ['in the middle, the lower one', 7, 6],
  ['below the first', -1, 0],
  ['above the last', 9999, 200],
])('%s', (_, value, stop) => {
  expect(STOPS.gigabytes[nearestStop(STOPS.gigabytes, value)]).toBe(stop);
});

it.each(PRESET_IDS)('a slider shows the idle days of the ready-made need %s exactly', (id) => {
  expect(STOPS.idleDays).toContain(PRESETS[id].require.idleDays);
});

it('a slider of days reaches to the longest stay', () => {
  expect(STOPS.days.at(-1)).toBe(LIMITS.horizonDays.max);
});

it.each(PRESET_IDS)('a slider shows the data of the ready-made need %s exactly', (id) => {
  expect(STOPS.gigabytes).toContain(PRESETS[id].monthly.dataGB);
});
