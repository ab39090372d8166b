import { localized } from '@/lib/localized';
import type { ChartRow } from '@/lib/series/bars';

export type NamedPlan = Pick<ChartRow, 'carrier' | 'plan'>;

/** Carrier and plan: a plan's own name ("Unlimited") is no name among many carriers. */
export function planName({ carrier, plan }: NamedPlan, locale: string): string {
  const brand = localized(locale, carrier.name);
  // "Visible" of Visible, "Total MAX" of Total Wireless: the brand is not repeated where the name begins with it.
  if (plan.name.startsWith(carrier.name.en)) return plan.name;
  // A full-width bracket brings its own space.
  return brand.endsWith('）') ? `${brand}${plan.name}` : `${brand} ${plan.name}`;
}

const MAX_LENGTH = 27;

/** A name that fits behind the end of a line. */
export const shortName = (name: string): string =>
  name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1).trimEnd()}…` : name;
