import type { Need, Requirements } from '@/lib/need/need';
import type { UsageRange } from '@/lib/need/usage-range';

/** What every section gets: the need, and how to edit it as it is by then, so that a section can stay as it is drawn. */
export interface NeedEdit {
  need: Need;
  onEdit: (edit: (need: Need) => Need) => void;
}

/** The need with a part of its use changed. */
export function withUse(need: Need, change: Partial<Need['monthly']>): Need {
  return { ...need, monthly: { ...need.monthly, ...change } };
}

/** The need with a part of its requirements changed. */
export function withRequired(need: Need, change: Partial<Requirements>): Need {
  return { ...need, require: { ...need.require, ...change } };
}

/** What sections with amounts get besides: from where to where these reach. */
export interface RangeEdit {
  range: UsageRange;
  onRangeEdit: (edit: (range: UsageRange) => UsageRange) => void;
}
