/**
 * Plans that nobody has checked for longer than the instance's limit, where its settings leave them out of the
 * ranking. The one place that takes them away, for table, charts, guide and API alike; whoever asks says how many.
 */
import { dayBefore } from '@/lib/plan/age';
import type { CatalogView } from './catalog';
import type { SiteSettings } from './site-settings';

/**
 * The day before which a check is too old for the ranking; null = no plan is left out, by the settings or because
 * the reader asks for all.
 */
export function oldestCheckDate(
  { leaveOutAfterDays }: Pick<CatalogView, 'leaveOutAfterDays'>,
  today: string,
  withOld: boolean,
): string | null {
  return leaveOutAfterDays === null || withOld ? null : dayBefore(today, leaveOutAfterDays);
}

/**
 * Whether a check is so old that the settings leave the plan out of the ranking; never where they leave none out. Only
 * such a plan is marked wherever it is shown: the age of all others stands once above them.
 */
export function isTooOld(
  verifiedAt: string,
  today: string,
  leaveOutAfterDays: CatalogView['leaveOutAfterDays'],
): boolean {
  const oldest = oldestCheckDate({ leaveOutAfterDays }, today, false);
  return oldest !== null && verifiedAt < oldest;
}

/** The limit that an instance's settings give; null = no plan is left out. */
export const leaveOutAfter = ({
  leaveOldOut,
  freshnessLimitDays,
}: Pick<SiteSettings, 'leaveOldOut' | 'freshnessLimitDays'>): CatalogView['leaveOutAfterDays'] =>
  leaveOldOut ? freshnessLimitDays : null;

const kept = new WeakMap<CatalogView, { oldest: string; view: CatalogView }>();

/** The catalog without the plans last checked before that day; the same object for the same question. */
export function withoutStale(view: CatalogView, oldest: string | null): CatalogView {
  if (oldest === null) return view;
  const cached = kept.get(view);
  if (cached?.oldest === oldest) return cached.view;
  const plans = view.plans.filter(({ verifiedAt }) => verifiedAt >= oldest);
  const created = { oldest, view: plans.length === view.plans.length ? view : { ...view, plans } };
  kept.set(view, created);
  return created.view;
}
