import type { Formatters } from '@/components/formatters';
import type { RangeFilter, RangeUnit } from '@/lib/table/range-filter';

const SIGNS = { above: '>', below: '<', not: '≠' } as const;

/** A filter as a reader says it: `≤ $30.00`, `5 – 20 GB`. */
export function rangeText(filter: RangeFilter, unit: RangeUnit, formatters: Formatters): string {
  const text = (value: number): string => {
    if (unit === 'usd') return formatters.money(value);
    return `${formatters.count(value)} ${unit === 'GB' ? unit : formatters.t(`units.${unit}`)}`;
  };
  if (filter.kind !== 'between') return `${SIGNS[filter.kind]} ${text(filter.value)}`;
  const { min, max } = filter;
  if (min === null) return `≤ ${text(max ?? 0)}`;
  if (max === null) return `≥ ${text(min)}`;
  return min === max ? text(min) : `${text(min)} – ${text(max)}`;
}
