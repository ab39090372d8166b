/** What of a label a person should look at: the form of its id, prices that moved far, fees that are out of size. */
import type { Period, PlanDocument } from '@/lib/plan/plan';
import type { Label } from './label';
import type { NoteParams, Warning, WarningCode } from './notes';

/** `F` or `M`, the provider's ten-digit FCC registration number, 15 capitals or digits. */
const PLAN_ID = /^[FM]\d{10}[A-Z0-9]{15}$/;

/** Whether a unique plan identifier has the form that the FCC prescribes; real files often do not. */
export const isPlanId = (text: string): boolean => PLAN_ID.test(text);

/** Beyond this factor either way a price is looked at. */
const FAR = 2;
/** A monthly fee above this share of the price is looked at. */
const MOST_FEE_SHARE = 0.3;

/** Whether a payment lasts for that many months: of the calendar, or of 28 to 31 days each, as prepaid plans count. */
export function lastsMonths(period: Period, months: number): boolean {
  return 'months' in period
    ? period.months === months
    : period.days >= 28 * months && period.days <= 31 * months;
}

/** The option of a plan that a label's regular price belongs to; several fit where the label cannot tell. */
export function optionsLike(plan: PlanDocument, months: number): PlanDocument['charges']['options'] {
  return plan.charges.options.filter(
    ({ period, newCustomersOnly, maxUses }) =>
      lastsMonths(period, months) && !newCustomersOnly && maxUses === null,
  );
}

/** Warnings of one label on its own and against what the plan says now. */
export function checkLabel(label: Label, now: PlanDocument | null): Warning[] {
  const warnings: Warning[] = [];
  const warn = (field: string, code: WarningCode, params: NoteParams = {}) =>
    void warnings.push({ row: label.row, field, message: { code, params } });
  if (label.upi === null) warn('uniquePlanId', 'planIdMissing');
  else if (!isPlanId(label.upi)) warn('uniquePlanId', 'planIdForm', { value: label.upi.slice(0, 80) });
  const prices = Object.entries(label.priceByLines);
  if (prices.some(([, price]) => Number(price) === 0)) warn('price', 'priceZero');
  const least = Math.min(...prices.map(([lines, price]) => Number(price) / Number(lines)));
  for (const { name, amount } of label.recurringFees)
    if (least > 0 && Number(amount) > least * MOST_FEE_SHARE) warn('fees', 'feeOutlier', { name, amount });
  const [option, second] = now ? optionsLike(now, label.months) : [];
  if (option && !second)
    for (const [lines, price] of prices) {
      const before = option.priceByLines[lines];
      if (before === undefined || Number(before) === 0) continue;
      const factor = Number(price) / Number(before);
      if (factor > FAR || factor < 1 / FAR) warn('price', 'outlier', { lines, before, after: price });
    }
  return warnings;
}
