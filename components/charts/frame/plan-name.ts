import type { ChartRow } from '@/lib/series/bars';

export type NamedPlan = Pick<ChartRow, 'carrier' | 'plan'>;

const MAX_LENGTH = 27;

/** A name that fits behind the end of a line. */
export const shortName = (name: string): string =>
  name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1).trimEnd()}…` : name;
