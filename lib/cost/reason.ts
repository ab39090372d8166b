/** Why a plan does not meet a need, and what has to be asked of its carrier (tariff model, section 4), as data. */
import type { Need } from '@/lib/need/need';

/** Criteria that concern one country of the need. */
export const COUNTRY_CRITERIA = [
  'internationalCalling',
  'internationalSms',
  'roaming',
  'abroadTooLong',
] as const;
export type CountryCriterion = (typeof COUNTRY_CRITERIA)[number];

/** Criteria that concern the plan as a whole. */
export const PLAN_CRITERIA = [
  'closed',
  'eligibility',
  'billing',
  'carrier',
  'esim',
  'volte',
  'wifiCalling',
  'wifiCallingAbroad',
  'fiveG',
  'noCreditCheck',
  'noSsn',
  'foreignCard',
  'activateFromAbroad',
  'network',
  'spendingLimit',
  'noPrepay',
  'priorityData',
  'mobileNumber',
  'numberIdle',
  'lines',
  'voice',
  'sms',
  'data',
  'hotspot',
] as const;
export type PlanCriterion = (typeof PLAN_CRITERIA)[number];

/** A part of a need that a plan can fail, e.g. `esim`, or calls to China. */
export type Criterion = { code: PlanCriterion; country: null } | { code: CountryCriterion; country: string };

/** A criterion that a plan fails. */
export type Reason = Criterion;

/**
 * A criterion that the plan meets or fails by something its carrier does not state. `open`: the price of use is not
 * known, so that the use is left out of the total; else the answer decides whether, not how much.
 */
export type Ask = Criterion & { open: boolean };

/** The reason that the plan as a whole fails a criterion. */
export const reasonFor = (code: PlanCriterion): Reason => ({ code, country: null });

/** The reason that use in or towards a country cannot be had. */
export const reasonAbroad = (code: CountryCriterion, country: string): Reason => ({ code, country });

/** Equal for two criteria if and only if they are the same one; e.g. `esim`, `roaming:MX`. */
export const criterionKey = ({ code, country }: Criterion): string =>
  country === null ? code : `${code}:${country}`;

/** The fixed order of reasons and asks: by code, then by country. A plan gives a criterion once at most. */
export function compareReasons(a: Criterion, b: Criterion): number {
  const [x, y] = [criterionKey(a), criterionKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether two lists say the same reasons in the same order. */
export const sameReasons = (a: readonly Reason[], b: readonly Reason[]): boolean =>
  a.length === b.length &&
  a.every((reason, index) => criterionKey(reason) === criterionKey(b[index] as Reason));

/** Whether two lists say the same asks in the same order. */
export const sameAsks = (a: readonly Ask[], b: readonly Ask[]): boolean =>
  sameReasons(a, b) && a.every(({ open }, index) => open === b[index]?.open);

/** How many days a question speaks of: idle ones of the number, or those of the longest trip to its country. */
export function daysAsked({ code, country }: Criterion, need: Need): number {
  if (code === 'numberIdle') return need.require.idleDays;
  return Math.max(0, ...need.trips.filter((trip) => trip.country === country).map((trip) => trip.days));
}
