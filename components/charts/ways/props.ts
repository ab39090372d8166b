import type { PersonOnPlan, WayRow } from '@/lib/results/household-rows';
import type { FrameProps } from '../frame/panel-props';

/** How the page names ways and people. */
export interface WayNames {
  way: (row: WayRow) => string;
  /** Its plans, e.g. "1 × Ultimate + 3 × Welcome". */
  plans: (row: WayRow) => string;
  person: (person: PersonOnPlan) => string;
}

export interface WayChartProps extends Pick<FrameProps, 'needWords'> {
  rows: readonly WayRow[];
  /** Months that totals are for. */
  months: number;
  names: WayNames;
}
