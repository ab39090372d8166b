import type { Span, UsageRange } from '@/lib/need/usage-range';

export type RangePart =
  | { key: 'data' | 'minutes'; span: Span }
  | { key: 'calls'; country: string; span: Span };

/** What is not sure, each with the range that is left without it. */
export function rangeParts(range: UsageRange): { part: RangePart; without: UsageRange }[] {
  const parts: { part: RangePart; without: UsageRange }[] = [];
  if (range.data) parts.push({ part: { key: 'data', span: range.data }, without: { ...range, data: null } });
  if (range.minutes)
    parts.push({ part: { key: 'minutes', span: range.minutes }, without: { ...range, minutes: null } });
  for (const [country, span] of Object.entries(range.calls)) {
    const { [country]: _, ...calls } = range.calls;
    parts.push({ part: { key: 'calls', country, span }, without: { ...range, calls } });
  }
  return parts;
}
