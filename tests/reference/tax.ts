/** Taxes, from the rounded amounts of what is taxed (section 5). */
import type { Case } from './case';
import { Fraction, whole } from './fraction';
import { centsOf, type Kind, type Line, makeLine } from './line';
import { addUp, spread } from './schedule';

const TAXED: Kind[] = ['payment', 'autopayDiscount', 'topUp', 'recurringFee', 'addOn', 'overage'];

/** The rate on what is taxed, or null where no tax is counted. @throws RangeError where the table lacks the state. */
export function taxRate({ plan, need, settings }: Case): Fraction | null {
  if (need.state === null) return null;
  const percent = settings.combinedTaxRatePercent[need.state];
  if (percent === undefined) throw new RangeError(`No tax rate for ${need.state}`);
  if (plan.charges.taxesAndFees === 'included') return null;
  return Fraction.read(percent).over(whole(100)).times(Fraction.read(settings.taxableShare));
}

/** The tax on some lines, month by month with what it is on. */
export function taxLine(it: Case, lines: Line[]): Line[] {
  const rate = taxRate(it);
  if (rate === null) return [];
  const taxed = lines.filter(({ kind }) => TAXED.includes(kind));
  const dollars = whole(centsOf(taxed)).over(whole(100));
  const weights = addUp(
    it.months,
    taxed.map(({ cents, weights: months }) => spread(cents, months)),
  );
  return [makeLine('tax', it.need.state ?? '', dollars, rate, weights)];
}
