/** The figures of a plan that a page supports, as short as somebody needs them to compare. */
import type { Period, PlanDocument } from '@/lib/plan/plan';

export type KeyFigure =
  | { kind: 'price'; lines: number; amount: string; period: Period; newCustomersOnly: boolean }
  | { kind: 'topUp'; amount: string }
  | { kind: 'data'; gb: PlanDocument['data']['highSpeedGB'] }
  /** Another field of the document, as it is. */
  | { kind: 'field'; field: string; value: unknown };

/** What a plan says in these top-level fields: prices and data first, then the other fields in their order. */
export function keyFigures(plan: PlanDocument, covers: readonly string[]): KeyFigure[] {
  const figures: KeyFigure[] = [];
  if (covers.includes('charges')) {
    for (const { priceByLines, period, newCustomersOnly } of plan.charges.options)
      for (const [lines, amount] of Object.entries(priceByLines))
        figures.push({ kind: 'price', lines: Number(lines), amount, period, newCustomersOnly });
    for (const { price } of plan.charges.topUps) figures.push({ kind: 'topUp', amount: price });
  }
  if (covers.includes('data')) figures.push({ kind: 'data', gb: plan.data.highSpeedGB });
  const values = plan as unknown as Record<string, unknown>;
  for (const field of covers)
    if (field !== 'charges' && field !== 'data' && field in values)
      figures.push({ kind: 'field', field, value: values[field] });
  return figures;
}
