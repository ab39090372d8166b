/** Which layout a header row is of. */
import { columnKey } from './label';
import { hasColumn, LABEL_LAYOUTS, LAYOUT_RULES, type LabelLayout } from './layouts';

/** So many rows may stand above the header: titles, and the day that a file is of. */
export const MOST_TITLES = 20;

export interface Recognised {
  layout: LabelLayout;
  /** Columns that the layout lacks, as the file names them. */
  unknown: string[];
  /** How many columns have no name. */
  unnamed: number;
}

/** Columns that the layout cannot do without and this header does not have. */
export function missingColumns(layout: LabelLayout, header: readonly string[]): string[] {
  const keys = new Set(header.map(columnKey));
  return LAYOUT_RULES[layout].needed.filter((column) => !keys.has(columnKey(column)));
}

/** The FCC's layout and its CamelCase variant differ in the underscores (or spaces) of their names alone. */
const hasUnderscores = (header: readonly string[]) =>
  header.some((name) => /^unique[_ ]plan[_ ]id\s*$/i.test(name.trim()));

/** The layout of a header row, or null where it is of none. */
export function recogniseLayout(header: readonly string[]): LabelLayout | null {
  const fits = LABEL_LAYOUTS.filter((layout) => missingColumns(layout, header).length === 0);
  if (fits.includes('fcc')) return hasUnderscores(header) ? 'fcc' : 'camel-case';
  return fits[0] ?? null;
}

/** The header read as that layout: what of it is not known. */
export function describeHeader(layout: LabelLayout, header: readonly string[]): Recognised {
  const named = header.filter((name) => columnKey(name) !== '');
  return {
    layout,
    unknown: named.filter((name) => !hasColumn(layout, name)).map((name) => name.trim()),
    unnamed: header.length - named.length,
  };
}
