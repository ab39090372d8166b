/** The pages that the catalog rests on: each distinct address once, with what it supports. */
import type { CarrierDocument, PlanDocument, Source } from '@/lib/plan/plan';

/** What a page supports of one plan, or of what one carrier states for all its plans. */
export interface Support {
  /** Top-level fields of the document. */
  covers: string[];
  /** What the source says of its day; the latest where the page is named twice. */
  asOf: string | null;
}

export interface PlanSupport extends Support {
  planId: string;
  carrierId: string;
}

export interface CarrierSupport extends Support {
  carrierId: string;
}

export interface SourcePage {
  /** The address without its fragment: what is fetched, once. */
  url: string;
  /** As the catalog titles it; the first title where there are several. */
  title: string;
  plans: PlanSupport[];
  carriers: CarrierSupport[];
}

/** The address that is fetched for a source: without its fragment; null where it is none of the web. */
export function pageAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  parsed.hash = '';
  return parsed.href;
}

const FIXED = [
  /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:blob|raw|tree|commit)\/[0-9a-f]{40}(?:\/|$)/i,
  /^https?:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/[0-9a-f]{40}\//i,
  /^https?:\/\/gitlab\.com\/.+\/-\/(?:blob|raw|tree|commit)\/[0-9a-f]{40}(?:\/|$)/i,
  /^https?:\/\/web\.archive\.org\/web\/\d{8,14}/i,
  /^https?:\/\/archive\.(?:ph|is|today|org)\/\d{8,14}/i,
];

/**
 * Whether an address is a copy of one day: a file at a commit, a page in a web archive. It can never say anything else,
 * so that it says nothing about today, however often it is looked at.
 */
export const isFixedCopy = (url: string): boolean => FIXED.some((form) => form.test(url));

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

function merge<T extends Support>(list: T[], same: (one: T) => boolean, fresh: T): void {
  const there = list.find(same);
  if (!there) {
    list.push(fresh);
    return;
  }
  there.covers = [...new Set([...there.covers, ...fresh.covers])];
  there.asOf = later(there.asOf, fresh.asOf);
}

/**
 * Every distinct address of the catalog, in the order of the code units of the addresses, with the plans and fields it
 * covers, and the carriers for whose facts it is named.
 */
export function sourcePages(
  plans: readonly PlanDocument[],
  carriers: readonly CarrierDocument[],
): SourcePage[] {
  const pages = new Map<string, SourcePage>();
  const pageOf = ({ url, title }: Source): SourcePage | null => {
    const address = pageAddress(url);
    if (address === null) return null;
    const page = pages.get(address) ?? { url: address, title, plans: [], carriers: [] };
    pages.set(address, page);
    return page;
  };
  for (const plan of plans)
    for (const source of plan.sources) {
      const { covers, asOf } = source;
      const page = pageOf(source);
      const support = { planId: plan.id, carrierId: plan.carrier, covers: [...covers], asOf };
      if (page) merge(page.plans, ({ planId }) => planId === plan.id, support);
    }
  for (const { id: carrierId, shared, families } of carriers)
    for (const source of [...(shared?.sources ?? []), ...families.flatMap(({ sources }) => sources)]) {
      const support = { carrierId, covers: [...source.covers] as string[], asOf: source.asOf };
      const page = pageOf(source);
      if (page) merge(page.carriers, (one) => one.carrierId === carrierId, support);
    }
  return [...pages.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}
