/** The columns of the grid: single values of a plan, each with the field of the form that it is. */
import { type Path, valueAt, withValue } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import { PLAN_FIELDS } from '@/lib/admin/plan-fields';
import { isCountry } from '@/lib/country';
import { isSharedField, type SharedField } from '@/lib/plan/shared-fields';
import { type CellField, isCellField } from './cell-field';
import { countryValue, type ListName, type MEASURES, measureOf, withCountryValue } from './country-lists';

export interface GridColumn {
  /** e.g. `features.volte`, `price`, `callRate.IN`. */
  key: string;
  /** The part of the form that it is in; `prices` for those of the plan's usual way to pay. */
  group: string;
  field: CellField;
  /** The field of the document that a source has to cover; null for what is evidence itself. */
  covers: string | null;
  /** Where it is a fact that a carrier may state for all its plans. */
  shared: SharedField | null;
  /** For a value of one country. */
  country: { code: string; list: ListName; measure: keyof typeof MEASURES } | null;
}

/** The single values below a field, with their places; what is inside a list is none. */
function singles(field: Field, above: readonly string[]): { path: string[]; field: CellField }[] {
  const path = [...above, field.key];
  if (field.kind === 'group') return field.fields.flatMap((one) => singles(one, path));
  return isCellField(field) ? [{ path, field }] : [];
}

const EVIDENCE = 'evidence';

const OF_FORM: readonly GridColumn[] = PLAN_FIELDS.flatMap(({ group, fields }) =>
  fields
    .flatMap((field) => singles(field, []))
    .map(({ path, field }): GridColumn => {
      const key = path.join('.');
      const shared = isSharedField(key) ? key : null;
      return {
        key,
        group,
        field,
        covers: group === EVIDENCE ? null : (path[0] ?? null),
        shared,
        country: null,
      };
    }),
);

const special = (key: string, group: string, field: CellField, covers: string | null): GridColumn => ({
  ...{ key, group, field, covers },
  ...{ shared: null, country: null },
});

/** The price for one line and for each further one, of the usual way to pay; the day that the price is of. */
const SPECIAL: readonly GridColumn[] = [
  special('price', 'prices', { key: 'price', kind: 'money' }, 'charges'),
  special('extraLinePrice', 'prices', { key: 'extraLinePrice', kind: 'extraLine' }, 'charges'),
  special('asOf', EVIDENCE, { key: 'asOf', kind: 'text', nullable: true }, null),
];

const [NAME, ...REST] = OF_FORM;
/** Every column but those of countries, in the order of the form. */
export const GRID_COLUMNS: readonly GridColumn[] = [...(NAME ? [NAME] : []), ...SPECIAL, ...REST];
const BY_KEY = new Map(GRID_COLUMNS.map((column) => [column.key, column]));

/** The columns of a grid that nobody chose yet. */
export const FIRST_COLUMNS: readonly string[] = [
  ...['price', 'extraLinePrice', 'data.highSpeedGB', 'hotspot.includedGB', 'voice.includedMinutes'],
  ...['sms.includedMessages', 'requirements.ssn', 'requirements.creditCheck', 'requirements.foreignCard'],
  ...['sim.esim', 'features.volte', 'features.wifiCalling', 'asOf', 'verifiedAt'],
];

const parsed = new Map<string, GridColumn>();

/** The column of a key; null where there is none. Of a country: `callRate.IN`. */
export function columnOf(key: string): GridColumn | null {
  const known = BY_KEY.get(key) ?? parsed.get(key);
  if (known) return known;
  const [name = '', code = '', ...more] = key.split('.');
  const measure = measureOf(name);
  if (!measure || more.length > 0 || !isCountry(code)) return null;
  const { list, field } = measure;
  const column: GridColumn = {
    ...{ key, group: list, field, covers: list },
    ...{ shared: list, country: { code, list, measure: name as keyof typeof MEASURES } },
  };
  parsed.set(key, column);
  return column;
}

interface Option {
  priceByLines: Record<string, unknown>;
  conditions: unknown[];
  newCustomersOnly: boolean;
}

/** The way to pay whose price the grid shows: the first that is open to everybody, else the first. */
function usualOption(document: unknown): number | null {
  const options = (valueAt(document, ['charges', 'options']) ?? []) as Option[];
  if (options.length === 0) return null;
  const open = options.findIndex(
    ({ conditions, newCustomersOnly }) => !newCustomersOnly && !conditions.length,
  );
  return Math.max(0, open);
}

/** The source of the price that speaks of the latest day. */
function priceSource(document: unknown): number | null {
  const sources = (valueAt(document, ['sources']) ?? []) as { asOf: string | null; covers: string[] }[];
  let latest: number | null = null;
  for (const [at, { asOf, covers }] of sources.entries())
    if (covers.includes('charges') && (latest === null || (asOf ?? '') > (sources[latest]?.asOf ?? '')))
      latest = at;
  return latest;
}

/** Where the value of a column is in a document; null where the plan has no such value, or it is of a country. */
export function placeOf(document: unknown, { key, country }: GridColumn): Path | null {
  if (country) return null;
  if (key === 'asOf') {
    const at = priceSource(document);
    return at === null ? null : ['sources', at, 'asOf'];
  }
  if (key !== 'price' && key !== 'extraLinePrice') return key.split('.');
  const at = usualOption(document);
  if (at === null) return null;
  const option: Path = ['charges', 'options', at];
  if (key === 'extraLinePrice') return [...option, key];
  const lines = Object.keys((valueAt(document, [...option, 'priceByLines']) ?? {}) as object).map(Number);
  return lines.length === 0 ? null : [...option, 'priceByLines', String(Math.min(...lines))];
}

/** What a plan says in a column; undefined where it has no such value (the price of a plan of top-ups). */
export function cellValue(document: unknown, column: GridColumn): unknown {
  if (column.country) {
    const { list, code, measure } = column.country;
    return countryValue(valueAt(document, [list]), code, measure);
  }
  const place = placeOf(document, column);
  return place === null ? undefined : valueAt(document, place);
}

/** The document with another value in a column; as it is where the plan has no such value. */
export function withCellValue(document: unknown, column: GridColumn, value: unknown): unknown {
  if (column.country) {
    const { list, code, measure } = column.country;
    return withValue(document, [list], withCountryValue(valueAt(document, [list]), code, measure, value));
  }
  const place = placeOf(document, column);
  return place === null ? document : withValue(document, place, value);
}
