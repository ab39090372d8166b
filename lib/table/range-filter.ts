/**
 * Filters on columns of numbers as expressions: `<=30`, `>=10`, `>10`, `<30`, `5..20`, `10..`, `..30`, `5`, `!5`.
 * Money is read in dollars and held in whole cents, so that a bound is exact.
 */
import { centsToDecimal } from '@/lib/money';
import { numberText } from '@/lib/number-text';

/** What the numbers of a column count; `usd` columns hold cents. */
export type RangeUnit = 'usd' | 'minutes' | 'messages' | 'GB';

export type RangeFilter =
  /** Both bounds are inclusive; null = no bound, and never both. */
  | { kind: 'between'; min: number | null; max: number | null }
  | { kind: 'above' | 'below' | 'not'; value: number };

const MAX_PLACES: Record<RangeUnit, number> = { usd: 2, minutes: 0, messages: 0, GB: 3 };

/** With separators of every kind, which `numberText` reads. */
const NUMBER = String.raw`\d{1,9}(?:[.,'’]\d{1,9})*`;
const COMPARED = new RegExp(`^(>=|<=|>|<|=|!)(${NUMBER})$`);
const BETWEEN = new RegExp(`^(${NUMBER})?(?:\\.\\.\\.?|[-~至])(${NUMBER})?$`);

/** Full-width characters, signs that mean the same, units, `$` and spaces, in the one form above. */
function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s$]/g, '')
    .replace(/(\d)(?:gb|usd|min(?:utes?|s)?|texts?|分钟|条)(?!\p{L})/giu, '$1')
    .replace('≥', '>=')
    .replace('≤', '<=')
    .replace(/≠|!=|<>/, '!')
    .replace(/[–—]/, '-');
}

/** A written number in the column's own unit (cents for `usd`); null where it has too many decimals. */
export function parseQuantity(text: string, unit: RangeUnit): number | null {
  const [, whole = '', places = ''] = /^(\d{1,9})(?:\.(\d*))?$/.exec(numberText(text, unit) ?? '') ?? [];
  if (whole === '' || places.length > MAX_PLACES[unit]) return null;
  return unit === 'usd' ? Number(whole + places.padEnd(2, '0')) : Number(`${whole}.${places || '0'}`);
}

/** Reads an expression; null where it is none. Never throws. */
export function parseRange(text: string, unit: RangeUnit): RangeFilter | null {
  const expression = normalized(text);
  const compared = COMPARED.exec(/^\d/.test(expression) ? `=${expression}` : expression);
  if (compared) {
    const value = parseQuantity(compared[2] ?? '', unit);
    return value === null ? null : comparison(compared[1] ?? '', value);
  }
  const [match, from, to] = BETWEEN.exec(expression) ?? [];
  if (match === undefined || (from === undefined && !to) || /^[-~至]/.test(expression)) return null;
  const min = from === undefined ? null : parseQuantity(from, unit);
  const max = to === undefined ? null : parseQuantity(to, unit);
  if ((from !== undefined && min === null) || (to !== undefined && max === null)) return null;
  return between(min, max);
}

function comparison(operator: string, value: number): RangeFilter {
  if (operator === '>') return { kind: 'above', value };
  if (operator === '<') return { kind: 'below', value };
  if (operator === '!') return { kind: 'not', value };
  return { kind: 'between', min: operator === '<=' ? null : value, max: operator === '>=' ? null : value };
}

/** A filter between two inclusive bounds; null where there is none, or where they leave nothing between them. */
export function between(min: number | null, max: number | null): RangeFilter | null {
  if (min === null && max === null) return null;
  return min !== null && max !== null && min > max ? null : { kind: 'between', min, max };
}

/** The inclusive upper bound of a filter; null where it has none. */
export const maxOf = (filter: RangeFilter | null | undefined): number | null =>
  filter?.kind === 'between' ? filter.max : null;

/** A filter with another upper bound; its lower one stays unless it would leave nothing. null = no filter is left. */
export function atMost(filter: RangeFilter | null, max: number | null): RangeFilter | null {
  const min = filter?.kind === 'between' ? filter.min : null;
  return between(min, max) ?? between(null, max);
}

/** Whether a number passes. Not stated (null or NaN) never does; unlimited is Infinity, above every bound. */
export function matchesRange(filter: RangeFilter, value: number | null): boolean {
  if (value === null || Number.isNaN(value)) return false;
  if (filter.kind === 'between')
    return (filter.min === null || value >= filter.min) && (filter.max === null || value <= filter.max);
  if (filter.kind === 'above') return value > filter.value;
  return filter.kind === 'below' ? value < filter.value : value !== filter.value;
}

const SIGNS = { above: '>', below: '<', not: '!' } as const;

/** A number of the column's own unit as it is written in an expression: dollars for `usd`. */
export function formatQuantity(value: number, unit: RangeUnit): string {
  return unit === 'usd' ? centsToDecimal(value).replace(/\.00$/, '') : String(value);
}

/** The expression of a filter, in the form that needs no escaping in an address. */
export function formatRange(filter: RangeFilter, unit: RangeUnit): string {
  if (filter.kind !== 'between') return SIGNS[filter.kind] + formatQuantity(filter.value, unit);
  const { min, max } = filter;
  if (min !== null && min === max) return formatQuantity(min, unit);
  return [min, max].map((bound) => (bound === null ? '' : formatQuantity(bound, unit))).join('..');
}
