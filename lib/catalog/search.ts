/** Finds plans by words: plan, carrier (English and Chinese) and network names, all terms at once. */
import type { Network } from '@/lib/plan/plan';
import type { CatalogView } from './catalog';
import { carrierOf } from './lookup';

const NETWORK_NAMES: Record<Network, string> = {
  att: 'at&t att',
  tmobile: 't-mobile tmobile',
  verizon: 'verizon 威瑞森',
  uscellular: 'us cellular uscellular',
  boost: 'boost',
};

/** A text as it is searched: folded in case and width. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const texts = new WeakMap<CatalogView, string[]>();

/** One lower-cased string for each plan, made once for a catalog. */
export function textsOf(view: CatalogView): string[] {
  const cached = texts.get(view);
  if (cached) return cached;
  const created = view.plans.map((plan) => {
    const { name } = carrierOf(view, plan.carrier);
    const networks = plan.networks.map((network) => NETWORK_NAMES[network]);
    return folded([plan.name, name.en, name.zh, plan.id, ...networks].join('\n'));
  });
  texts.set(view, created);
  return created;
}

/** The terms of a search: split at spaces, folded in case and width. */
export function termsOf(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean);
}

/** Whether a plan's text holds every term. */
export function matches(text: string, terms: readonly string[]): boolean {
  for (const term of terms) if (!text.includes(term)) return false;
  return true;
}
