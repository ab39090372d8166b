/** Whether memory stays where it is, judged by its floors: what is left of it after collections. */
import { slope } from '../percentiles';

export interface MemorySample {
  /** Since the traffic began. */
  seconds: number;
  mb: number;
}

/** By so much of its level, or by so many MB, memory may grow over the whole time that is judged. */
export const MOST_GROWTH = { share: 0.1, mb: 40 } as const;
/** Fewer minutes say nothing. */
const LEAST_MINUTES = 5;

export interface Flatness {
  verdict: 'flat' | 'grows' | 'too short to judge';
  /** Floor of the first minute that is judged, and of the last. */
  first: number;
  last: number;
  /** MB an hour, of the straight line through the floors. */
  perHour: number;
  /** MB over the time that is judged, by that line; and the most of it that counts as flat. */
  growth: number;
  allowed: number;
}

/** The lowest sample of each whole minute from `fromMinute` on. */
export function floorsOf(
  samples: readonly MemorySample[],
  fromMinute: number,
): [minute: number, mb: number][] {
  const floors = new Map<number, number>();
  const last = Math.max(...samples.map(({ seconds }) => seconds), 0);
  for (const { seconds, mb } of samples) {
    const minute = Math.floor(seconds / 60);
    // Of a minute that was cut off the floor may not have been seen.
    if (minute < fromMinute || (minute + 1) * 60 > last + 15) continue;
    floors.set(minute, Math.min(mb, floors.get(minute) ?? Number.POSITIVE_INFINITY));
  }
  return [...floors].sort(([a], [b]) => a - b);
}

/** Judges memory after the minutes in which it fills. */
export function flatness(samples: readonly MemorySample[], fromMinute: number): Flatness {
  const floors = floorsOf(samples, fromMinute);
  const [first = Number.NaN, last = Number.NaN] = [floors[0]?.[1], floors.at(-1)?.[1]];
  const perMinute = slope(floors);
  const growth = perMinute * Math.max(0, floors.length - 1);
  const level = [...floors].map(([, mb]) => mb).sort((a, b) => a - b)[0] ?? 0;
  const allowed = Math.max(MOST_GROWTH.mb, level * MOST_GROWTH.share);
  const told = { first, last, perHour: perMinute * 60, growth, allowed };
  if (floors.length < LEAST_MINUTES) return { verdict: 'too short to judge', ...told };
  return { verdict: growth > allowed ? 'grows' : 'flat', ...told };
}
