/** A plan chosen by what a person types: carrier and plan, as lists write them. */
import type { CatalogView } from './catalog';
import { carrierOf } from './lookup';
import { planTitle } from './plan-title';
import { matches, termsOf, textsOf } from './search';

export interface FoundPlans {
  /** The plan that the text names; null where it names none, or more than one. */
  id: string | null;
  /** Otherwise plans whose carrier, name or network hold all of its words, in the order of the catalog. */
  matches: string[];
}

const folded = (text: string): string => termsOf(text).join(' ');

/** The plan that a text names by its id or by carrier and plan in either language, or the plans that it may mean. */
export function findPlans(view: CatalogView, text: string): FoundPlans {
  const terms = termsOf(text);
  if (terms.length === 0) return { id: null, matches: [] };
  const whole = folded(text);
  const named = view.plans.filter((plan) => {
    const carrier = carrierOf(view, plan.carrier);
    return (
      plan.id === whole ||
      ['en', 'zh'].some((locale) => folded(planTitle({ carrier, plan }, locale)) === whole)
    );
  });
  const [only] = named;
  if (only && named.length === 1) return { id: only.id, matches: [] };
  const texts = textsOf(view);
  const found = view.plans.filter((_, index) => matches(texts[index] ?? '', terms));
  const [one] = found;
  if (one && found.length === 1) return { id: one.id, matches: [] };
  return { id: null, matches: found.map(({ id }) => id) };
}
