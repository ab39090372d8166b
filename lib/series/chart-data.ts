/** A chart's figures as typed columns, from which tooltips, the data table and the CSV file are made. */
import { type Cell, licensedCsv } from '@/lib/csv';
import { centsToDecimal } from '@/lib/money';
import type { Amount } from '@/lib/plan/plan';

/** `money` is whole cents; `gigabytes` an amount in its four states (0: not offered, null: not stated). */
export const COLUMN_TYPES = ['text', 'money', 'number', 'gigabytes'] as const;

export interface ChartColumn {
  type: (typeof COLUMN_TYPES)[number];
  label: string;
  /** What readers see for null; a CSV cell stays empty. */
  missing?: string;
  /** How readers see a number, e.g. with its unit; CSV holds the bare number. */
  format?: (value: number) => string;
  /** Left for text and right for figures where it is not given. */
  align?: 'left' | 'right';
  strong?: boolean;
  /** Zero is muted: a part that most bills do not have. */
  mutedZero?: boolean;
  /** Not in the CSV file. */
  tableOnly?: boolean;
}

export type ChartValue = Amount | string;

export interface ChartDataRow {
  id: string;
  /** One value for each column. */
  values: readonly ChartValue[];
}

export interface ChartData {
  /** Name of the downloaded file, without ending: words of a-z and hyphens. */
  file: string;
  /** The first column names the row. */
  columns: readonly ChartColumn[];
  rows: readonly ChartDataRow[];
}

export interface ValueFormatters {
  money: (cents: number) => string;
  number: (value: number) => string;
  data: (gigabytes: Amount) => string;
}

/** A value as readers see it. */
export function valueText(column: ChartColumn, value: ChartValue, formatters: ValueFormatters): string {
  if (column.type === 'gigabytes') return formatters.data(value as Amount);
  if (value === null) return column.missing ?? '';
  if (typeof value === 'string') return value;
  if (column.type === 'money') return formatters.money(value);
  return (column.format ?? formatters.number)(value);
}

const csvValue = ({ type }: ChartColumn, value: ChartValue): Cell =>
  type === 'money' && typeof value === 'number' ? centsToDecimal(value) : value;

/** The figures as CSV, safe to open in a spreadsheet: dollars as decimal text, null as an empty cell. */
export function chartCsv({ columns, rows }: ChartData): string {
  const exported = columns.flatMap((column, index) => (column.tableOnly ? [] : [{ column, index }]));
  return licensedCsv(
    exported.map(({ column }) => column.label),
    rows.map(({ values }) => exported.map(({ column, index }) => csvValue(column, values[index] ?? null))),
  );
}
