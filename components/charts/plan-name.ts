import type { ChartRow } from '@/lib/series/bars';

/** Carrier and plan: a plan's own name ("Unlimited") is no name among many carriers. */
export function planName({ carrier, plan }: Pick<ChartRow, 'carrier' | 'plan'>, locale: string): string {
  const brand = locale === 'zh' ? carrier.name.zh : carrier.name.en;
  // "Visible" of Visible, "Total MAX" of Total Wireless: the brand is said once where the name begins with it.
  if (plan.name.startsWith(carrier.name.en)) return plan.name;
  // A full-width bracket brings its own space.
  return brand.endsWith('）') ? `${brand}${plan.name}` : `${brand} ${plan.name}`;
}

const SHORT = 27;

/** A name that fits behind the end of a line. */
export const shortName = (name: string): string =>
  name.length > SHORT ? `${name.slice(0, SHORT - 1).trimEnd()}…` : name;
