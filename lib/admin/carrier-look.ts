/** What looking at pages says of the facts that a carrier states for all its plans. */
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { CarrierDocument, SharedFacts, Source } from '@/lib/plan/plan';
import { setValueAt, sharedFieldsOf, topFieldOf, valueAt } from '@/lib/plan/shared-fields';
import { isFixedCopy, pageAddress } from '@/lib/sources/pages';

/** The facts that a page covers, each with what the carrier states. */
export function factsOfPage({ shared }: CarrierDocument, covers: readonly string[]): Change[] {
  const covered: Record<string, unknown> = {};
  for (const field of sharedFieldsOf(shared))
    if (covers.includes(topFieldOf(field))) setValueAt(covered, field, valueAt(shared, field));
  return changesBetween({}, covered).flatMap(({ path, after }) =>
    typeof after === 'object' && after !== null && !Array.isArray(after)
      ? changesBetween({}, after).map((change) => ({ ...change, path: `${path}.${change.path}` }))
      : [{ path, before: undefined, after }],
  );
}

const isDay = (asOf: string | null): asOf is string => asOf?.length === 10;

/**
 * The day since which a page of every fact was looked at: of each fact the last day of its pages, of these the first.
 * A fact that names no page that can still say anything is left aside; null where of some fact no day is known.
 */
export function checkedSince(shared: SharedFacts): string | null {
  const days = new Map<string, string | null>();
  const stated = new Set(sharedFieldsOf(shared).map(topFieldOf));
  for (const { url, covers, asOf } of shared.sources) {
    if (isFixedCopy(url)) continue;
    for (const field of covers.filter((one) => stated.has(one))) {
      const before = days.get(field) ?? null;
      days.set(field, isDay(asOf) && (before === null || asOf > before) ? asOf : before);
    }
  }
  const known = [...days.values()].sort();
  return known.includes(null) ? null : (known[0] ?? null);
}

/**
 * A carrier with today as the day of the pages that were looked at. The day of its own check moves as far as every fact
 * that names a page was looked at, and never back.
 */
export function lookedAtCarrier(
  carrier: CarrierDocument,
  urls: readonly string[],
  today: string,
): CarrierDocument {
  const dated = (sources: readonly Source[]) =>
    sources.map((source) =>
      urls.includes(pageAddress(source.url) ?? '') ? { ...source, asOf: today } : source,
    );
  const families = carrier.families.map((family) => ({ ...family, sources: dated(family.sources) }));
  if (carrier.shared === null) return { ...carrier, families };
  const shared = { ...carrier.shared, sources: dated(carrier.shared.sources) };
  const since = checkedSince(shared);
  const verifiedAt = since !== null && since > shared.verifiedAt ? since : shared.verifiedAt;
  return { ...carrier, families, shared: { ...shared, verifiedAt } };
}
