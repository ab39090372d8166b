/** How a plan is called among many carriers: a plan's own name ("Unlimited") says too little. */
import { localized } from '@/lib/localized';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';

export interface NamedPlan {
  carrier: Pick<CarrierDocument, 'name'>;
  plan: Pick<PlanFacts, 'name'>;
}

/**
 * Carrier and plan as two parts that are read as one name: "Mint Mobile", " Unlimited". A plan whose name begins with its
 * carrier's says it once: "Visible", "+ Pro".
 */
export function planTitleParts(
  { carrier, plan }: NamedPlan,
  locale: string,
): { brand: string; rest: string } {
  const { en } = carrier.name;
  if (plan.name.startsWith(en)) return { brand: en, rest: plan.name.slice(en.length) };
  const brand = localized(locale, carrier.name);
  // A full-width bracket brings its own space.
  return { brand, rest: brand.endsWith('）') ? plan.name : ` ${plan.name}` };
}

/** The two parts as one text. */
export function planTitle(named: NamedPlan, locale: string): string {
  const { brand, rest } = planTitleParts(named, locale);
  return `${brand}${rest}`;
}
