/** Why a plan does not meet a need (tariff model, section 4), as data. */

/** Criteria that concern one country of the need. */
export const COUNTRY_CRITERIA = ['internationalCalling', 'internationalSms', 'roaming'] as const;
export type CountryCriterion = (typeof COUNTRY_CRITERIA)[number];

/** Criteria that concern the plan as a whole. */
export const PLAN_CRITERIA = [
  'closed',
  'eligibility',
  'esim',
  'volte',
  'wifiCalling',
  'fiveG',
  'noCreditCheck',
  'noSsn',
  'foreignCard',
  'activateFromAbroad',
  'spendingLimit',
  'priorityData',
  'network',
  'billing',
  'carrier',
  'lines',
  'voice',
  'sms',
  'data',
  'hotspot',
] as const;
export type PlanCriterion = (typeof PLAN_CRITERIA)[number];

/** A part of a need that a plan can fail, e.g. `esim`, or calls to China. */
export type Criterion = { code: PlanCriterion; country: null } | { code: CountryCriterion; country: string };

/** A failed criterion. `unknown`: the carrier does not state the fact, which counts neither as yes nor as no. */
export type Reason = Criterion & { unknown: boolean };

/** The reason that the plan as a whole fails a criterion. */
export const reasonFor = (code: PlanCriterion, unknown = false): Reason => ({ code, country: null, unknown });

/** The reason that use in or towards a country cannot be had. */
export const reasonAbroad = (code: CountryCriterion, country: string): Reason => ({
  code,
  country,
  unknown: false,
});

/** Equal for two criteria if and only if they are the same one; for maps and sets. */
export const criterionKey = ({ code, country }: Criterion): string =>
  country === null ? code : `${code}:${country}`;

/** The fixed order of reasons: by code, then by country. A plan fails a criterion once at most. */
export function compareReasons(a: Criterion, b: Criterion): number {
  const [x, y] = [criterionKey(a), criterionKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether two lists say the same reasons in the same order. */
export const sameReasons = (a: readonly Reason[], b: readonly Reason[]): boolean =>
  a.length === b.length &&
  a.every((reason, index) => {
    const other = b[index] as Reason;
    return criterionKey(reason) === criterionKey(other) && reason.unknown === other.unknown;
  });
